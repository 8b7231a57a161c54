/** The collection log and the case of an account: what was done, who has it now, what was judged of its debts. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { recordFields } from '#lib/http/route.ts';
import { DebtState } from './policy.ts';

const Text = z.string().trim().min(1).max(500);
const Note = z.string().trim().max(2000);
export const MAX_LOGGED_INVOICES = 20;

export const ActionKind = z
  .enum(['call', 'visit', 'letter', 'e-mail', 'meeting'])
  .meta({ id: 'CollectionActionKind' });

const NextAction = z.strictObject({
  what: Text,
  ownerId: idOf('user').describe('Who does it'),
  on: BusinessDate,
  doneOn: BusinessDate.optional(),
});

/** One thing that was done to collect. */
export const CollectionAction = z.strictObject({
  id: idOf('collectionAction'),
  accountId: idOf('account'),
  kind: ActionKind,
  on: BusinessDate,
  invoices: z
    .array(z.strictObject({ invoiceId: idOf('invoice'), number: z.string() }))
    .max(MAX_LOGGED_INVOICES),
  contactId: idOf('contact').optional(),
  contactName: z.string().max(200).optional().describe('Who was spoken to'),
  result: z.string().max(40).describe('A code of the policy collecting.results'),
  note: Note.optional(),
  next: NextAction.optional(),
  doneBy: idOf('user'),
  withdrawn: z.strictObject({ on: BusinessDate, reason: Text }).optional(),
});
export type CollectionAction = z.infer<typeof CollectionAction>;

export const CollectionActionView = CollectionAction.extend({
  resultText: z.string().describe('In the language of the request'),
  ...recordFields,
}).meta({ id: 'CollectionAction' });

export const NewCollectionAction = CollectionAction.pick({
  accountId: true,
  kind: true,
  contactId: true,
  result: true,
  note: true,
})
  .extend({
    on: BusinessDate.optional().describe('Today when absent; not in the future'),
    invoiceIds: z.array(idOf('invoice')).max(MAX_LOGGED_INVOICES).default([]),
    next: NextAction.omit({ doneOn: true }).optional(),
  })
  .meta({ id: 'NewCollectionAction' });
export type NewCollectionAction = z.infer<typeof NewCollectionAction>;

export const CollectionActionPatch = z
  .strictObject({
    result: CollectionAction.shape.result,
    note: Note.nullable(),
    next: NextAction.nullable().describe('Comes whole; with doneOn it is done'),
  })
  .partial()
  .meta({ id: 'CollectionActionPatch' });
export type CollectionActionPatch = z.infer<typeof CollectionActionPatch>;

export const Withdrawal = z.strictObject({ reason: Text }).meta({ id: 'Withdrawal' });
export type Withdrawal = z.infer<typeof Withdrawal>;

/** Entries of a history that a case keeps; the trail has all of them. */
export const MAX_KEPT = 200;
export const MAX_CONTACTS = 20;

const Pin = z.strictObject({
  direction: z.enum(['up', 'down']),
  until: BusinessDate.describe('Last day'),
  reason: Text,
  setBy: idOf('user'),
});
const Snooze = z.strictObject({
  until: BusinessDate.describe('Back on this day'),
  reason: Text,
  setBy: idOf('user'),
});

/** A judgement about one invoice from a day on; null gives it back to the rule. */
export const Ruling = z.strictObject({
  invoiceId: idOf('invoice'),
  state: DebtState.nullable(),
  from: BusinessDate,
  reason: Text,
  evidence: Note.optional().describe('Where it is proven: a file, a letter, a court’s number'),
  madeBy: idOf('user'),
});
export type Ruling = z.infer<typeof Ruling>;

/** A hand-up of the case, or level 0: it was given back because nothing is overdue any more. */
const Step = z.strictObject({
  level: z.int().min(0),
  to: z.string().optional(),
  handlerId: idOf('user').nullable(),
  on: BusinessDate,
  why: Text.optional().describe('Reason of whoever handed it up'),
  facts: z
    .strictObject({ daysOver: z.int(), brokenPromises: z.int().min(0) })
    .optional()
    .describe('What the ladder went by when the daily run handed it up'),
  acknowledgeBy: BusinessDate.optional().describe('Last day for the handler to say that they have it'),
  acknowledged: z.strictObject({ on: BusinessDate, saidBy: idOf('user'), note: Note.optional() }).optional(),
});
export type Step = z.infer<typeof Step>;

export const CollectionCase = z.strictObject({
  id: idOf('collectionCase'),
  accountId: idOf('account'),
  contacts: z
    .array(z.strictObject({ actionId: idOf('collectionAction'), on: BusinessDate }))
    .max(MAX_CONTACTS)
    .describe('Last contacts, newest first'),
  pin: Pin.optional(),
  snooze: Snooze.optional(),
  rulings: z.array(Ruling).max(MAX_KEPT),
  standings: z
    .array(z.strictObject({ from: BusinessDate, state: DebtState }))
    .max(MAX_KEPT)
    .describe('Worst state of its open invoices, as the daily run found it'),
  steps: z.array(Step).max(MAX_KEPT).describe('Hand-ups, oldest first; the last one counts'),
});
export type CollectionCase = z.infer<typeof CollectionCase>;
export const CollectionCaseView = CollectionCase.extend({
  level: z.int(),
  handlerId: idOf('user').nullable(),
  ...recordFields,
}).meta({ id: 'CollectionCase' });

export const NewPin = Pin.omit({ setBy: true }).nullable().describe('null takes it off');
export const NewSnooze = Snooze.omit({ setBy: true }).nullable().describe('null ends it');
export const Placing = z
  .strictObject({ pin: NewPin, snooze: NewSnooze })
  .partial()
  .meta({ id: 'WorklistPlacing' });
export type Placing = z.infer<typeof Placing>;
export const NewRuling = Ruling.omit({ madeBy: true })
  .extend({ from: BusinessDate.optional().describe('Today when absent; not in the future') })
  .meta({ id: 'NewRuling' });
export type NewRuling = z.infer<typeof NewRuling>;
export const Acknowledgement = z.strictObject({ note: Note.optional() }).meta({ id: 'Acknowledgement' });
export const HandUp = z.strictObject({ reason: Text }).meta({ id: 'HandUp' });
