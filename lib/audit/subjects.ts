/**
 * Whose a trail is. Each kind of record says by which resource's rule and by whose owner and unit its trail may be
 * read; a kind that is missing here has no trail to show. Records that belong to an account follow the account.
 */
import { readAccounts, subjectOf } from '#lib/accounts/index.ts';
import { type IdKind, kindOf } from '#lib/core/ids.ts';
import { accountOfOrder } from '#lib/orders/index.ts';
import type { Subject } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import { firstEntryOf } from './trail.ts';

export interface SubjectRule {
  /**
   * `audit` for records with an owner, `settingsAudit` for what belongs to the organisation as a whole, `imports` for
   * imports: their trail holds cells of the file, which only whoever may read the import may see; `forms` for what people file.
   */
  resource: 'audit' | 'settingsAudit' | 'imports' | 'forms';
  /** Owner and unit that decide, as they are now; undefined when there never was such a record. */
  find(context: Context, id: string): Promise<Subject | undefined>;
}

const accountSubject = async (context: Context, id: string): Promise<Subject | undefined> => {
  const account = (await readAccounts(context, [id])).get(id);
  return account && subjectOf(account.value);
};

/**
 * Through the account that the record was created for, as its own trail tells: that answers for removed records too,
 * and needs nothing of the domain that owns the record. Only for kinds whose account never changes.
 */
const accountOfCreation = async (context: Context, id: string): Promise<Subject | undefined> => {
  const accountId = (await firstEntryOf(context, id))?.changes['accountId']?.after;
  return typeof accountId === 'string' ? accountSubject(context, accountId) : undefined;
};

const organisationWide = async (context: Context, id: string): Promise<Subject | undefined> =>
  (await firstEntryOf(context, id)) && {};

const startedBy = async (context: Context, id: string): Promise<Subject | undefined> => {
  const ownerId = (await firstEntryOf(context, id))?.changes['createdBy']?.after;
  return typeof ownerId === 'string' ? { ownerId } : undefined;
};

/** An import may move an order to another account; a removed order stays with the one it was created for. */
const accountOfOrderNow = async (context: Context, id: string): Promise<Subject | undefined> => {
  const accountId = await accountOfOrder(context, id);
  return accountId ? accountSubject(context, accountId) : accountOfCreation(context, id);
};

/**
 * A request about an account follows it; another is its requester's and unit's, and for those who may read such
 * requests: rules about trails alone would show back office what people spend.
 */
const ofApproval = async (context: Context, id: string): Promise<Subject | undefined> => {
  const created = (await firstEntryOf(context, id))?.changes;
  if (!created) return undefined;
  if (created['accountId']) return accountOfCreation(context, id);
  const [ownerId, unitId] = [created['ownerId']?.after, created['unitId']?.after];
  if (typeof ownerId !== 'string' || typeof unitId !== 'string') return undefined;
  const { access } = context;
  const isReadable =
    ownerId === access.user.id || access.allows('internalApprovals', 'read', { ownerId, unitId });
  return isReadable ? { ownerId, unitId } : undefined;
};

/** Of a record that is a person's and a unit's and of no account: whoever the named field of its creation says. */
const ownedBy =
  (field: 'requestedBy' | 'ownerId' | 'authorId') =>
  async (context: Context, id: string): Promise<Subject | undefined> => {
    const created = (await firstEntryOf(context, id))?.changes;
    const [ownerId, unitId] = [created?.[field]?.after, created?.['unitId']?.after];
    return typeof ownerId === 'string' && typeof unitId === 'string' ? { ownerId, unitId } : undefined;
  };

/** Of a record that is a unit's and nobody's own. */
const ofUnit = async (context: Context, id: string): Promise<Subject | undefined> => {
  const unitId = (await firstEntryOf(context, id))?.changes['unitId']?.after;
  return typeof unitId === 'string' ? { unitId } : undefined;
};

/** Of what stands at an account or in a unit, as it was made. */
const ofAccountOrOwnUnit = async (context: Context, id: string): Promise<Subject | undefined> =>
  (await accountOfCreation(context, id)) ?? ofUnit(context, id);

/** A plan, its versions and their cells are its unit's and, where it is one person's, theirs. */
const ofPlan = async (context: Context, id: string): Promise<Subject | undefined> => {
  const [planId = id] = id.split('.');
  const created = (await firstEntryOf(context, planId))?.changes;
  const [ownerId, unitId] = [created?.['ownerId']?.after, created?.['unitId']?.after];
  if (typeof unitId !== 'string') return undefined;
  return { unitId, ...(typeof ownerId === 'string' && { ownerId }) };
};

/** What is said about a plan is its plan's. */
const ofPlanComment = async (context: Context, id: string): Promise<Subject | undefined> => {
  const planId = (await firstEntryOf(context, id))?.changes['planId']?.after;
  return typeof planId === 'string' ? ofPlan(context, planId) : undefined;
};

/** A letter is its unit's and of who signs it. */
const ofLetter = async (context: Context, id: string): Promise<Subject | undefined> => {
  const created = (await firstEntryOf(context, id))?.changes;
  const [ownerId, unitId] = [created?.['receiverId']?.after, created?.['unitId']?.after];
  return typeof ownerId === 'string' && typeof unitId === 'string' ? { ownerId, unitId } : undefined;
};

/** Of a record whose own rule reaches less far than that of trails: nobody reads the trail of what they may not read. */
const within =
  (resource: 'reviews' | 'councils') =>
  async (context: Context, id: string): Promise<Subject | undefined> => {
    const created = (await firstEntryOf(context, id))?.changes;
    const [ownerId, unitId] = [created?.['ownerId']?.after, created?.['unitId']?.after];
    if (typeof unitId !== 'string') return undefined;
    const subject = { unitId, ...(typeof ownerId === 'string' && { ownerId }) };
    return context.access.allows(resource, 'read', subject) ? subject : undefined;
  };

/** A target is of an account, a person or a unit, and never of another. */
const subjectOfTarget = async (context: Context, id: string): Promise<Subject | undefined> => {
  const changes = (await firstEntryOf(context, id))?.changes;
  const { accountId, ownerId, unitId } = Object.fromEntries(
    ['accountId', 'ownerId', 'unitId'].map((field) => [field, changes?.[field]?.after]),
  );
  if (typeof accountId === 'string') return accountSubject(context, accountId);
  if (typeof unitId === 'string') return { unitId };
  const user = typeof ownerId === 'string' ? context.directory.user(ownerId) : undefined;
  return user && { ownerId: user.id, unitId: context.directory.posting(user, context.today()).unitId };
};

const account: SubjectRule = { resource: 'audit', find: accountSubject };
const ofAccount: SubjectRule = { resource: 'audit', find: accountOfCreation };
const settings: SubjectRule = { resource: 'settingsAudit', find: organisationWide };

/** The scheme of a unit is everybody's who may see settings of money; that of an account or invoice follows the account. */
const ofAccountOrUnit: SubjectRule = {
  resource: 'audit',
  find: async (context, id) => {
    const changes = (await firstEntryOf(context, id))?.changes;
    const unitId = changes?.['targetId']?.after;
    if (typeof unitId === 'string' && kindOf(unitId) === 'unit') return { unitId };
    return accountOfCreation(context, id);
  },
};

/** The rule of every kind of record that leaves a trail. */
export const AUDIT_SUBJECTS: Partial<Record<IdKind, SubjectRule>> = {
  organisation: settings,
  unit: settings,
  user: settings,
  rate: settings,
  policy: settings,
  jobPauses: settings,
  product: settings,
  import: { resource: 'imports', find: startedBy },
  account,
  contact: ofAccount,
  approval: { resource: 'audit', find: ofApproval },
  order: { resource: 'audit', find: accountOfOrderNow },
  invoice: ofAccount,
  receipt: ofAccount,
  creditNote: ofAccount,
  writeOff: ofAccount,
  allocation: ofAccount,
  promise: ofAccount,
  target: { resource: 'audit', find: subjectOfTarget },
  creditProfile: ofAccount,
  assessment: ofAccount,
  creditRelease: ofAccount,
  deposit: ofAccount,
  collectionAction: ofAccount,
  collectionCase: ofAccount,
  invoiceRequest: ofAccount,
  reconciliation: ofAccount,
  payment: { resource: 'audit', find: ownedBy('requestedBy') },
  measureEntry: { resource: 'audit', find: ownedBy('ownerId') },
  plan: { resource: 'audit', find: ofPlan },
  planComment: { resource: 'audit', find: ofPlanComment },
  planCorrection: { resource: 'audit', find: ofPlanComment },
  letter: { resource: 'audit', find: ofLetter },
  forecast: { resource: 'audit', find: ownedBy('ownerId') },
  forecastAdjustment: { resource: 'audit', find: ofUnit },
  forecastNote: { resource: 'audit', find: ofUnit },
  formRecord: { resource: 'forms', find: ownedBy('authorId') },
  formTemplate: settings,
  demand: { resource: 'audit', find: ofUnit },
  marketSize: { resource: 'audit', find: ofUnit },
  listing: ofAccount,
  stockLot: { resource: 'audit', find: ofAccountOrOwnUnit },
  review: { resource: 'audit', find: within('reviews') },
  finding: { resource: 'audit', find: within('reviews') },
  reviewAction: { resource: 'audit', find: within('reviews') },
  council: { resource: 'audit', find: within('councils') },
  dunningScheme: settings,
  dunningAssignment: ofAccountOrUnit,
  dunningHold: ofAccount,
  dunningNotice: ofAccount,
};
