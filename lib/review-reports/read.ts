/** Reads what a report is written from, with the rights of who reads it. */
import type { Language } from '#lib/core/languages.ts';
import { COSTLY, type FigureName, measuresOf } from '#lib/measures/index.ts';
import { localeFor } from '#lib/messages/index.ts';
import { Access } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import type { Review } from '#lib/reviews/schema.ts';
import { actionsOf, findingsOf, getReview } from '#lib/reviews/store.ts';
import type { ReportFacts } from './model.ts';
import { type Values, valuesOf } from './values.ts';

/** Whether the reader may see a figure: one from which a cost could be worked out needs the right to see costs. */
export const showsFigures = ({ access }: Context): ReportFacts['shows'] => {
  const seesCosts = access.scope('productCosts', 'read') !== 'none';
  return (figure) =>
    seesCosts || !measuresOf(figure as FigureName).some((measure) => COSTLY.includes(measure));
};

/** The context as somebody else's: what they may see, and nothing more. */
export const asReader = (context: Context, reader: User): Context => ({
  ...context,
  access: new Access(context.directory, reader, context.today()),
});

/** Language and locale of a reader; of their unit where they chose none. */
export const valuesFor = (context: Context, language: Language = context.language): Values => {
  const { user, posting } = context.access;
  const unit = context.directory.unit(posting.unitId);
  return valuesOf(language, localeFor(language, user.locale, unit?.locale));
};

export const namesIn =
  ({ directory }: Context) =>
  (userId: string): string =>
    directory.user(userId)?.name ?? userId;

/** Facts of a review that was read already. */
export const factsOf = async (context: Context, review: Review): Promise<ReportFacts> => {
  const [findings, actions] = await Promise.all([findingsOf(context, review), actionsOf(context, review)]);
  const { directory } = context;
  const unit = directory.unit(review.unitId);
  return {
    review,
    findings: findings.map(({ value }) => value),
    actions: actions.map(({ value }) => value),
    organisation: directory.organisation.value.name,
    unitName: unit?.name ?? review.unitId,
    nameOf: namesIn(context),
    today: context.today(unit?.timeZone),
    shows: showsFigures(context),
  };
};

/** Facts of a review that the caller may see. @throws {NotFound} */
export const readFacts = async (context: Context, reviewId: string): Promise<ReportFacts> =>
  factsOf(context, (await getReview(context, reviewId)).value);
