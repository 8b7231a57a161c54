/** Mails about forms as kinds of message. What renders them is loaded when the first one is due. */
import { type MessageKind, messageKind } from '#lib/messages/kind.ts';
import { FORM_REMINDERS, FormMailPayload, MISSING_FORMS } from './reminder-schema.ts';

export const formMessages: readonly MessageKind[] = [
  messageKind<FormMailPayload>({
    kind: FORM_REMINDERS,
    payload: FormMailPayload,
    compose: async (context, about) => (await import('./reminding.ts')).composeReminder(context, about),
  }),
  messageKind<FormMailPayload>({
    kind: MISSING_FORMS,
    payload: FormMailPayload,
    compose: async (context, about) => (await import('./reminding.ts')).composeMissing(context, about),
  }),
];
