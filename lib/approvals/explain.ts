/** Why these people are asked: every rule with its figure and thresholds, the policy's version, the chain, who was passed over. */
import * as z from 'zod';
import { Instant } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyVersionAt } from '#lib/organisation/policies.ts';
import { postName } from './chain.ts';
import { getReadable } from './decide.ts';
import { approvalKindOf } from './kinds.ts';
import type { Rule } from './policy.ts';
import { type Approval, Figure, Skipped, Step } from './schema.ts';
import { versionsOf } from './store.ts';
import { thresholdsOf } from './thresholds.ts';

const Person = z.strictObject({ userId: idOf('user'), name: z.string() });

export const Explanation = z
  .strictObject({
    approvalId: idOf('approval'),
    policy: z.strictObject({ kind: z.string(), validFrom: z.string().nullable() }),
    rules: z.array(
      z.strictObject({
        rule: z.string(),
        figure: Figure.nullable().describe('null where the document has no such figure'),
        thresholds: z.array(z.strictObject({ from: z.string(), asks: z.array(z.string()) })),
        reached: z.string().nullable().describe('The highest threshold that the figure reaches'),
        granted: Figure.nullable().describe('The worst figure that was approved'),
      }),
    ),
    chain: z.array(
      z.strictObject({
        ...Step.omit({ seats: true }).shape,
        members: z.array(Person),
        approvedBy: z.array(Person),
      }),
    ),
    skipped: z.array(z.strictObject({ ...Skipped.shape, name: z.string().nullable() })),
    waitsFor: z.array(
      z.strictObject({ ...Person.shape, askedAt: Instant, dueAt: Instant, breachedAt: Instant.nullable() }),
    ),
    versions: z.array(
      z.strictObject({ round: z.int(), documentVersion: z.int(), documentHash: z.string(), at: Instant }),
    ),
  })
  .meta({ id: 'ApprovalExplanation' });

const ruleLine = (approval: Approval, rule: Rule) => ({
  rule: rule.name,
  figure:
    approval.figures.find(({ measure, unit }) => measure === rule.measure && unit === rule.unit) ?? null,
  thresholds: thresholdsOf(rule).map(({ from, steps }) => ({
    from,
    asks: steps.map(({ ask, needs }) => ask.map(postName).join(needs === 'any' ? ' | ' : ' + ')),
  })),
  reached: approval.triggered.find((one) => one.rule === rule.name)?.from ?? null,
  granted: approval.granted.find((one) => one.rule === rule.name)?.figure ?? null,
});

/** The explanation of a request that the caller may read. @throws {NotFound} */
export const explainApproval = async (context: Context, id: string): Promise<z.infer<typeof Explanation>> => {
  const { value: approval } = await getReadable(context, id);
  const { policy, steps, skipped, askings } = approval;
  const nameOf = (userId: string) => context.directory.user(userId)?.name ?? userId;
  const person = (userId: string) => ({ userId, name: nameOf(userId) });
  const { body } = await policyVersionAt(
    context,
    approvalKindOf(approval.kind).policy,
    policy.validFrom ?? '1900-01-01',
  );
  const versions = await versionsOf(context, id);
  return {
    approvalId: id,
    policy,
    rules: body.rules.map((rule) => ruleLine(approval, rule)),
    chain: steps.map(({ seats, ...step }) => ({
      ...step,
      members: seats.map(({ memberId }) => person(memberId)),
      approvedBy: seats.flatMap(({ approvedBy }) => (approvedBy ? [person(approvedBy)] : [])),
    })),
    skipped: skipped.map((one) => ({ ...one, name: one.userId && nameOf(one.userId) })),
    waitsFor: askings
      .filter(({ state }) => state === 'pending')
      .map(({ userId, askedAt, dueAt, breachedAt }) => ({
        ...person(userId),
        askedAt,
        dueAt,
        breachedAt: breachedAt ?? null,
      })),
    versions: versions.map(({ round, documentVersion, documentHash, at }) => ({
      round,
      documentVersion,
      documentHash,
      at,
    })),
  };
};
