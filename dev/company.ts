/** Loads the demonstration company into a stack the way a customer would: by imports and calls of the API. */
import { type BusinessDate, businessDateAt } from '#lib/core/dates.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { createOrganisation } from '#lib/organisation/organisations.ts';
import { type Api, atVersion, createClient, dataOf, everyRow } from './client/index.ts';
import { COMPANY, demoCompany, USERS } from './demo-company/index.ts';
import { REPORTS } from './demo-company/reports.ts';
import { complaintOf, type Imported, importAll } from './load.ts';
import type { Stack } from './stack.ts';

export type Say = (line: string) => void;

export interface Loaded {
  orgId: string;
  /** E-mail of the administrator who loaded it. */
  administrator: string;
  imports: Imported[];
}

/** A client that signs in as the person with the address. */
export const clientOf = (stack: Stack, email: string): Api => {
  let token: { text: Promise<string>; until: number } | undefined;
  return createClient({
    url: stack.url,
    token: () => {
      if (!token || token.until < performance.now())
        token = { text: stack.token(email), until: performance.now() + 600_000 };
      return token.text;
    },
  });
};

/** Prints a line for each finished file. */
export const progressLine =
  (say: Say, started = performance.now()) =>
  ({ kind, status, counts, progress }: Imported): void => {
    if (status !== 'succeeded' && status !== 'failed') return;
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    say(
      `${seconds} s  ${kind.padEnd(12)} ${String(progress.total).padStart(6)} rows, ${counts.failed} failed`,
    );
  };

const everyUser = (api: Api) =>
  everyRow((cursor) => api.GET('/v1/users', { params: { query: { limit: 100, ...cursor } } }));

/** Files carry no language; each person's own is set afterwards. */
const setLanguages = async (api: Api): Promise<void> => {
  const wanted = new Map(USERS.map(({ email, language }) => [email, language]));
  for (const { id, email, language, version } of await everyUser(api)) {
    const own = wanted.get(email);
    if (!own || own === language) continue;
    await dataOf(
      api.PATCH('/v1/users/{userId}', {
        params: { path: { userId: id }, header: atVersion(version) },
        body: { language: own },
      }),
    );
  }
};

const notePromises = async (
  api: Api,
  promises: ReturnType<typeof demoCompany>['promises'],
  asOf: BusinessDate,
): Promise<void> => {
  const byNumber = new Map(promises.map((promise) => [promise.number, promise.promisedOn]));
  const overdue = await dataOf(
    api.GET('/v1/receivables/overdue', { params: { query: { asOf, limit: 100 } } }),
  );
  for (const { invoiceId, number } of overdue.data) {
    const promisedOn = byNumber.get(number);
    if (!promisedOn) continue;
    const path = { invoiceId };
    const { version } = await dataOf(api.GET('/v1/invoices/{invoiceId}', { params: { path } }));
    await dataOf(
      api.POST('/v1/invoices/{invoiceId}/promise', {
        params: { path, header: atVersion(version) },
        body: { promisedOn },
      }),
    );
  }
};

/** One salesperson of each language files the report of today. */
const fileReports = async (stack: Stack): Promise<void> => {
  for (const language of LANGUAGES) {
    const author = USERS.find((user) => user.role === 'representative' && user.language === language);
    if (!author) continue;
    const api = clientOf(stack, author.email);
    const body = { templateKey: 'daily-sales-report', answers: REPORTS[language] };
    const { id, version } = await dataOf(api.POST('/v1/forms/records', { body }));
    const params = { path: { recordId: id }, header: atVersion(version) };
    await dataOf(api.POST('/v1/forms/records/{recordId}/submit', { params }));
  }
};

/** Founds the company and loads its books up to today. @throws {Error} when a row was refused: the data is ours */
export const loadDemoCompany = async (stack: Stack, say: Say): Promise<Loaded> => {
  const asOf = businessDateAt(stack.ports.clock.now(), COMPANY.timeZone);
  const { steps, promises } = demoCompany(asOf);
  const { orgId } = await createOrganisation(stack.ports, COMPANY);
  const administrator = COMPANY.administrator.email;
  const api = clientOf(stack, administrator);
  const imports = await importAll(api, steps, progressLine(say));
  const complaint = imports.map(complaintOf).find((text) => text !== undefined);
  if (complaint) throw new Error(complaint);
  await setLanguages(api);
  await notePromises(api, promises, asOf);
  await fileReports(stack);
  return { orgId, administrator, imports };
};
