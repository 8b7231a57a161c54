/**
 * The plan of one customer's dunning on a day: what a notice holds, what is in clarification, what has failed, and why
 * everything else stays out. Pure: the same customer, schemes and day give the same plan.
 */
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import { sum } from '#lib/core/money.ts';
import { type Invoice, type OpenInvoice, openInvoiceOn } from '#lib/receivables/index.ts';
import { interestMinor } from './interest.ts';
import { failsOn, isBlackout, nextLevelOn, type Standing, standingOf } from './rules.ts';
import type { SchemeSource } from './schema.ts';
import {
  type DunningState,
  type Exclusion,
  type Hold,
  MAX_LINES,
  type Notice,
  type NoticeLine,
} from './schema.ts';
import type { Channel, SchemeBody } from './scheme-schema.ts';

export interface ResolvedScheme extends SchemeSource {
  body: SchemeBody;
}

/** Everything that the plan of a customer rests on. */
export interface Customer {
  accountId: string;
  calendar: { workingDays: readonly number[]; holidays: readonly BusinessDate[] };
  items: readonly { invoice: Invoice; state: DunningState | undefined; scheme: ResolvedScheme }[];
  holds: readonly Hold[];
  /** A notice of this day stands or was cancelled. */
  isTold: boolean;
}

interface Item {
  invoice: Invoice;
  open: OpenInvoice;
  standing: Standing;
  scheme: ResolvedScheme;
}

export interface CustomerPlan {
  notice: Pick<Notice, 'level' | 'channel' | 'lines' | 'inClarification' | 'totals'> | undefined;
  /** The scheme whose words the notice takes: that of its highest line. */
  scheme: ResolvedScheme | undefined;
  failed: OpenInvoice[];
  excluded: Exclusion[];
}

type Why = Omit<Exclusion, 'invoiceId' | 'number' | 'accountId'>;

const holdOf = (holds: readonly Hold[], invoiceId: string, asOf: BusinessDate): Hold | undefined =>
  holds.find(
    (hold) =>
      !(hold.liftedOn && hold.liftedOn <= asOf) &&
      hold.from <= asOf &&
      (!hold.until || hold.until >= asOf) &&
      (!hold.invoiceId || hold.invoiceId === invoiceId),
  );

/** Why an overdue invoice is left alone whatever its level; undefined when nothing protects it. */
const protection = (customer: Customer, { open, scheme }: Item, asOf: BusinessDate): Why | undefined => {
  const { body } = scheme;
  if (open.overdueMinor === 0) return { reason: 'not-due', until: open.dueOn };
  if (open.disputed) return { reason: 'disputed' };
  const hold = holdOf(customer.holds, open.invoiceId, asOf);
  if (hold) return { reason: 'held', hold: hold.kind, ...(hold.until && { until: hold.until }) };
  if (open.promisedOn && open.promisedOn >= asOf) return { reason: 'promised', until: open.promisedOn };
  if (open.daysOver <= body.graceDays)
    return { reason: 'in-grace', until: addDays(open.dueOn, body.graceDays) };
  if (isBlackout(customer.calendar, body, asOf)) return { reason: 'blackout' };
  return undefined;
};

/** Why an invoice does not step to its next level today; undefined when it does. */
const obstacle = (
  customer: Customer,
  { open, standing, scheme }: Item,
  lastReminder: BusinessDate | undefined,
  asOf: BusinessDate,
): Why | undefined => {
  if (customer.isTold) return { reason: 'account-told-today' };
  if (standing.status === 'failed') return { reason: 'failed' };
  const next = nextLevelOn(scheme.body, standing, open.dueOn);
  if (!next || next > asOf) return { reason: 'level-not-reached', ...(next && { next }) };
  const free = lastReminder && addDays(lastReminder, scheme.body.minimumGapDays);
  return free && free > asOf ? { reason: 'minimum-gap', until: addDays(free, -1) } : undefined;
};

const lineOf = (
  { invoice, open, standing, scheme }: Item,
  steps: boolean,
  asOf: BusinessDate,
): NoticeLine => {
  const { invoiceId, number, issuedOn, dueOn, daysOver, currency, overdueMinor } = open;
  const { mode, ratePercent } = scheme.body.interest;
  return {
    ...{ invoiceId, number, issuedOn, dueOn, daysOver, currency, steps },
    amountMinor: overdueMinor,
    level: standing.level + (steps ? 1 : 0),
    interestMinor:
      steps && mode !== 'none' ? interestMinor(invoice, ratePercent, standing.claimedThrough, asOf) : 0,
  };
};

const clarified = ({
  invoiceId,
  number,
  issuedOn,
  dueOn,
  daysOver,
  currency,
  overdueMinor,
}: OpenInvoice) => ({
  ...{ invoiceId, number, issuedOn, dueOn, daysOver, currency },
  amountMinor: overdueMinor,
});

const totalsOf = (
  lines: readonly NoticeLine[],
  { lead, scheme }: { lead: NoticeLine; scheme: ResolvedScheme },
) => {
  const { fee } = scheme.body.levels[lead.level - 1] ?? { fee: [] };
  const counts = scheme.body.interest.mode !== 'info';
  return [...Map.groupBy(lines, ({ currency }) => currency)]
    .map(([currency, group]) => {
      const openMinor = sum(group.map(({ amountMinor }) => amountMinor));
      const interest = counts ? sum(group.map((line) => line.interestMinor)) : 0;
      const feeMinor =
        currency === lead.currency ? (fee.find((money) => money.currency === currency)?.amountMinor ?? 0) : 0;
      return {
        currency,
        openMinor,
        interestMinor: interest,
        feeMinor,
        totalMinor: openMinor + interest + feeMinor,
      };
    })
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
};

const byUrgency = (a: { line: NoticeLine }, b: { line: NoticeLine }): number =>
  b.line.level - a.line.level ||
  b.line.daysOver - a.line.daysOver ||
  (a.line.number < b.line.number ? -1 : 1);

/** Lines whose currency is below its scheme's minimum. */
const belowMinimum = (pairs: readonly { item: Item; line: NoticeLine }[]): Set<Item> => {
  const amounts = Map.groupBy(pairs, ({ line }) => line.currency);
  return new Set(
    pairs
      .filter(({ item, line }) => {
        const least = item.scheme.body.minimum.find(({ currency }) => currency === line.currency);
        const amount = sum((amounts.get(line.currency) ?? []).map((pair) => pair.line.amountMinor));
        return least !== undefined && amount < least.amountMinor;
      })
      .map(({ item }) => item),
  );
};

const itemsOf = ({ items }: Customer, asOf: BusinessDate): Item[] =>
  items.flatMap(({ invoice, state, scheme }): Item[] => {
    const open = openInvoiceOn(invoice, asOf);
    return open ? [{ invoice, open, standing: standingOf(state, invoice), scheme }] : [];
  });

interface Judged {
  item: Item;
  /** Why it does not step; undefined when it does. */
  why: Why | undefined;
  hasFailed: boolean;
  /** What stands in the notice, should there be one. */
  line: NoticeLine | undefined;
}

/** One invoice of a customer: it steps, or is left out for a reason; what waits for its next level stays in the letter. */
const judge = (
  customer: Customer,
  item: Item,
  lastReminder: BusinessDate | undefined,
  asOf: BusinessDate,
): Judged => {
  const { standing, scheme } = item;
  const guarded = protection(customer, item, asOf);
  if (guarded) return { item, why: guarded, hasFailed: false, line: undefined };
  const fails = standing.status === 'reminded' ? failsOn(scheme.body, standing) : undefined;
  if (fails && fails <= asOf) return { item, why: { reason: 'failed' }, hasFailed: true, line: undefined };
  const why = obstacle(customer, item, lastReminder, asOf);
  const waits = why?.reason === 'level-not-reached' && standing.level > 0;
  return { item, why, hasFailed: false, line: !why || waits ? lineOf(item, !why, asOf) : undefined };
};

const exclusionOf = ({ open: { invoiceId, number, accountId } }: Item, why: Why): Exclusion => ({
  ...{ invoiceId, number, accountId },
  ...why,
});

/** The plan of one customer on a day. */
export const planCustomer = (customer: Customer, asOf: BusinessDate): CustomerPlan => {
  const items = itemsOf(customer, asOf);
  const lastReminder = items
    .flatMap(({ standing }) => standing.remindedOn ?? [])
    .sort()
    .at(-1);
  const judged = items.map((item) => judge(customer, item, lastReminder, asOf));
  const pairs = judged.flatMap(({ item, line }) => (line ? [{ item, line }] : []));
  const small = belowMinimum(pairs);
  const kept = pairs.filter(({ item }) => !small.has(item)).sort(byUrgency);
  const cut = kept.slice(MAX_LINES);
  const leftOut = (list: readonly { item: Item; line: NoticeLine }[], reason: Why['reason']) =>
    list.filter(({ line }) => line.steps).map(({ item }) => exclusionOf(item, { reason }));
  return {
    ...noticeOf(kept.slice(0, MAX_LINES), items),
    failed: judged.filter(({ hasFailed }) => hasFailed).map(({ item }) => item.open),
    excluded: [
      ...judged.flatMap(({ item, why }) => (why ? [exclusionOf(item, why)] : [])),
      ...leftOut(
        pairs.filter(({ item }) => small.has(item)),
        'below-minimum',
      ),
      ...leftOut(cut, 'too-many'),
    ],
  };
};

const noticeOf = (
  kept: readonly { item: Item; line: NoticeLine }[],
  items: readonly Item[],
): Pick<CustomerPlan, 'notice' | 'scheme'> => {
  const lead = kept.find(({ line }) => line.steps);
  if (!lead) return { notice: undefined, scheme: undefined };
  const highest = kept[0] ?? lead;
  const { scheme } = highest.item;
  const level = Math.min(highest.line.level, scheme.body.levels.length);
  const channel: Channel = scheme.body.levels[level - 1]?.channel ?? 'letter';
  const lines = kept.map(({ line }) => line);
  return {
    notice: {
      ...{ level, channel, lines },
      inClarification: items
        .filter(({ open }) => open.disputed && open.overdueMinor > 0)
        .slice(0, MAX_LINES)
        .map(({ open }) => clarified(open)),
      totals: totalsOf(lines, { lead: highest.line, scheme }),
    },
    scheme,
  };
};
