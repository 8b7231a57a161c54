/**
 * A reconciliation: what an account owed by our books at the end of a day, frozen when it was made, and what the
 * customer says to it. What is booked later never changes what they were shown.
 */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Language } from '#lib/core/languages.ts';
import { AmountMinor, Currency } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';

/** Open items that one statement holds; a statement is one item of the table and one mail. */
export const MAX_ITEMS = 400;

export const STATES = ['draft', 'sent', 'confirmed', 'differs', 'settled', 'withdrawn'] as const;
export const State = z.enum(STATES).meta({ id: 'ReconciliationState' });
export type State = z.infer<typeof State>;

export const ITEM_KINDS = ['invoice', 'receipt', 'credit-note', 'write-off'] as const;

const Text = z.string().trim().min(1).max(500);
const Note = z.string().trim().min(1).max(2000);
const TheirBalance = AmountMinor.describe(
  'What the customer’s books say that they owe, in the currency of the statement; negative when we owe',
);

/** What is shown of one open item to anybody. */
const shownItem = {
  kind: z.enum(ITEM_KINDS),
  number: z.string(),
  on: BusinessDate.describe('Date of the document'),
  dueOn: BusinessDate.optional().describe('Earliest due date with something open'),
  openMinor: AmountMinor.describe('Open at the end of the day; negative for money that was not applied'),
};
const DocumentId = z.union([idOf('invoice'), idOf('receipt'), idOf('creditNote'), idOf('writeOff')]);
export const Item = z
  .strictObject({ ...shownItem, documentId: DocumentId })
  .meta({ id: 'ReconciliationItem' });
export type Item = z.infer<typeof Item>;

/** The customer's word, by themselves through the link or told to a user. */
const Answer = z
  .strictObject({
    answer: z.enum(['confirmed', 'differs']),
    on: BusinessDate,
    answeredBy: z.union([idOf('contact'), idOf('user')]).describe('The contact, or the user who was told'),
    theirBalanceMinor: TheirBalance,
    note: Note.optional(),
  })
  .meta({ id: 'ReconciliationAnswer' });
export type Answer = z.infer<typeof Answer>;

export const Reconciliation = z.strictObject({
  id: idOf('reconciliation'),
  accountId: idOf('account'),
  asOf: BusinessDate.describe('End of this day in the zone of the account’s unit'),
  currency: Currency,
  balanceMinor: AmountMinor.describe('What the customer owed by our books; negative when we owed them'),
  items: z.array(Item).max(MAX_ITEMS).describe('What the balance is the sum of, as it was when it was made'),
  madeOn: BusinessDate,
  madeBy: idOf('user'),
  contactId: idOf('contact').optional().describe('Whom it goes to, or went to'),
  language: Language.optional().describe('Language in which it was sent'),
  state: State,
  round: z.int().min(0).max(1000).describe('How often it was sent; only the link of the last one works'),
  sentOn: BusinessDate.optional(),
  validUntil: BusinessDate.optional().describe('Last day on which the link works'),
  messageId: idOf('message').optional(),
  answer: Answer.optional(),
  settled: z.strictObject({ on: BusinessDate, settledBy: idOf('user'), note: Note }).optional(),
  withdrawn: z.strictObject({ on: BusinessDate, withdrawnBy: idOf('user'), reason: Text }).optional(),
});
export type Reconciliation = z.infer<typeof Reconciliation>;

const differenceMinor = z
  .int()
  .nullable()
  .describe('Their balance less ours: 0 when they agree, null before an answer');
export const ReconciliationView = Reconciliation.extend({ differenceMinor, ...recordFields }).meta({
  id: 'Reconciliation',
});

export const NewReconciliation = z
  .strictObject({
    accountId: idOf('account'),
    asOf: BusinessDate.optional().describe('Today when absent'),
    currency: Currency.optional().describe('The account’s when absent'),
    contactId: idOf('contact').optional().describe('The primary one with an e-mail address when absent'),
  })
  .meta({ id: 'NewReconciliation' });
export type NewReconciliation = z.infer<typeof NewReconciliation>;

export const Sending = z
  .strictObject({
    contactId: idOf('contact').optional().describe('Somebody else than before; the same one when absent'),
  })
  .meta({ id: 'ReconciliationSending' });
export type Sending = z.infer<typeof Sending>;

export const NewAnswer = z
  .discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('confirmed'), note: Note.optional() }),
    z.strictObject({
      answer: z.literal('differs'),
      theirBalanceMinor: TheirBalance,
      note: Note.optional(),
    }),
  ])
  .meta({ id: 'NewReconciliationAnswer' });
export type NewAnswer = z.infer<typeof NewAnswer>;

export const Settlement = z.strictObject({ note: Note }).meta({ id: 'ReconciliationSettlement' });
export const Withdrawal = z.strictObject({ reason: Text }).meta({ id: 'ReconciliationWithdrawal' });

/** What whoever holds the link is shown: the question, and nothing else of the books. */
export const PublicReconciliation = z
  .strictObject({
    organisationName: z.string(),
    accountName: z.string(),
    asOf: BusinessDate,
    currency: Currency,
    balanceMinor: AmountMinor,
    items: z.array(z.strictObject(shownItem)),
    language: Language,
    validUntil: BusinessDate,
    answer: Answer.pick({ answer: true, on: true, theirBalanceMinor: true })
      .nullable()
      .describe('The answer that was given, or null while none was'),
    differenceMinor,
  })
  .meta({ id: 'PublicReconciliation' });
export type PublicReconciliation = z.infer<typeof PublicReconciliation>;
