/** The kinds of message of reconciliations. What renders them is loaded when the first one is due. */
import * as z from 'zod';
import { contactMessageKind } from '#lib/accounts/index.ts';
import { idOf } from '#lib/core/ids.ts';
import { type MessageKind, messageKind } from '#lib/messages/kind.ts';

export const STATEMENT = 'reconciliation-statement';
export const ANSWER = 'reconciliation-answer';

const StatementPayload = z.strictObject({ reconciliationId: idOf('reconciliation'), round: z.int() });
export type StatementPayload = z.infer<typeof StatementPayload>;
const AnswerPayload = z.strictObject({ reconciliationId: idOf('reconciliation') });
export type AnswerPayload = z.infer<typeof AnswerPayload>;

export const reconciliationMessages: readonly MessageKind[] = [
  contactMessageKind<StatementPayload>({
    kind: STATEMENT,
    payload: StatementPayload,
    compose: async (context, { payload, recipient, webUrl }) =>
      (await import('./compose.ts')).composeStatement(context, payload, { recipient, webUrl }),
  }),
  messageKind<AnswerPayload>({
    kind: ANSWER,
    payload: AnswerPayload,
    compose: async (context, { message: { language }, payload, recipient, webUrl }) =>
      (await import('./compose-answer.ts')).composeAnswer(context, payload, { recipient, language, webUrl }),
  }),
];
