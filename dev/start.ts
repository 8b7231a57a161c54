/** `npm start`: the whole system on this machine, with a demonstration company on the first start. */
import './quiet.ts';

import { businessDateAt } from '#lib/core/dates.ts';
import { organisationIds } from '#lib/jobs/index.ts';
import { dataFromEnvironment } from './announcement.ts';
import { loadDemoCompany } from './company.ts';
import { COMPANY } from './demo-company/index.ts';
import { type Person, peopleOf } from './people.ts';
import { type Stack, startStack } from './stack.ts';
import { loadYear } from './year/index.ts';

const say = (line = ''): void => void process.stdout.write(`${line}\n`);

const portOf = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_534) throw new Error(`PORT ${text} is no port number`);
  return port;
};

const whoCanSignIn = (people: Person[]): void => {
  say('Sign in as (no password here):');
  for (const [role, members] of Object.entries(Object.groupBy(people, (person) => person.role))) {
    const shown = (members ?? []).slice(0, 4).map(({ email, unit }) => `${email} (${unit})`);
    say(`  ${role.padEnd(15)} ${shown.join(', ')}`);
  }
};

const whatToTry = (url: string, mailUrl: string, email: string, today: string): void => {
  say('Try:');
  say(
    `  TOKEN=$(curl -s ${url}/dev/token -d '{"email":"${email}"}' | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')`,
  );
  say(`  curl -s -H "Authorization: Bearer $TOKEN" "${url}/v1/me"`);
  say(
    `  curl -s -H "Authorization: Bearer $TOKEN" "${url}/v1/receivables/ageing?groupBy=unit&asOf=${today}"`,
  );
  say(`  curl -s -H "Authorization: Bearer $TOKEN" "${url}/v1/receivables/overdue?limit=5"`);
  say('  npm run job -- overdue-alerts          (in a second terminal)');
  say(`  then look at the mails: ${mailUrl}`);
};

const introduce = async (stack: Stack): Promise<void> => {
  const today = businessDateAt(stack.ports.clock.now(), COMPANY.timeZone);
  const [orgId = ''] = await organisationIds(stack.ports);
  const people = await peopleOf(stack.ports, orgId, today);
  const caller = people.find(({ role }) => role === 'finance') ?? people[0];
  say();
  say(`API    ${stack.url}`);
  say(`Page   ${stack.url}/  (shows what the links of the mails point to)`);
  say(`Docs   ${stack.url}/docs`);
  say(`Mails  ${stack.mailUrl}`);
  say();
  whoCanSignIn(people);
  say();
  whatToTry(stack.url, stack.mailUrl, caller?.email ?? COMPANY.administrator.email, today);
  say();
};

const run = async (): Promise<void> => {
  const port = portOf(process.env['PORT'] || '3000');
  const dynamodb = process.env['DYNAMODB_ENDPOINT'] || undefined;
  const started = performance.now();
  const stack = await startStack({ ...dataFromEnvironment(), port, dynamodb });
  const leaving = new AbortController();
  let telling: Promise<void> = Promise.resolve();
  let stopping: Promise<void> | undefined;
  const stop = (code: number) => {
    leaving.abort();
    // Nothing is taken away from under the year that is being told.
    stopping ??= telling
      .catch(() => undefined)
      .then(() => stack.stop())
      .then(() => process.exit(code));
  };
  process.once('SIGINT', () => stop(0));
  process.once('SIGTERM', () => stop(0));
  try {
    if (stack.isNew) say('First start: loading the demonstration company …');
    const loaded = stack.isNew ? await loadDemoCompany(stack, say) : undefined;
    stack.ready();
    await introduce(stack);
    const seconds = (): string => ((performance.now() - started) / 1000).toFixed(1);
    say(`Ready after ${seconds()} s. Ctrl-C stops everything.`);
    if (!loaded) return;
    // Nobody waits for it: everything else can be looked at meanwhile.
    say('A year of reviews of three areas is being held meanwhile …');
    const today = businessDateAt(stack.ports.clock.now(), COMPANY.timeZone);
    telling = loadYear(stack, { orgId: loaded.orgId, today, signal: leaving.signal });
    await telling;
    say(`The year is told after ${seconds()} s.`);
  } catch (error) {
    if (stopping !== undefined) return;
    process.stderr.write(`${(error as Error).stack}\n`);
    stop(1);
  }
};

try {
  await run();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
