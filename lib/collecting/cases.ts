/** Commands on the case of an account: its place in the worklist, rulings on its debts, who has it. */
import { People } from '#lib/alerts/index.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { DayInFuture, DayInPast, NobodyAbove, NotHandedUp, TooLong } from './errors.ts';
import { handUp, levelOf } from './ladder.ts';
import { notice } from './notices.ts';
import { EscalationPolicy } from './policy.ts';
import { type CollectionCase, MAX_KEPT, type NewRuling, type Placing } from './schema.ts';
import { invoicesOfAccount, type OpenCase, readCase, requireAccount, saveCase } from './store.ts';

const loaded = async (context: Context, accountId: string) => {
  const account = await requireAccount(context, accountId, 'write');
  const known = await readCase(context, accountId);
  if (known.from) requireMatch(context, known.from);
  return { account: account.value, known };
};

const planOf = (
  context: Context,
  action: string,
  known: OpenCase,
  next: CollectionCase,
): Plan<Stored<CollectionCase>> => {
  const saved = saveCase(context, known, next);
  return { action, writes: [saved], result: saved.next };
};

const requireComing = (today: string, until: string | undefined): void => {
  if (until !== undefined && until < today) throw DayInPast({ today, on: until });
};

/** Pins an account up or down, or snoozes it, until a day and for a reason; null undoes it. @throws {DayInPast} */
export const placeCase = async (
  context: Context,
  accountId: string,
  input: Placing,
): Promise<Plan<Stored<CollectionCase>>> => {
  const { known } = await loaded(context, accountId);
  const [today, setBy] = [context.today(), context.access.user.id];
  requireComing(today, input.pin?.until);
  requireComing(today, input.snooze?.until);
  const { pin: hadPin, snooze: hadSnooze, ...rest } = known.value;
  const pin = input.pin === undefined ? hadPin : input.pin && { ...input.pin, setBy };
  const snooze = input.snooze === undefined ? hadSnooze : input.snooze && { ...input.snooze, setBy };
  return planOf(context, 'collecting.place', known, {
    ...rest,
    ...(pin && { pin }),
    ...(snooze && { snooze }),
  });
};

/**
 * Rules what an invoice's debt is from a day on, with the reason and where it is proven; null gives it back to the rule.
 * @throws {DayInFuture} @throws {InvoiceOfOtherAccount} @throws {TooLong}
 */
export const ruleDebt = async (
  context: Context,
  accountId: string,
  input: NewRuling,
): Promise<Plan<Stored<CollectionCase>>> => {
  const { known } = await loaded(context, accountId);
  await invoicesOfAccount(context, accountId, [input.invoiceId]);
  const today = context.today();
  const from = input.from ?? today;
  if (from > today) throw DayInFuture({ today, on: from });
  const { rulings } = known.value;
  if (rulings.length >= MAX_KEPT) throw TooLong({ limit: MAX_KEPT });
  const ruling = { ...input, from, madeBy: context.access.user.id };
  return planOf(context, 'collecting.rule', known, { ...known.value, rulings: [...rulings, ruling] });
};

/** The handler says that they have the case. @throws {NotHandedUp} for anybody else, and when it was said before */
export const acknowledgeCase = async (
  context: Context,
  accountId: string,
  { note }: { note?: string | undefined },
): Promise<Plan<Stored<CollectionCase>>> => {
  const { known } = await loaded(context, accountId);
  const saidBy = context.access.user.id;
  const last = known.value.steps.at(-1);
  if (!last || last.level === 0 || last.handlerId !== saidBy || last.acknowledged) throw NotHandedUp();
  const acknowledged = { on: context.today(), saidBy, ...(note && { note }) };
  const steps = known.value.steps.with(-1, { ...last, acknowledged });
  return planOf(context, 'collecting.acknowledge', known, { ...known.value, steps });
};

/** Hands the case to the next handler of the ladder at once, with a mail to them. @throws {NobodyAbove} @throws {TooLong} */
export const handUpCase = async (
  context: Context,
  accountId: string,
  { reason }: { reason: string },
): Promise<Plan<Stored<CollectionCase>>> => {
  const { account, known } = await loaded(context, accountId);
  const on = context.today();
  const policy = await policyAt(context, EscalationPolicy, on);
  const { steps } = known.value;
  if (steps.length >= MAX_KEPT) throw TooLong({ limit: MAX_KEPT });
  const people = new People(context.directory, { asOf: on, today: on });
  const before = steps.at(-1)?.handlerId;
  for (let level = levelOf(known.value) + 1; level <= policy.ladder.length; level += 1) {
    const to = policy.ladder[level - 1]?.to;
    const handler = to && people.first(account, to);
    if (!handler || handler.id === before) continue;
    const step = handUp(policy, level, { handlerId: handler.id, on, why: reason });
    const plan = planOf(context, 'collecting.hand-up', known, { ...known.value, steps: [...steps, step] });
    const news = await notice(context, handler, { what: 'hand-up', accountId, asOf: on, level });
    return { ...plan, writes: [...plan.writes, news] };
  }
  throw NobodyAbove();
};
