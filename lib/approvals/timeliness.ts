/** M-47: how many of the questions put to an approver in a month were answered the same working day (R-1603). */
import * as z from 'zod';
import type { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import type { Context } from '#lib/organisation/context.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { InboxEntity } from './entity.ts';
import { zoneOf } from './moment.ts';
import { InboxItem } from './schema.ts';

const counts = {
  submitted: z.int().describe('Denominator: questions whose day is over or that were answered'),
  answeredSameDay: z.int().describe('Numerator: answered on the working day on which they came'),
  answeredLater: z.int(),
  unanswered: z.int().describe('Missed their day and have no answer'),
  breaches: z.int().describe('Missed their deadline'),
  open: z.int().describe('Wait for an answer and still have their day; not counted in submitted'),
  ratePercent: z.string().nullable().describe('100 × answeredSameDay ÷ submitted, two digits, cut off'),
};

export const Timeliness = z
  .strictObject({
    month: z.string(),
    total: z.strictObject(counts),
    data: z.array(z.strictObject({ approverId: idOf('user'), unitId: idOf('unit'), ...counts })),
  })
  .meta({ id: 'ApprovalTimeliness' });

type Counts = Record<
  'submitted' | 'answeredSameDay' | 'answeredLater' | 'unanswered' | 'breaches' | 'open',
  number
>;

/** What one question adds. A question that somebody else answered in time counts for nobody. */
const countOf = ({ asking }: InboxItem, today: BusinessDate): Counts => {
  const { state, answer, sameDayOn, dueAt, breachedAt } = asking;
  const isBreach = breachedAt !== undefined || (answer !== undefined && answer.at > dueAt);
  const isOpen = state === 'pending' && sameDayOn >= today && !isBreach;
  const isCounted = answer !== undefined || isBreach || (state === 'pending' && !isOpen);
  const sameDay = answer !== undefined && answer.on <= sameDayOn;
  return {
    submitted: Number(isCounted),
    answeredSameDay: Number(sameDay),
    answeredLater: Number(answer !== undefined && !sameDay),
    unanswered: Number(isCounted && answer === undefined),
    breaches: Number(isBreach),
    open: Number(isOpen),
  };
};

const NONE: Counts = {
  submitted: 0,
  answeredSameDay: 0,
  answeredLater: 0,
  unanswered: 0,
  breaches: 0,
  open: 0,
};

const added = (a: Counts, b: Counts): Counts => ({
  submitted: a.submitted + b.submitted,
  answeredSameDay: a.answeredSameDay + b.answeredSameDay,
  answeredLater: a.answeredLater + b.answeredLater,
  unanswered: a.unanswered + b.unanswered,
  breaches: a.breaches + b.breaches,
  open: a.open + b.open,
});

const rated = (sum: Counts) => {
  const hundredths = sum.submitted && Math.floor((sum.answeredSameDay * 10_000) / sum.submitted);
  return { ...sum, ratePercent: sum.submitted ? (hundredths / 100).toFixed(2) : null };
};

interface Question {
  month: string;
  unitId?: string | undefined;
  approverId?: string | undefined;
}

/** The month's questions, of one unit or all; as far as the caller may see the approver. */
const itemsOf = async (context: Context, { month, unitId, approverId }: Question): Promise<InboxItem[]> => {
  const { table, orgId, access } = context;
  const base = { orgId, entity: InboxEntity.name };
  const partition = unitId ? { ...base, unitId } : base;
  const index = unitId ? 'byUnit' : 'byOrganisation';
  const parts = await Promise.all(
    ['answered', 'pending', 'passed'].map((state) =>
      allOfIndex(table, {
        index,
        partition,
        range: { from: `${state}#${month}-01`, to: `${state}#${month}-31~` },
      }),
    ),
  );
  return parts
    .flat()
    .map((row) => InboxItem.parse(row['data']))
    .filter(
      (item) =>
        (approverId ?? item.asking.userId) === item.asking.userId &&
        access.allows('approvals', 'read', { ownerId: item.asking.userId, unitId: item.unitId }),
    );
};

/** The figure by approver and unit, with numerator and denominator, and over all of them. */
export const timelinessOf = async (
  context: Context,
  question: Question,
): Promise<z.infer<typeof Timeliness>> => {
  const items = await itemsOf(context, question);
  const today = (unitId: string) => context.today(zoneOf(context, unitId));
  const groups = Map.groupBy(items, ({ asking, unitId }) => `${asking.userId} ${unitId}`);
  const sums = [...groups].map(([key, group]) => {
    const [approverId = '', unitId = ''] = key.split(' ');
    return { approverId, unitId, sum: group.map((one) => countOf(one, today(unitId))).reduce(added, NONE) };
  });
  return {
    month: question.month,
    total: rated(sums.map(({ sum }) => sum).reduce(added, NONE)),
    data: sums
      .map(({ approverId, unitId, sum }) => ({ approverId, unitId, ...rated(sum) }))
      .sort((a, b) => (`${a.unitId} ${a.approverId}` < `${b.unitId} ${b.approverId}` ? -1 : 1)),
  };
};
