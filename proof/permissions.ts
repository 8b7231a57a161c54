/** T11: who may do what holds on every route, for everyone, and nothing shows on a second path what the first refuses. */
import { ROUTES } from '#lib/routes.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { dropTable } from './drop.ts';
import { type Exercise, holds } from './exercise.ts';
import { runDifferential } from './permissions/differential.ts';
import { runFields } from './permissions/fields.ts';
import { runMatrix } from './permissions/matrix.ts';
import { runMembership } from './permissions/membership.ts';
import { runReferences } from './permissions/references.ts';
import { openStage } from './permissions/stage.ts';
import { randomOf } from './random.ts';

export const permissions: Exercise = {
  name: 'permissions',
  proves: 'T11: every route × role × target by a hand-written oracle, behind a tenant guard; A1–A10, A12, C3',
  turns: { short: 1, long: 2 },
  shortSeconds: 120,
  run: async ({ dynamodb }, { seed, size }) => {
    const stage = await openStage(dynamodb);
    try {
      const random = randomOf(seed);
      const parts = [
        await runMatrix(stage, ROUTES, random),
        await runFields(stage, ROUTES),
        await runReferences(stage, ROUTES),
        await runDifferential(stage, size, random),
        await runMembership(stage),
      ];
      const refused = stage.refused.map((call) => `the guard refused ${call}`);
      const unsound = violationsIn(await dumpOf(stage.world.table));
      holds([...parts.flatMap(({ broken }) => broken), ...refused, ...unsound]);
      return Object.assign({}, ...parts.map(({ figures }) => figures));
    } finally {
      await stage.stop();
      await dropTable(stage.world.table);
    }
  },
};
