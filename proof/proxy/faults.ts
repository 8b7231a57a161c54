/**
 * The faults by name, and which of them a call meets: decided by the seed, the operation and the call's number among
 * its kind, so that a turn meets the same faults again as long as it makes the same calls.
 */
import { type Random, randomOf } from '../random.ts';
import { seedOf } from '../seeds.ts';
import type { Call } from './wire.ts';

const ANY = () => true;
const of =
  (...operations: string[]) =>
  ({ operation }: Call) =>
    operations.includes(operation);
const isWrite = of('TransactWriteItems', 'PutItem', 'UpdateItem', 'DeleteItem');

/** Which calls each fault can meet. */
const REACH = {
  /** Refused for its rate, in the three words that DynamoDB has for it. */
  throttle: ANY,
  /** A 500 or 503 before anything happened, and one after everything did. */
  'error-before': ANY,
  'error-after': ANY,
  'reset-before': ANY,
  'reset-after': ANY,
  /** Held back for a moment; or never answered at all. */
  delay: ANY,
  silence: ANY,
  /** Half of the answer: with a length that says so, and with one that promises more. */
  truncated: ANY,
  'cut-off': ANY,
  /** A checksum that does not fit the body. */
  checksum: ANY,
  /** Two at once, or again when all is over: under the same token, and without it as after its ten minutes. */
  duplicate: isWrite,
  'late-duplicate': isWrite,
  'expired-duplicate': of('TransactWriteItems'),
  conflict: of('TransactWriteItems', 'TransactGetItems'),
  'in-progress': of('TransactWriteItems'),
  /** Conflicts beside the failed conditions of a real refusal. */
  mixed: of('TransactWriteItems'),
  stale: ({ operation, body }: Call) =>
    ['GetItem', 'Query'].includes(operation) && !body.ConsistentRead && !body.IndexName,
  lag: ({ operation, body }: Call) => operation === 'Query' && !!body.IndexName,
  'short-page': of('Query', 'Scan'),
  'empty-page': ({ operation, body }: Call) => operation === 'Query' && !!body.ExclusiveStartKey,
  unprocessed: of('BatchGetItem', 'BatchWriteItem'),
} satisfies Record<string, (call: Call) => boolean>;

export type FaultKind = keyof typeof REACH;
export const FAULT_KINDS = Object.keys(REACH) as readonly FaultKind[];

export interface Faults {
  /** How many of the calls meet a fault, 0 to 1. */
  readonly rate: number;
  /** All but `silence` when absent: that one costs the client its whole patience. */
  readonly kinds?: readonly FaultKind[];
}

const USUAL = FAULT_KINDS.filter((kind) => kind !== 'silence');

/** The fault that a call meets, if any, and the randomness that decides its details. */
export const faultOf = (
  seed: number,
  { rate, kinds = USUAL }: Faults,
  call: Call,
): { kind: FaultKind | undefined; random: Random } => {
  const random = randomOf(seedOf(seed, call.operation, call.number));
  if (!random.chance(rate)) return { kind: undefined, random };
  const reachable = kinds.filter((kind) => REACH[kind](call));
  return { kind: reachable.length > 0 ? random.pick(reachable) : undefined, random };
};
