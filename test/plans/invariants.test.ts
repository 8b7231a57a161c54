/** What is wrong with a plan is named by the plan: cells that do not add up, versions that contradict each other. */
import { describe, expect, it } from 'vitest';
import { PlanEntity, PlanSheetEntity, PlanVersionEntity } from '#lib/plans/entity.ts';
import { planViolations } from '#lib/plans/invariants.ts';
import type { Plan, PlanRow, PlanSheet, PlanVersionContent } from '#lib/plans/schema.ts';
import type { Books } from '#lib/table/dump.ts';
import type { EntityDefinition, Stored } from '#lib/table/entity.ts';

const plan: Plan = {
  id: 'pln_1',
  name: '计划',
  measure: 'visits',
  unitOfMeasure: 'visitas',
  unitId: 'unt_1',
  section: 'activities',
  from: '2026-01-01',
  to: '2026-01-02',
  grain: 'day',
  parts: [
    { from: '2026-01-01', to: '2026-01-01' },
    { from: '2026-01-02', to: '2026-01-02' },
  ],
  status: 'draft',
  versions: [{ number: 1, status: 'draft', madeAt: '2026-01-01T00:00:00.000Z', madeBy: 'usr_1' }],
  unitIds: ['unt_1'],
  userIds: ['usr_1'],
};
const root: PlanRow = {
  key: 'unt_1',
  parent: null,
  kind: 'unit',
  scopeId: 'unt_1',
  weight: '1',
  values: [3, 4],
  locked: [],
};
const child: PlanRow = {
  ...root,
  key: 'usr_1',
  parent: 'unt_1',
  kind: 'user',
  scopeId: 'usr_1',
  values: [3, 5],
};
const sheet = (ordinal: number, row: PlanRow): PlanSheet => ({
  planId: 'pln_1',
  version: 1,
  ordinal,
  rows: [row],
  before: null,
  change: ordinal,
});
const content: PlanVersionContent = {
  planId: 'pln_1',
  number: 1,
  basis: {},
  milestones: [],
  territories: [],
  resources: [],
  rootAmount: 7,
  stretch: 1,
  sheets: [
    { ordinal: 0, version: 1 },
    { ordinal: 1, version: 1 },
  ],
  change: 1,
};

const linesOf = (changes: {
  plan?: Partial<Plan>;
  content?: Partial<PlanVersionContent>;
  child?: Partial<PlanRow>;
}) => {
  const records = new Map<string, unknown[]>([
    [PlanEntity.name, [{ ...plan, ...changes.plan }]],
    [PlanVersionEntity.name, [{ ...content, ...changes.content }]],
    [PlanSheetEntity.name, [sheet(0, root), sheet(1, { ...child, ...changes.child })]],
  ]);
  const of = <T>(entity: EntityDefinition<T>) =>
    (records.get(entity.name) ?? []).map((value) => ({ value, version: 1 }) as Stored<T>);
  const books: Books = {
    orgId: 'org_1',
    of,
    counts: () => [],
    find: (entity, id) => of(entity).find(({ value }) => entity.id(value) === id),
  };
  return planViolations(books).map(([, text]) => text);
};

describe('the invariants of plans', () => {
  it('hold for a plan whose stretch is what its cells say', () => {
    expect(linesOf({})).toEqual([]);
  });

  it.each([
    ['cells that do not add up', { child: { values: [3, 4] } }, 'comes to 7 and 0, and says 7 and 1'],
    ['a node without a parent', { child: { parent: 'unt_2' } }, 'fits neither tree nor period'],
    ['a cell beyond the period', { child: { locked: [2] } }, 'fits neither tree nor period'],
    ['a person who is not listed', { plan: { userIds: [] } }, 'does not list usr_1'],
    ['cells that are gone', { content: { sheets: [{ ordinal: 5, version: 1 }] } }, 'lacks cells'],
    ['a period with a gap', { plan: { from: '2025-12-31' } }, 'parts that are not its period'],
    ['a status of its own', { plan: { status: 'effective' as const } }, 'its versions say otherwise'],
    [
      'a version in force that nobody approved',
      {
        plan: {
          status: 'effective' as const,
          versions: [{ ...plan.versions[0]!, status: 'effective' as const }],
        },
      },
      'nobody was asked',
    ],
  ])('complain about %s', (_what, changes, complaint) => {
    expect(linesOf(changes).join('; ')).toContain(complaint);
  });
});
