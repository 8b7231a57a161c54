/** Making, editing, submitting and deciding demand plans and advice. */
import { requireAccounts } from '#lib/accounts/index.ts';
import { requireProducts } from '#lib/catalogue/index.ts';
import { Forbidden, NotFound } from '#lib/core/errors.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import { findHolder, moveClaim } from '#lib/table/claim.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read } from '#lib/table/read.ts';
import { put, remove } from '#lib/table/write.ts';
import { tellWaiting } from '#lib/waiting/notices.ts';
import { DEMAND_CLAIM, DemandEntity, demandKey, placeOf } from './entity.ts';
import {
  DemandExists,
  DemandFull,
  DemandLineWrong,
  DemandOwnDecision,
  DemandPeriodWrong,
  DemandStatusWrong,
} from './errors.ts';
import { proposedLines } from './history.ts';
import { periodOf } from './rules.ts';
import {
  type Demand,
  type DemandKind,
  type DemandLine,
  type DemandPatch,
  MAX_LINES,
  type NewDemand,
} from './schema.ts';

type Change = Promise<Command<Stored<Demand>>>;

/** One that the caller may read. @throws {NotFound} */
export const getDemand = async (context: Context, id: string): Promise<Stored<Demand>> => {
  const stored = await read(context.table, DemandEntity, demandKey(context.orgId, id));
  if (!stored || !context.access.allows('demand', 'read', { unitId: stored.value.unitId })) throw NotFound();
  return stored;
};

/** The writes of a draft from history; for the job and for people alike. */
export const drafted = async (
  context: Context,
  place: { kind: DemandKind; unitId: string; period: string },
): Promise<Command<Stored<Demand>>> => {
  const demand: Demand = {
    id: context.ids.next('demand'),
    ...place,
    status: 'draft',
    ...(await proposedLines(context, place)),
    madeBy: context.cause.by,
  };
  const claim = await moveClaim(context.table, context.orgId, {
    ...{ kind: DEMAND_CLAIM, holderId: demand.id, after: placeOf(demand), at: context.at },
  });
  const saved = put(DemandEntity, demand, { at: context.at });
  return { action: 'demand.create', writes: [saved, ...claim], result: saved.next };
};

/** Id of what the unit has for the period, or undefined. */
export const findDemand = (context: Context, place: { kind: DemandKind; unitId: string; period: string }) =>
  findHolder(context.table, context.orgId, DEMAND_CLAIM, placeOf(place));

/** Makes the draft of a period from history. @throws {NotFound} @throws {Forbidden} @throws {DemandPeriodWrong} @throws {DemandExists} */
export const createDemand = async (context: Context, { kind, period, unitId }: NewDemand): Change => {
  const { access, directory } = context;
  const unit = directory.unit(unitId ?? access.posting.unitId);
  if (!unit?.active) throw NotFound();
  access.require('demand', 'write', { unitId: unit.id });
  const named = periodOf(kind, period);
  if (!named) throw DemandPeriodWrong({ period });
  const place = { kind, unitId: unit.id, period: named };
  const demandId = await findDemand(context, place);
  if (demandId) throw DemandExists({ demandId, kind, period: named });
  return drafted(context, place);
};

/** @throws {NotFound} @throws {Forbidden} @throws {DemandStatusWrong} */
const getOwn = async (
  context: Context,
  id: string,
  ...allowed: Demand['status'][]
): Promise<Stored<Demand>> => {
  const stored = await getDemand(context, id);
  const { status, unitId } = stored.value;
  if (!context.access.allows('demand', 'write', { unitId })) throw Forbidden();
  requireMatch(context, stored);
  if (!allowed.includes(status)) throw DemandStatusWrong({ status, allowed: allowed.join(', ') });
  return stored;
};

const isSame = (
  a: Pick<DemandLine, 'accountId' | 'productId'>,
  b: Pick<DemandLine, 'accountId' | 'productId'>,
): boolean => a.accountId === b.accountId && a.productId === b.productId;

const edited = (lines: readonly DemandLine[], edits: NonNullable<DemandPatch['lines']>): DemandLine[] => {
  const next = [...lines];
  for (const { note, ...edit } of edits) {
    const at = next.findIndex((line) => isSame(line, edit));
    const known = next[at] ?? { ...edit, proposed: 0, recent: '0', lastYear: null };
    const { note: before, ...rest } = known;
    const kept = note === undefined ? before : (note ?? undefined);
    const line: DemandLine = { ...rest, quantity: edit.quantity, ...(kept !== undefined && { note: kept }) };
    if (at < 0) next.push(line);
    else next[at] = line;
  }
  return next;
};

/** Changes quantities of a draft and adds lines. @throws {DemandStatusWrong} @throws {DemandLineWrong} @throws {DemandFull} @throws {NotFound} */
export const changeDemand = async (
  context: Context,
  id: string,
  { lines: edits = [] }: DemandPatch,
): Change => {
  const stored = await getOwn(context, id, 'draft');
  const { kind, lines } = stored.value;
  if (edits.some(({ accountId }) => (kind === 'plan') !== (accountId !== undefined))) throw DemandLineWrong();
  const added = edits.filter((edit) => !lines.some((line) => isSame(line, edit)));
  await Promise.all([
    requireAccounts(
      context,
      added.flatMap(({ accountId }) => accountId ?? []),
    ),
    requireProducts(
      context,
      added.map(({ productId }) => productId),
    ),
  ]);
  const next = edited(lines, edits);
  if (next.length > MAX_LINES) throw DemandFull({ count: next.length, limit: MAX_LINES });
  if (edits.length === 0) return { action: 'demand.change', writes: [], result: stored };
  const saved = put(DemandEntity, { ...stored.value, lines: next }, { at: context.at, from: stored });
  return { action: 'demand.change', writes: [saved], result: saved.next };
};

const LEADS: readonly string[] = ['manager', 'director', 'executive'];

/** Whoever may approve what somebody submitted: those who lead the unit, or else the nearest one above that anybody leads. */
const approversOf = ({ directory, access, today }: Context, unitId: string): User[] => {
  const on = today();
  const leaders = [...directory.users.values()].flatMap(({ value: user }) => {
    const posting = directory.posting(user, on);
    const isOne = user.active && user.id !== access.user.id && LEADS.includes(posting.role);
    return isOne ? [{ user, unitId: posting.unitId }] : [];
  });
  const at = directory.unitsAbove(unitId, on).find(({ id }) => leaders.some((one) => one.unitId === id));
  return leaders.filter((one) => one.unitId === at?.id).map(({ user }) => user);
};

/** Submits a draft to whoever leads the unit, and tells them. @throws {DemandStatusWrong} */
export const submitDemand = async (context: Context, id: string): Change => {
  const stored = await getOwn(context, id, 'draft');
  const submitted = { on: context.today(), by: context.access.user.id };
  const next: Demand = { ...stored.value, status: 'submitted', submitted };
  const saved = put(DemandEntity, next, { at: context.at, from: stored });
  const waiting = { period: submitted.on, occasion: `${id} ${saved.next.version}` };
  const told = await Promise.all(
    approversOf(context, next.unitId).map((user) =>
      tellWaiting(context, user, { what: 'demand', demandId: id }, waiting),
    ),
  );
  return { action: 'demand.submit', writes: [saved, ...told.flat()], result: saved.next };
};

const OUTCOMES = {
  approved: { from: 'submitted', to: 'approved', act: 'approve' },
  'sent-back': { from: 'submitted', to: 'draft', act: 'send-back' },
  reopened: { from: 'approved', to: 'draft', act: 'reopen' },
} as const;

/**
 * Approves what somebody else submitted, sends it back, or opens what was approved again.
 * @throws {NotFound} @throws {Forbidden} @throws {DemandStatusWrong} @throws {DemandOwnDecision}
 */
export const decideDemand = async (
  context: Context,
  id: string,
  { outcome, reason }: { outcome: keyof typeof OUTCOMES; reason?: string | undefined },
): Change => {
  const stored = requireMatch(context, await getDemand(context, id));
  const { status, unitId, submitted } = stored.value;
  if (!context.access.allows('demandApproval', 'write', { unitId })) throw Forbidden();
  const { from, to, act } = OUTCOMES[outcome];
  if (status !== from) throw DemandStatusWrong({ status, allowed: from });
  const by = context.access.user.id;
  if (outcome === 'approved' && submitted?.by === by) throw DemandOwnDecision();
  const decided = { outcome, on: context.today(), by, ...(reason && { reason }) };
  const { submitted: _, ...open } = stored.value;
  const next: Demand = {
    ...open,
    ...(outcome === 'approved' && submitted && { submitted }),
    status: to,
    decided,
  };
  const saved = put(DemandEntity, next, { at: context.at, from: stored });
  return { action: `demand.${act}`, writes: [saved], result: saved.next };
};

/** Removes a draft that nobody ever decided on. @throws {DemandStatusWrong} */
export const removeDemand = async (context: Context, id: string): Promise<Command<null>> => {
  const stored = await getOwn(context, id, 'draft');
  if (stored.value.decided)
    throw DemandStatusWrong({ status: stored.value.decided.outcome, allowed: 'draft' });
  const claim = await moveClaim(context.table, context.orgId, {
    ...{ kind: DEMAND_CLAIM, holderId: id, before: placeOf(stored.value), at: context.at },
  });
  return { action: 'demand.remove', writes: [remove(DemandEntity, stored), ...claim], result: null };
};
