/** Accounts (customers, dealers, outlets, prospects) and their contacts, as stored and as the API takes and shows them. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Language } from '#lib/core/languages.ts';
import { patchOf } from '#lib/core/merge-patch.ts';
import { Currency } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';
import { Email, Name } from '#lib/organisation/schema.ts';

export const ACCOUNT_TYPES = ['customer', 'dealer', 'outlet', 'prospect'] as const;
export const AccountType = z.enum(ACCOUNT_TYPES).meta({ id: 'AccountType' });

/** How much an account matters to us, the best first. */
export const ACCOUNT_LEVELS = ['A', 'B', 'C', 'D'] as const;
export const AccountLevel = z.enum(ACCOUNT_LEVELS).meta({
  id: 'AccountLevel',
  description: 'How much the account matters to us: A is the highest',
});

/** Our own number of a document or account, as people write it: no control characters, 60 at most. */
export const DocumentNumber = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u, { error: 'must not contain control characters' });

const Line = Name;
const Country = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .describe('ISO 3166 code or the country’s name as your books write it');

/** From this day on the account is this owner's and this unit's. */
export const Assignment = z.strictObject({
  from: BusinessDate,
  ownerId: idOf('user').nullable(),
  unitId: idOf('unit'),
});
export type Assignment = z.infer<typeof Assignment>;

/** The account became a customer, or ceased to be one, in these hands. A prospect is none yet, an inactive account no more. */
const Turn = z.strictObject({
  on: BusinessDate,
  became: z.enum(['customer', 'lost']),
  ownerId: idOf('user').nullable(),
  unitId: idOf('unit'),
});
/** From this day on the account was at this level; in whose hands it got there. */
const Grading = z.strictObject({
  on: BusinessDate,
  level: AccountLevel,
  ownerId: idOf('user').nullable(),
  unitId: idOf('unit'),
});
/** Turns, and likewise gradings, that an account remembers; what comes after is not counted any more. */
export const MAX_TURNS = 200;

export const Account = z.strictObject({
  id: idOf('account'),
  number: DocumentNumber.describe('Our own number; unique without regard to case'),
  name: Name,
  type: AccountType,
  parentId: idOf('account').optional().describe('The account that this one belongs to'),
  taxId: DocumentNumber.optional().describe('Unique when given'),
  country: Country.optional(),
  city: Line.optional(),
  address: z.string().trim().max(500).optional(),
  phone: z.string().trim().max(40).optional(),
  email: Email.optional(),
  language: Language.optional(),
  currency: Currency,
  paymentTermsDays: z.int().min(0).max(3650).describe('Days from issue to due date'),
  notes: z.string().trim().max(5000).optional(),
  level: AccountLevel.optional(),
  active: z.boolean(),
  assignments: z.array(Assignment).min(1).max(500).describe('Ownership history, oldest first'),
  turns: z
    .array(Turn)
    .max(MAX_TURNS)
    .optional()
    .describe('When it became a customer and ceased to be one, oldest first (M-31, M-36)'),
  gradings: z
    .array(Grading)
    .max(MAX_TURNS)
    .optional()
    .describe('Days on which it got its levels, one a day, oldest first (M-58)'),
});
export type Account = z.infer<typeof Account>;

export const AccountView = Account.extend({
  ownerId: idOf('user').nullable().describe('Owner today'),
  unitId: idOf('unit').describe('Unit today'),
  ...recordFields,
}).meta({ id: 'Account' });

export const NewAccount = Account.omit({
  id: true,
  assignments: true,
  active: true,
  turns: true,
  gradings: true,
})
  .extend({
    customerSince: BusinessDate.optional().describe(
      'Day on which it counts as a new customer; today when absent',
    ),
    ownerId: idOf('user')
      .nullable()
      .optional()
      .describe('Owner from the first day; you, when absent and your role owns accounts'),
    unitId: idOf('unit').optional().describe('Unit from the first day; the owner’s unit when absent'),
    currency: Currency.optional().describe('The unit’s currency when absent'),
    paymentTermsDays: Account.shape.paymentTermsDays
      .optional()
      .describe('The policy accounts.terms when absent'),
  })
  .meta({ id: 'NewAccount' });
export type NewAccount = z.infer<typeof NewAccount>;

/** Merge patch: absent fields stay, `null` clears an optional one. */
export const AccountPatch = patchOf(
  Account.omit({ id: true, assignments: true, turns: true, gradings: true }),
).meta({
  id: 'AccountPatch',
});
export type AccountPatch = z.infer<typeof AccountPatch>;

export const HandOver = z
  .strictObject({
    ownerId: idOf('user').nullable(),
    unitId: idOf('unit').optional().describe('The new owner’s unit when absent'),
    from: BusinessDate.optional().describe(
      'First day of the new ownership, not in the future; today when absent',
    ),
  })
  .meta({ id: 'HandOver' });
export type HandOver = z.infer<typeof HandOver>;

/** Accounts of one atomic hand-over: each is two of the 100 actions of a transaction. */
export const MAX_HAND_OVER = 40;
export const BulkHandOver = HandOver.extend({
  accountIds: z.array(idOf('account')).min(1).max(MAX_HAND_OVER).optional(),
  fromOwnerId: idOf('user')
    .optional()
    .describe('All accounts of this owner, 40 a call; repeat while `remaining` is true'),
})
  .refine((input) => (input.accountIds === undefined) !== (input.fromOwnerId === undefined), {
    error: 'give either accountIds or fromOwnerId',
    path: ['accountIds'],
  })
  .meta({ id: 'BulkHandOver' });
export type BulkHandOver = z.infer<typeof BulkHandOver>;

export const Contact = z.strictObject({
  id: idOf('contact'),
  accountId: idOf('account'),
  name: Name,
  role: z.string().trim().max(100).optional(),
  phone: z.string().trim().max(40).optional(),
  email: Email.optional(),
  language: Language.optional(),
  primary: z.boolean().describe('First to call'),
});
export type Contact = z.infer<typeof Contact>;
export const ContactView = Contact.extend(recordFields).meta({ id: 'Contact' });
export const NewContact = Contact.omit({ id: true, accountId: true })
  .extend({ primary: z.boolean().default(false) })
  .meta({ id: 'NewContact' });
export type NewContact = z.infer<typeof NewContact>;
export const ContactPatch = patchOf(Contact.omit({ id: true, accountId: true })).meta({ id: 'ContactPatch' });
export type ContactPatch = z.infer<typeof ContactPatch>;
