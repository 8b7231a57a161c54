/**
 * What clients may complain about after a run: an acknowledged command that did not happen exactly once with the
 * answer that they heard, a refused one that happened, a refusal without a reason, an answer that no client should get.
 */
import { canonical } from '#lib/table/audit.ts';
import type { Reply } from '../../test/support/company.ts';
import { isDone, type Sent } from '../load/client.ts';
import { logsOf } from './outcomes.ts';

/** A dumped item. */
export type Row = Readonly<Record<string, unknown>>;

/** Refusals that competitors cause: the version moved, or what the command wanted is used up by now. */
const BY_COMPETITORS = new Set([412, 422]);

const nameOf = ({ kind, method, path, headers }: Sent): string =>
  `${headers['idempotency-key']} ${kind} (${method} ${path})`;

const bodyText = ({ body }: Reply): string => (body === '' || body === undefined ? '' : canonical(body));

/** What is wrong with the answers alone. `alone`: nobody else changes the records, so nothing may be refused. */
export const answerComplaints = (sent: Sent, alone: boolean): string[] => {
  const lines: string[] = [];
  const say = (complaint: string) => lines.push(`${nameOf(sent)}: ${complaint}`);
  for (const { status, headers, body } of sent.heard) {
    if (status >= 500 && status !== 503) say(`answered ${status} ${body?.code}`);
    if (status === 503 && !headers['retry-after']) say('503 without Retry-After');
  }
  const { status, body } = sent.answer;
  const refused = !isDone(sent.answer) && status < 500;
  if (refused && (alone || !BY_COMPETITORS.has(status))) {
    say(`refused without a reason: ${status} ${body?.code} ${body?.detail}`);
  }
  const done = sent.heard.filter(isDone);
  if (new Set(done.map((reply) => `${reply.status} ${bodyText(reply)}`)).size > 1) {
    say('heard two different successes');
  }
  if (done.length > 0 && !isDone(sent.answer)) say(`done first and then ${status}`);
  return lines;
};

/** True for an answer that shows the changed record as it was: it says that there was nothing to change. */
const saysNothing = ({ path, version, answer: { body } }: Sent): boolean =>
  version !== undefined && body?.version === version && path.split('/').includes(body.id);

/** What is wrong between the answers and the table: one effect for each acknowledged command, none for the others. */
export const effectComplaints = (all: readonly Sent[], rows: readonly Row[]): string[] => {
  const { answers, changes } = logsOf(rows);
  const lines = all.flatMap((sent) => {
    const stored = answers.filter(({ key }) => key === sent.headers['idempotency-key']);
    const [first] = stored;
    const complain = (complaint: string) => [`${nameOf(sent)}: ${complaint}`];
    if (!isDone(sent.answer)) {
      const refused = sent.answer.status < 500;
      return refused && first ? complain(`refused with ${sent.answer.status} but it happened`) : [];
    }
    if (!first) return complain('acknowledged but it left nothing');
    if (stored.length > 1) return complain(`happened ${stored.length} times`);
    if (bodyText(sent.answer) !== (first.body === '' ? '' : canonical(JSON.parse(first.body)))) {
      return complain('acknowledged with another answer than the stored one');
    }
    if (saysNothing(sent)) {
      return changes.has(first.requestId) ? complain('says that nothing changed, but a record did') : [];
    }
    return changes.has(first.requestId) ? [] : complain('acknowledged but no record says so');
  });
  const known = new Set(answers.map(({ requestId }) => requestId));
  for (const [requestId, subjects] of changes) {
    if (!known.has(requestId)) lines.push(`${requestId} changed ${subjects} and no answer names it`);
  }
  return lines;
};

/** What is wrong with the record that an acknowledged answer showed, read again afterwards. */
export const readComplaints = (sent: Sent, read: Reply): string[] => {
  const wanted = sent.answer.body;
  if (read.status !== 200) return [`${nameOf(sent)}: its record reads ${read.status}`];
  if (read.body.version < wanted.version) {
    return [`${nameOf(sent)}: version ${wanted.version} was acknowledged, a read shows ${read.body.version}`];
  }
  if (read.body.version > wanted.version || canonical(read.body) === canonical(wanted)) return [];
  return [`${nameOf(sent)}: the record reads ${canonical(read.body)}, acknowledged was ${canonical(wanted)}`];
};

/** What is wrong with the answer to the same request under the same key, sent once more. */
export const replayComplaints = (sent: Sent, again: Reply): string[] => {
  const { answer } = sent;
  const same =
    again.status === answer.status &&
    bodyText(again) === bodyText(answer) &&
    again.headers['location'] === answer.headers['location'] &&
    again.headers['etag'] === answer.headers['etag'];
  if (!same) return [`${nameOf(sent)}: repeated it answers ${again.status} ${bodyText(again)}`];
  return again.headers['idempotency-replayed'] ? [] : [`${nameOf(sent)}: repeated it happened again`];
};
