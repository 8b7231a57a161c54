/**
 * What holds for plans: parts that hold every day of the period once, cells that add up to what the version says, stretch and all; one
 * version in force at most and none without its approval; and a history of versions without overlap.
 */
import { ApprovalEntity } from '#lib/approvals/index.ts';
import { addDays } from '#lib/core/dates.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { PlanEntity, PlanSheetEntity, PlanVersionEntity } from './entity.ts';
import { scopeIds, totalsOf } from './saving.ts';
import type { Plan, PlanRow, PlanVersionContent, Version } from './schema.ts';
import { type Tree, treeOf } from './tree.ts';
import { statusOf } from './versions.ts';

const partLines = ({ parts, from, to }: Plan): string[] => {
  const isWhole =
    parts[0]?.from === from &&
    parts.at(-1)?.to === to &&
    parts.every((part, at) => at === 0 || part.from === addDays(parts[at - 1]?.to ?? '', 1));
  return isWhole ? [] : ['is cut into parts that are not its period'];
};

const IN_FORCE: readonly Version['status'][] = ['effective', 'superseded', 'ended'];

const line = (holds: boolean, text: string): string[] => (holds ? [] : [text]);

const versionLine = (books: Books, plan: Plan, version: Version, at: number): string[] => {
  const { number, status, effectiveOn, until, approvalId } = version;
  const wasInForce = IN_FORCE.includes(status);
  const approval = approvalId ? books.find(ApprovalEntity, approvalId)?.value : undefined;
  const isOver = status === 'superseded' || status === 'ended';
  const needsOne = wasInForce || status === 'submitted';
  return [
    ...line(number === at + 1, `is in place ${at + 1}`),
    ...line(wasInForce === (effectiveOn !== undefined), `is ${status} since ${effectiveOn}`),
    ...line(isOver === (until !== undefined), `is ${status} until ${until}`),
    ...line(!needsOne || approval?.documentId === plan.id, `is ${status} and nobody was asked`),
    ...line(
      !wasInForce || approval?.status === 'approved' || approval?.status === 'expired',
      `is ${status} and its approval ${approval?.status}`,
    ),
  ].map((text) => `version ${number} ${text}`);
};

const versionLines = (books: Books, plan: Plan): string[] => {
  const { versions } = plan;
  const effective = versions.filter(({ status }) => status === 'effective');
  const open = versions.filter(({ status }) => status === 'draft' || status === 'submitted');
  const held = versions.filter(({ effectiveOn }) => effectiveOn !== undefined);
  return [
    ...line(effective.length <= 1, `has ${effective.length} versions in force`),
    ...line(open.length <= 1, `has ${open.length} versions in the works`),
    ...line(plan.status === statusOf(versions), `is ${plan.status} and its versions say otherwise`),
    ...versions.flatMap((version, at) => versionLine(books, plan, version, at)),
    ...held
      .filter(({ effectiveOn = '' }, at) => effectiveOn < (held[at - 1]?.until ?? ''))
      .map(({ number }) => `version ${number} overlaps the one before it`),
  ];
};

const treeLines = (plan: Plan, tree: Tree<PlanRow>, content: PlanVersionContent): string[] => {
  const rows = [...tree.values()];
  const totals = totalsOf(tree);
  const lacking = [
    ...scopeIds(tree, 'unit').filter((id) => !plan.unitIds.includes(id)),
    ...scopeIds(tree, 'user').filter((id) => !plan.userIds.includes(id)),
  ];
  return [
    ...(totals.rootAmount === content.rootAmount && totals.stretch === content.stretch
      ? []
      : [
          `comes to ${totals.rootAmount} and ${totals.stretch}, and says ${content.rootAmount} and ${content.stretch}`,
        ]),
    ...(rows.filter(({ parent }) => parent === null).length === 1 ? [] : ['has not one root']),
    ...rows
      .filter(
        ({ parent, values, locked }) =>
          (parent !== null && !tree.has(parent)) ||
          values.length !== plan.parts.length ||
          locked.some((place) => place >= plan.parts.length),
      )
      .map(({ key }) => `its node ${key} fits neither tree nor period`),
    ...lacking.map((id) => `does not list ${id}, which has cells`),
  ];
};

const contentLines = (books: Books, plan: Plan, { number }: Version): string[] => {
  const content = books.find(PlanVersionEntity, `${plan.id}.${number}`)?.value;
  if (!content) return [`version ${number} says nothing`];
  const sheets = content.sheets.map(({ version, ordinal }) =>
    books.find(PlanSheetEntity, `${plan.id}.${version}.${ordinal}`),
  );
  if (sheets.includes(undefined)) return [`version ${number} lacks cells`];
  const rows = sheets.flatMap((sheet) => sheet?.value.rows ?? []);
  const tree = treeOf(rows);
  return [
    ...(tree.size === rows.length ? [] : [`version ${number} has a node twice`]),
    ...treeLines(plan, tree, content).map((text) => `version ${number} ${text}`),
  ];
};

/** The invariants of plans. */
export const planViolations = (books: Books): Line[] => [
  ...books
    .of(PlanEntity)
    .flatMap(({ value }) =>
      [
        ...partLines(value),
        ...versionLines(books, value),
        ...value.versions.flatMap((version) => contentLines(books, value, version)),
      ].map((text): Line => [value.id, text]),
    ),
  ...[...books.of(PlanVersionEntity), ...books.of(PlanSheetEntity)]
    .filter(({ value }) => !books.find(PlanEntity, value.planId))
    .map(({ value }): Line => [value.planId, 'is gone and left cells']),
];
