/**
 * One command, one transaction. `commit` sends the writes of a plan together with an audit entry per audited record
 * and the idempotency record, under a ClientRequestToken that is derived from the command, so that neither a silent
 * retry of the SDK nor our own can apply it twice.
 */
import { createHash } from 'node:crypto';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { addMilliseconds, type Instant } from '#lib/core/dates.ts';
import { defineError } from '#lib/core/errors.ts';
import { AuditEntryEntity, entryFor } from './audit.ts';
import type { Table } from './client.ts';
import { type EntityDefinition, toItem } from './entity.ts';
import { type Answer, type IdempotencyClaim, IdempotencyEntity } from './idempotency.ts';
import { MOVED, type OnFailure, put, type Write } from './write.ts';

/** DynamoDB takes 100 actions in one transaction; a plan that needs more must be split by its use case. */
export const MAX_ACTIONS = 100;
const DAY_MS = 86_400_000;

export const TooManyChanges = defineError('rule-violation', 'request.too_many_changes', {
  en: 'This would change {count} records at once and {limit} is the most; split it.',
  es: 'Esto cambiaría {count} registros a la vez y el máximo es {limit}; divídalo.',
  'zh-CN': '此操作将一次更改 {count} 条记录，上限为 {limit}，请拆分。',
});

/** Who causes a change, and when. */
export interface Cause {
  orgId: string;
  at: Instant;
  by: string;
  role: string;
  requestId: string;
  idempotency?: IdempotencyClaim | undefined;
  /** Asked right before each commit: throws when this region may not write for the organisation any more. */
  mayWrite?: (() => Promise<void>) | undefined;
}

export interface Commit {
  action: string;
  writes: readonly Write[];
  answer?: Answer | undefined;
}

type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** An action with what its failed condition means; the position in the request ties the two together. */
export interface Step {
  action: Action;
  onFailure: OnFailure | 'replayed';
}

const NEW = { ConditionExpression: 'attribute_not_exists(pk)' };
const unchanged = (version: number) => ({
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});
const SEE = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };

const addAction = (table: Table, cause: Cause, write: Extract<Write, { kind: 'add' }>): Action => {
  const { counter: entity, attributes, amounts } = write;
  const fixed = Object.entries({ entity, orgId: cause.orgId, homeRegion: table.homeRegion, ...attributes });
  const fields = [...fixed, ...Object.entries(amounts)].map(([name, value], at) => ({
    name,
    value,
    // As short as can be: an expression takes 4 KB.
    place: at.toString(36),
  }));
  const clauses = (sign: string) => fields.map(({ place }) => `#${place}${sign}:${place}`);
  const sets = clauses(' = ').slice(0, fixed.length).join(', ');
  const adds = clauses(' ').slice(fixed.length).join(', ');
  return {
    Update: {
      TableName: table.name,
      Key: { pk: write.key.pk, sk: write.key.sk },
      UpdateExpression: `SET ${sets} ADD ${adds}`,
      ExpressionAttributeNames: Object.fromEntries(fields.map(({ place, name }) => [`#${place}`, name])),
      ExpressionAttributeValues: Object.fromEntries(fields.map(({ place, value }) => [`:${place}`, value])),
    },
  };
};

const stepsOf = (table: Table, cause: Cause, action: string, write: Write): Step[] => {
  const TableName = table.name;
  if (write.kind === 'add') return [{ action: addAction(table, cause, write), onFailure: MOVED }];
  const { entity, before, onFailure } = write;
  if (write.kind === 'check') {
    const Key = entity.key(cause.orgId, write.before.value);
    return [
      {
        action: { ConditionCheck: { TableName, Key, ...unchanged(write.before.version), ...SEE } },
        onFailure,
      },
    ];
  }
  const next = write.kind === 'put' ? write.next : undefined;
  const entry = entity.audited ? entryFor(entity, before, next, { ...causeOf(cause), action }) : undefined;
  const condition = before ? unchanged(before.version) : NEW;
  const main: Action = next
    ? {
        Put: {
          TableName,
          Item: toItem(entity, cause.orgId, table.homeRegion, entry ? { ...next, trail: entry.hash } : next),
          ...condition,
          ...SEE,
        },
      }
    : { Delete: { TableName, Key: entity.key(cause.orgId, before?.value), ...condition, ...SEE } };
  const steps: Step[] = [{ action: main, onFailure }];
  if (entry) steps.push(...stepsOf(table, cause, action, put(AuditEntryEntity, entry, { at: cause.at })));
  return steps;
};

const causeOf = ({ at, by, role, requestId }: Cause) => ({ at, by, role, requestId });

const idempotencyStep = (
  table: Table,
  cause: Cause,
  action: string,
  claim: IdempotencyClaim,
  answer: Answer,
): Step[] =>
  stepsOf(
    table,
    cause,
    action,
    put(
      IdempotencyEntity,
      { ...claim, ...answer, requestId: cause.requestId, expiresAt: addMilliseconds(cause.at, DAY_MS) },
      { at: cause.at },
    ),
  ).map((step) => ({ ...step, onFailure: 'replayed' }));

/** The actions of a commit in the order in which DynamoDB will answer for them. @throws {TooManyChanges} */
export const planSteps = (table: Table, cause: Cause, { action, writes, answer }: Commit): Step[] => {
  const steps = writes.flatMap((write) => stepsOf(table, cause, action, write));
  if (cause.idempotency && answer) {
    steps.unshift(...idempotencyStep(table, cause, action, cause.idempotency, answer));
  }
  if (steps.length > MAX_ACTIONS) throw TooManyChanges({ count: steps.length, limit: MAX_ACTIONS });
  return steps;
};

/** The token of one attempt: equal for every resend of the same plan, different for a plan made anew. */
export const tokenOf = (cause: Cause, attempt: number): string =>
  createHash('sha256').update(`${cause.orgId} ${cause.requestId} ${attempt}`).digest('hex').slice(0, 36);

/** Sends the steps once. */
export const send = (table: Table, steps: Step[], token: string): Promise<unknown> =>
  table.doc.send(
    new TransactWriteCommand({ TransactItems: steps.map(({ action }) => action), ClientRequestToken: token }),
  );

export type { EntityDefinition };
