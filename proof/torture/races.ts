/** Races with a known end: many at once for one thing, and exactly so many of them may have it. */
import type { Company, Reply } from '../../test/support/company.ts';
import { type Client, type Command, isDone } from '../load/client.ts';

/** What a race needs: a company, a client for each racer, and an account to race on. */
export interface Track {
  readonly company: Company;
  readonly accountId: string;
  /** Texts with this in them belong to this track alone. */
  readonly name: string;
  client(): Client;
}

type Race = (track: Track) => Promise<string[]>;

const finance = (path: string, body: object, version?: number): Command => ({
  kind: 'race',
  as: 'finance',
  method: 'POST',
  path,
  body,
  ...(version !== undefined && { version }),
});

/** Sends the commands at once, each from a client of its own. */
const atOnce = (track: Track, commands: readonly Command[]): Promise<Reply[]> =>
  Promise.all(commands.map(async (command) => (await track.client().send(command)).answer));

const first = async (track: Track, command: Command): Promise<Reply['body']> => {
  const { answer } = await track.client().send(command);
  if (!isDone(answer)) throw new Error(`${command.path} answers ${answer.status} ${answer.body?.code}`);
  return answer.body;
};

const repeat = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Complains unless so many succeeded and all others were refused with the status. */
export const expectWinners = (
  race: string,
  replies: readonly Reply[],
  winners: number,
  refusal: number,
): string[] => {
  const told = replies.map(({ status, body }) => (status < 300 ? 'done' : `${status} ${body?.code ?? ''}`));
  const done = replies.filter(isDone).length;
  const odd = replies.filter((reply) => !isDone(reply) && reply.status !== refusal);
  return done === winners && odd.length === 0
    ? []
    : [`${race}: ${winners} should win, answered was ${told.join(', ')}`];
};

const openOf = async ({ company }: Track, id: string): Promise<number> =>
  (await company.call('finance', 'GET', `/v1/invoices/${id}`)).body.openMinor;

const RACERS = 10;
const AMOUNT = 500;
const invoiceOn = (track: Track) =>
  first(
    track,
    finance('/v1/invoices', { accountId: track.accountId, amountMinor: AMOUNT, issuedOn: '2026-03-02' }),
  );
const money = (track: Track, allocate: unknown, reference: string) =>
  finance('/v1/receipts', {
    accountId: track.accountId,
    amountMinor: AMOUNT,
    receivedOn: '2026-03-02',
    reference,
    allocate,
  });

/** Ten receipts for one invoice: all are booked, one pays, the rest stays unapplied. Distinct references and one. */
const payments =
  (reference: (at: number) => string): Race =>
  async (track) => {
    const { id } = await invoiceOn(track);
    const replies = await atOnce(
      track,
      repeat(RACERS, (at) => money(track, { invoiceId: id }, reference(at))),
    );
    const unapplied = replies.reduce((sum, { body }) => sum + (body.unappliedMinor ?? 0), 0);
    const wrong =
      unapplied === (RACERS - 1) * AMOUNT ? [] : [`payments: ${unapplied} is left of ${RACERS * AMOUNT}`];
    const open = await openOf(track, id);
    if (open !== 0) wrong.push(`payments: ${open} is open after ${RACERS} payments of all of it`);
    return [...expectWinners('payments', replies, RACERS, 0), ...wrong];
  };

/** One payment sent ten times under one key is one payment. */
const onePayment: Race = async (track) => {
  const { id } = await invoiceOn(track);
  const command = money(track, { invoiceId: id }, 'one');
  const key = { 'idempotency-key': `one-${track.name}` };
  const send = () =>
    track.company.call('finance', 'POST', command.path, { body: command.body, headers: key });
  const replies = await Promise.all(repeat(RACERS, send));
  const done = replies.filter(isDone);
  const ids = new Set(done.map(({ body }) => body.id));
  const odd = replies.filter(({ status }) => status !== 201 && status !== 503);
  return ids.size === 1 && odd.length === 0
    ? []
    : [`one payment: ${ids.size} receipts, and ${odd.map(({ status }) => status)}`];
};

/** Ten receipts are allocated by hand to one invoice: it takes one of them. */
const allocations: Race = async (track) => {
  const { id } = await invoiceOn(track);
  const credits: Reply['body'][] = [];
  for (let made = 0; made < RACERS; made += 1)
    credits.push(await first(track, money(track, 'none', 'by hand')));
  const body = { allocations: [{ invoiceId: id, amountMinor: AMOUNT }] };
  const replies = await atOnce(
    track,
    credits.map((credit) => finance(`/v1/receipts/${credit.id}/allocations`, body, credit.version)),
  );
  const open = await openOf(track, id);
  return [
    ...expectWinners('allocations', replies, 1, 422),
    ...(open === 0 ? [] : [`allocations: ${open} is open after one of them won`]),
  ];
};

/** Sixteen changes of one version: one wins, fifteen hear 412, and the version rises by one. */
const versions: Race = async (track) => {
  const path = `/v1/accounts/${track.accountId}`;
  const { version } = (await track.company.call('admin', 'GET', path)).body;
  const replies = await atOnce(
    track,
    repeat(16, (at) => ({
      kind: 'race',
      as: 'admin',
      method: 'PATCH',
      path,
      body: { notes: `n${at}` },
      version,
    })),
  );
  const now = (await track.company.call('admin', 'GET', path)).body;
  const winner = replies.find(isDone)?.body;
  const kept = now.version === version + 1 && now.notes === winner?.notes;
  return [
    ...expectWinners('versions', replies, 1, 412),
    ...(kept ? [] : [`versions: version ${version} became ${now.version} with ${now.notes}`]),
  ];
};

/** Eight accounts want one number, written in different ways: one gets it. */
const numbers: Race = async (track) => {
  const number = `Race-${track.name}`;
  const written = [number, number.toUpperCase(), number.toLowerCase(), ` ${number} `];
  const replies = await atOnce(
    track,
    repeat(8, (at) => ({
      kind: 'race',
      as: 'admin',
      method: 'POST',
      path: '/v1/accounts',
      body: { number: written[at % written.length], name: 'Race', type: 'customer' },
    })),
  );
  return expectWinners('numbers', replies, 1, 409);
};

/** An allocation is undone twice while its receipt is reversed twice, all from one version: one of them happens. */
const undoOrReverse: Race = async (track) => {
  const { id: invoiceId } = await invoiceOn(track);
  const credit = await first(track, money(track, { invoiceId }, 'undo'));
  const [entry] = credit.entries;
  const path = `/v1/receipts/${credit.id}`;
  const body = { reason: 'Race' };
  const undo = finance(`${path}/allocations/${entry?.allocationId}/undo`, body, credit.version);
  const reverse = finance(`${path}/reverse`, body, credit.version);
  const replies = await atOnce(track, [undo, reverse, undo, reverse]);
  const open = await openOf(track, invoiceId);
  return [
    ...expectWinners('undo or reverse', replies, 1, 412),
    ...(open === AMOUNT ? [] : [`undo or reverse: ${open} is open of ${AMOUNT}`]),
  ];
};

/** Invoices of many at once draw from one series: no number twice and none left out. */
const series =
  (count: number): Race =>
  async (track) => {
    const command = finance('/v1/invoices', {
      accountId: track.accountId,
      amountMinor: 1,
      issuedOn: '2026-03-02',
    });
    const replies = await atOnce(track, Array<Command>(count).fill(command));
    const drawn = replies.map(({ body }) => Number(String(body.number).split('-')[2])).sort((a, b) => a - b);
    const [lowest = 0] = drawn;
    const wanted = repeat(count, (at) => lowest + at);
    const gapless =
      drawn.join() === wanted.join() ? [] : [`series: ${count} invoices drew ${drawn.join(', ')}`];
    return [...expectWinners('series', replies, count, 0), ...gapless];
  };

export const SERIES = { short: series(16), long: series(64) } as const;

/** The races by name; each wants an account of its own. Nobody else may issue invoices while the series is raced for. */
export const RACES: Readonly<Record<string, Race>> = {
  'payments with references of their own': payments((at) => `ref-${at}`),
  'payments with one reference': payments(() => 'the same'),
  'one payment ten times': onePayment,
  allocations,
  versions,
  numbers,
  'undo or reverse': undoOrReverse,
};
