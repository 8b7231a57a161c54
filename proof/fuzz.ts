/**
 * T10: requests made from the document with live ids, then bent, against the handlers. No request of any kind brings
 * about a 5xx, an answer that the document does not promise, or a change that was answered with a refusal.
 */
import type { Route } from '#lib/http/route.ts';
import { ROUTES } from '#lib/routes.ts';
import { type Exercise, type Figures, isInMemory, type Size } from './exercise.ts';
import { apiOf } from './fuzz/document.ts';
import { type Size as Extent, runFuzz } from './fuzz/run.ts';

const EXTENTS: Record<Size, Extent> = {
  short: { requests: 1_500, wire: 200, imports: 6 },
  long: { requests: 9_000, wire: 800, imports: 20 },
};
/** One turn in five meets DynamoDB Local itself, which has limits of its own. */
const REAL_TURNS = 5;

/** One turn over any routes, so that a test can bring its own. */
export const fuzzTurn = (routes: readonly Route[], seed: number, size: Extent): Promise<Figures> =>
  runFuzz(routes, apiOf(routes), { seed, size });

export const fuzz: Exercise = {
  name: 'fuzz',
  proves:
    'T10: no request brings about a 5xx or an undocumented answer (P3, P4); a refusal changes nothing (C3)',
  turns: { short: 1, long: 25 },
  shortSeconds: 35,
  run: (_ground, turn) =>
    fuzzTurn(ROUTES, turn.seed, { ...EXTENTS[turn.size], inMemory: isInMemory(turn, REAL_TURNS) }),
};
