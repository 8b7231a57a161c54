/**
 * | access pattern                    | where                                                            |
 * | one plan                          | pk org#plan#id, sk plan                                          |
 * | what a version says               | pk org#plan#id, sk version#0001                                  |
 * | cells: children of one node       | pk org#plan#id, sk sheet#0001#007: version that wrote, ordinal   |
 * | difficulties reported upwards     | pk org#plan#id, sk comment#id                                    |
 * | causes and corrections            | pk org#plan#id, sk correction#id                                 |
 * | plans of all / of a unit, by day  | byOrganisation, byUnit: listKey = first day                      |
 *
 * The cells of a node's children are one item, so that a split is one write and a plan of 300 people in 40 units fits
 * one transaction. A version shares the items that it has not changed with the one before it.
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { PlanComment } from './comment-schema.ts';
import { PlanCorrection } from './correction-schema.ts';
import { Plan, PlanSheet, PlanVersionContent } from './schema.ts';

const four = (number: number): string => String(number).padStart(4, '0');

const keyOf = (orgId: string, planId: string, sk: string): Key => ({
  pk: partition(orgId, 'plan', planId),
  sk,
});
export const planKey = (orgId: string, id: string): Key => keyOf(orgId, id, 'plan');
export const versionKey = (orgId: string, planId: string, number: number): Key =>
  keyOf(orgId, planId, `version#${four(number)}`);
export const sheetKey = (orgId: string, planId: string, version: number, ordinal: number): Key =>
  keyOf(orgId, planId, `sheet#${four(version)}#${four(ordinal)}`);
export const commentKey = (orgId: string, planId: string, id: string): Key =>
  keyOf(orgId, planId, `comment#${id}`);

export const correctionKey = (orgId: string, planId: string, id: string): Key =>
  keyOf(orgId, planId, `correction#${id}`);

export const PlanEntity = defineEntity<Plan>({
  name: 'plan',
  schema: Plan,
  audited: true,
  key: (orgId, { id }) => planKey(orgId, id),
  id: ({ id }) => id,
  index: ({ from, unitId }) => ({ listKey: from, unitId }),
});

export const PlanVersionEntity = defineEntity<PlanVersionContent>({
  name: 'plan-version',
  schema: PlanVersionContent,
  audited: true,
  key: (orgId, { planId, number }) => versionKey(orgId, planId, number),
  id: ({ planId, number }) => `${planId}.${number}`,
});

export const PlanSheetEntity = defineEntity<PlanSheet>({
  name: 'plan-sheet',
  schema: PlanSheet,
  audited: true,
  unaudited: ['before'],
  key: (orgId, { planId, version, ordinal }) => sheetKey(orgId, planId, version, ordinal),
  id: ({ planId, version, ordinal }) => `${planId}.${version}.${ordinal}`,
});

export const PlanCommentEntity = defineEntity<PlanComment>({
  name: 'plan-comment',
  schema: PlanComment,
  audited: true,
  key: (orgId, { planId, id }) => commentKey(orgId, planId, id),
  id: ({ id }) => id,
});

export const PlanCorrectionEntity = defineEntity<PlanCorrection>({
  name: 'plan-correction',
  schema: PlanCorrection,
  audited: true,
  key: (orgId, { planId, id }) => correctionKey(orgId, planId, id),
  id: ({ id }) => id,
});
