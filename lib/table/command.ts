/**
 * Running a command: plan on fresh data, commit, and if somebody else was faster plan again, until a deadline. What
 * the caller hears is one of: done, done before (same key), a domain error, or "busy, try again with the same key".
 */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { DomainError } from '#lib/core/errors.ts';
import { canonical } from './audit.ts';
import type { Table } from './client.ts';
import { type Cause, planSteps, type Step, send, tokenOf } from './commit.ts';
import { fromItem } from './entity.ts';
import { type Answer, IdempotencyEntity, idempotencyKey, replay } from './idempotency.ts';
import { busy, isPassing } from './passing.ts';
import { read, readItem } from './read.ts';
import { MOVED, type Write } from './write.ts';

/** What a use case decided: the writes and what to tell the caller when they are done. */
export interface Plan<R> {
  /** The command in words, for the trail: `account.create`. */
  action: string;
  writes: readonly Write[];
  result: R;
}

export type Outcome<R> = { replayed: false; result: R } | { replayed: true; answer: Answer };

/** How long a command may compete before it answers 503; well under the HTTP API's 30 seconds. */
const DEADLINE_MS = 18_000;

/** Reasons of a cancelled transaction that go away by themselves. */
const PASSING_REASONS = new Set([
  'None',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

type Verdict = 'done' | 'again' | 'moved' | { answer: Answer };

/**
 * What a cancelled transaction means, by the position of its reasons. The idempotency record speaks first; then a
 * moved record, because a plan on stale data draws wrong conclusions about everything else; then the domain's error.
 */
const verdictOf = (error: TransactionCanceledException, steps: Step[], cause: Cause): Verdict => {
  const failed = (error.CancellationReasons ?? []).flatMap(({ Code, Item }, position) =>
    Code === 'ConditionalCheckFailed'
      ? [{ onFailure: steps[position]?.onFailure ?? MOVED, existing: Item && unmarshalled(Item) }]
      : [],
  );
  const replayed = failed.find(({ onFailure }) => onFailure === 'replayed');
  if (replayed?.existing && cause.idempotency) {
    return { answer: replay(fromItem(IdempotencyEntity, replayed.existing).value, cause.idempotency) };
  }
  if (failed.some(({ onFailure }) => onFailure === MOVED || onFailure === 'replayed')) return 'moved';
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
  const [first] = failed;
  if (first && typeof first.onFailure === 'function') {
    // An item that met a competitor was not judged, and it may be the one that moved or holds our own earlier answer.
    if (codes.some((code) => code !== 'None' && PASSING_REASONS.has(code))) return 'moved';
    throw first.onFailure(first.existing);
  }
  // What is neither a condition nor a competitor is a defect of the plan, and no repeat would mend it.
  if (codes.some((code) => !PASSING_REASONS.has(code))) throw error;
  return 'again';
};

/** lib-dynamodb leaves cancellation items in wire form or already translated, depending on the path; both are taken. */
const unmarshalled = (item: Record<string, unknown>): Record<string, unknown> => {
  const pk = item['pk'];
  return typeof pk === 'string' ? item : (unmarshall(item as never) as Record<string, unknown>);
};

const attemptCommit = async (
  table: Table,
  steps: Step[],
  cause: Cause,
  { token, resent }: { token: string; resent: boolean },
): Promise<Verdict> => {
  await cause.mayWrite?.();
  try {
    await send(table, steps, token);
    return 'done';
  } catch (error) {
    if (error instanceof TransactionCanceledException) {
      if (resent && (await committedBefore(table, steps))) return 'done';
      return verdictOf(error, steps, cause);
    }
    throw error;
  }
};

/** A condition may fail because an earlier, lost answer was our own success: then our first new item names our request. */
const committedBefore = async (table: Table, steps: Step[]): Promise<boolean> => {
  const own = steps.map(({ action }) => action.Put?.Item).find((item) => item?.['entity'] === 'audit-entry');
  if (!own) return false;
  const stored = await readItem(table, { pk: String(own['pk']), sk: String(own['sk']) });
  return !!stored && canonical(stored['data']) === canonical(own['data']);
};

/** The stored answer of the caller's key, if there is one: a refusal may be our own earlier success. */
const earlierAnswer = async (table: Table, cause: Cause): Promise<Answer | undefined> => {
  if (!cause.idempotency) return undefined;
  const record = await read(table, IdempotencyEntity, idempotencyKey(cause.orgId, cause.idempotency));
  return record && replay(record.value, cause.idempotency);
};

/** One plan, sent until it is decided; undefined when it must be planned again. */
const attempt = async <R>(
  table: Table,
  cause: Cause,
  { plan, answerOf }: Command<R>,
  { token, deadline }: { token: string; deadline: number },
): Promise<Outcome<R> | undefined> => {
  const { action, writes, result } = await plan();
  const steps = planSteps(table, cause, { action, writes, answer: answerOf?.(result) });
  if (steps.length === 0) return { replayed: false, result };
  const verdict = await settle(table, steps, cause, token, deadline);
  if (verdict === 'done') return { replayed: false, result };
  return typeof verdict === 'object' ? { replayed: true, answer: verdict.answer } : undefined;
};

/** As `attempt`, but a refusal gives way to the answer that the caller's key already has. */
const attemptOrReplay: typeof attempt = async (table, cause, command, sending) => {
  try {
    return await attempt(table, cause, command, sending);
  } catch (error) {
    const answer = error instanceof DomainError ? await earlierAnswer(table, cause) : undefined;
    if (answer) return { replayed: true, answer };
    throw error;
  }
};

interface Command<R> {
  plan: () => Promise<Plan<R>>;
  answerOf?: ((result: R) => Answer) | undefined;
}

/**
 * Runs a command to one effect or none. `plan` is called afresh after each lost race and must not keep state;
 * `answerOf` turns its result into the answer that is stored under the caller's key.
 * @throws {DomainError} what the plan or a failed condition means
 * @throws {Unavailable} when races or throttling outlast the deadline; a repeat with the same key is safe
 */
export const runCommand = async <R>(
  table: Table,
  cause: Cause,
  plan: () => Promise<Plan<R>>,
  answerOf?: (result: R) => Answer,
): Promise<Outcome<R>> => {
  const deadline = table.pace.elapsed() + DEADLINE_MS;
  for (let planned = 0; table.pace.elapsed() < deadline; planned += 1) {
    try {
      const token = tokenOf(cause, planned);
      const outcome = await attemptOrReplay(table, cause, { plan, answerOf }, { token, deadline });
      if (outcome) return outcome;
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
    await table.pace.wait(planned);
  }
  throw busy();
};

/** A failure that leaves the outcome open, also of a look at what came of it: the same plan is sent again. */
const againIfPassing = (error: unknown): Verdict => {
  if (isPassing(error)) return 'again';
  throw error;
};

/** Resends one plan under one token until it is decided. A conflict means a competitor: then plan afresh. */
const settle = async (
  table: Table,
  steps: Step[],
  cause: Cause,
  token: string,
  deadline: number,
): Promise<Verdict> => {
  for (let sent = 0; table.pace.elapsed() < deadline; sent += 1) {
    const verdict = await attemptCommit(table, steps, cause, { token, resent: sent > 0 }).catch(
      againIfPassing,
    );
    if (verdict !== 'again') return verdict;
    await table.pace.wait(sent);
  }
  return 'again';
};
