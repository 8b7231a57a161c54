/** The little business whose every name is hostile: overdue invoices of customers, told to people by mail and in files. */
import { runImport } from '#lib/imports/run.ts';
import type { OutgoingMail } from '#lib/messages/mailer.ts';
import { JOBS } from '#lib/schedule.ts';
import { WORK } from '#lib/work.ts';
import { attempt, type Run } from '../fuzz/attempt.ts';
import type { Probe } from '../fuzz/probe.ts';
import type { Reply } from '../fuzz/send.ts';

const ACTORS = { admin: 'administrator', finance: 'finance' } as const;

/** A call by the name of the operation. */
export const call = async (
  run: Run,
  as: keyof typeof ACTORS,
  name: string,
  path: string,
  body?: unknown,
): Promise<Reply> => {
  const operation = run.api.operations.find((candidate) => candidate.name === name);
  if (!operation) throw new Error(`there is no operation ${name}`);
  const version = run.world.pool.version(path.split('/')[3] ?? '') ?? 1;
  const probe: Probe = {
    operation,
    caller: { userId: `usr_${as}`, role: ACTORS[as] },
    method: operation.method,
    path,
    query: [],
    headers: [
      ['content-type', 'application/json'],
      ['if-match', `"v${version}"`],
      ['idempotency-key', `sinks-${run.random.below(2 ** 31)}`],
    ],
    body: body === undefined ? undefined : JSON.stringify(body),
    params: {},
    changes: ['payloads'],
  };
  return attempt(run, probe);
};

/** The value without what names may not hold; what is left is still hostile. */
export const nameOf = (payload: string): string =>
  payload
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, '')
    .trim()
    .slice(0, 60) || 'x';

/** A customer with an overdue invoice; false when the API takes one of the texts for a double. */
export const owe = async (run: Run, payload: string, at: number): Promise<boolean> => {
  const name = nameOf(payload);
  const account = await call(run, 'admin', 'createAccount', '/v1/accounts', {
    number: `${name.slice(0, 50)}-${at}`,
    name,
    type: 'customer',
    ownerId: 'usr_northrep',
    phone: payload.slice(0, 40),
    email: `canary${at}@customer.test`,
    notes: payload,
  });
  if (account.status !== 201) return false;
  const { id } = JSON.parse(account.body) as { id: string };
  const bill = await call(run, 'finance', 'issueInvoice', '/v1/invoices', {
    accountId: id,
    number: `${name.slice(0, 40)}/${at}`,
    issuedOn: '2026-01-02',
    amountMinor: 1_000 + at,
    dues: [{ dueOn: '2026-02-01', amountMinor: 1_000 + at }],
  });
  if (bill.status !== 201) return false;
  const invoice = JSON.parse(bill.body) as { id: string };
  if (at % 3 === 0) {
    await call(run, 'finance', 'disputeInvoice', `/v1/invoices/${invoice.id}/dispute`, {
      disputed: true,
      reason: payload.trim() || 'x',
    });
  }
  if (at % 3 === 1) {
    await call(run, 'finance', 'promisePayment', `/v1/invoices/${invoice.id}/promise`, {
      promisedOn: '2026-03-20',
      note: payload,
    });
  }
  return true;
};

/** Every job for every unit on the day; answers with the messages that they announce. */
export const announcedBy = async (run: Run, period: string): Promise<string[]> => {
  const { ports, ...world } = run.world;
  const directory = await ports.directories.load(world.orgId);
  world.takeWork();
  for (const { name } of JOBS) {
    for (const subject of directory?.units.keys() ?? []) {
      await WORK.slot?.(ports, { kind: 'slot', orgId: world.orgId, job: name, subject, period });
    }
  }
  return world.takeWork().flatMap((work) => (work.kind === 'message' ? [work.messageId] : []));
};

/** The mails of the messages as they would leave. */
export const mailsOf = async (run: Run, messageIds: readonly string[]): Promise<OutgoingMail[]> => {
  const { ports, orgId } = run.world;
  const mails: OutgoingMail[] = [];
  const mailer = { send: async (mail: OutgoingMail) => ({ providerId: `p${mails.push(mail)}` }) };
  for (const messageId of messageIds)
    await WORK.message?.({ ...ports, mailer }, { kind: 'message', orgId, messageId });
  return mails;
};

/** An import of rows that are all wrong, with the payload in every cell; its report. */
export const wrongRows = async (run: Run, payloads: readonly string[]): Promise<string> => {
  const { world } = run;
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = payloads.map((payload) => [payload, payload, payload].map(cell).join(','));
  const csv = ['number,name,type', ...rows].join('\r\n');
  const started = await call(run, 'admin', 'startImport', '/v1/imports', { kind: 'accounts', csv });
  if (started.status !== 202) throw new Error(`the import was refused: ${started.body}`);
  const { id } = JSON.parse(started.body) as { id: string };
  await runImport(world.ports, { orgId: world.orgId, importId: id });
  return (await call(run, 'admin', 'getImportErrors', `/v1/imports/${id}/errors`)).body;
};
