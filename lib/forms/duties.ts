/**
 * What a person owes (R-1330): one report for each period of each rule that is theirs. Who somebody is on the last day of a
 * period decides; who came after it was due, or left before it ended, owes nothing of it. Pure.
 */
import { type BusinessDate, type Instant, laterOf } from '#lib/core/dates.ts';
import { instantOf } from '#lib/core/local-times.ts';
import type { Directory } from '#lib/organisation/directory.ts';
import type { Posting, User } from '#lib/organisation/schema.ts';
import { dueDayOf, isOwed, type Period, periodAt, periodsEnding } from './periods.ts';
import type { DueRule } from './policy.ts';

export interface Duty {
  templateKey: string;
  period: Period;
  /** Day of the due instant on the unit's clock. */
  dueOn: BusinessDate;
  dueAt: Instant;
  /** Unit of the person on the last day of the period. */
  unitId: string;
}

/** The rules in force on a day. */
export type RulesAt = (on: BusinessDate) => readonly DueRule[];

type InstantAt = (on: BusinessDate, localTime: string, zone: string) => Instant;

const isAbout = (directory: Directory, rule: DueRule, posting: Posting, on: BusinessDate): boolean =>
  (!rule.roles || rule.roles.includes(posting.role)) &&
  (!rule.unitIds || directory.unitsAbove(posting.unitId, on).some(({ id }) => rule.unitIds?.includes(id)));

/** The rule about a template that holds for a person on a day: the first that is about them. */
export const ruleFor = (
  directory: Directory,
  user: User,
  { templateKey, on, rules }: { templateKey: string; on: BusinessDate; rules: readonly DueRule[] },
): DueRule | undefined => {
  const posting = directory.posting(user, on);
  return rules.find((rule) => rule.templateKey === templateKey && isAbout(directory, rule, posting, on));
};

/** First day on which the person was there. */
const joinedOn = ({ hiredOn, postings }: User): BusinessDate => {
  const posted = postings[0]?.from ?? '';
  return laterOf(hiredOn ?? posted, posted);
};

/** Whether the person was there on the day: hired, posted, and not gone yet. */
const isThere = (user: User, on: BusinessDate): boolean =>
  joinedOn(user) <= on && (user.active || (user.leftOn !== undefined && on < user.leftOn));

const dutyOf = (
  directory: Directory,
  user: User,
  { rule, unitId, period, at = instantOf }: { rule: DueRule; unitId: string; period: Period; at?: InstantAt },
): Duty | undefined => {
  const unit = directory.unit(unitId);
  if (!unit || !isOwed(unit.calendar, period, rule.mergedInto)) return undefined;
  const dueOn = dueDayOf(unit.calendar, period, rule.due);
  if (!isThere(user, period.to) || joinedOn(user) > dueOn) return undefined;
  const { templateKey } = rule;
  return { templateKey, period, dueOn, dueAt: at(dueOn, rule.due.at, unit.timeZone), unitId };
};

/** Local times as instants, each reckoned once: many people are due at the same moment. */
export const rememberedInstants = (): InstantAt => {
  const known = new Map<string, Instant>();
  return (on, localTime, zone) => {
    const key = `${on} ${localTime} ${zone}`;
    const instant = known.get(key) ?? instantOf(on, localTime, zone);
    known.set(key, instant);
    return instant;
  };
};

interface Question {
  /** Periods count whose last day is one of these. */
  days: Period;
  rulesAt: RulesAt;
  /** Every rule that is in force on some of the days. */
  rules: readonly DueRule[];
  at?: InstantAt;
}

/** What the person owes of the periods whose last day is one of the days, by due instant. */
export const dutiesOf = (
  directory: Directory,
  user: User,
  { days, rulesAt, rules, at = instantOf }: Question,
): Duty[] => {
  const unitIds = new Set(user.postings.map(({ unitId }) => unitId));
  const owed = rules.flatMap((rule) =>
    [...unitIds].flatMap((unitId) => {
      const calendar = directory.unit(unitId)?.calendar;
      if (!calendar) return [];
      return periodsEnding(calendar, rule.cadence, days).flatMap((period) => {
        const on = period.to;
        const holds =
          directory.posting(user, on).unitId === unitId &&
          ruleFor(directory, user, { templateKey: rule.templateKey, on, rules: rulesAt(on) }) === rule;
        return (holds && dutyOf(directory, user, { rule, unitId, period, at })) || [];
      });
    }),
  );
  return owed.sort((a, b) => (`${a.dueAt} ${a.templateKey}` < `${b.dueAt} ${b.templateKey}` ? -1 : 1));
};

/** The period of a template that holds a day for a person, and what they owe of it; nothing where they have no such rule. */
export const periodFor = (
  directory: Directory,
  user: User,
  { templateKey, on, rulesAt }: { templateKey: string; on: BusinessDate; rulesAt: RulesAt },
): { rule: DueRule; period: Period; unitId: string; duty: Duty | undefined } | undefined => {
  const { unitId: unitNow } = directory.posting(user, on);
  const rule = ruleFor(directory, user, { templateKey, on, rules: rulesAt(on) });
  const calendar = directory.unit(unitNow)?.calendar;
  if (!rule || !calendar) return undefined;
  const period = periodAt(calendar, rule.cadence, on);
  const { unitId } = directory.posting(user, period.to);
  const last = ruleFor(directory, user, { templateKey, on: period.to, rules: rulesAt(period.to) });
  // Another cadence from a day within the period on leaves it without a duty.
  const holds = last?.cadence === rule.cadence ? last : undefined;
  const duty = holds && dutyOf(directory, user, { rule: holds, unitId, period });
  return { rule, period, unitId, duty };
};
