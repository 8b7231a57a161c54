/** The mail to a chair: all reviews of a run that they may see at this moment, from what is open now; nothing when there is none. */
import type { Composed, MailDocument, MessageKind } from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import { comparedTables, type DigestFacts, decisionsFirst, digestTiles, rankedRows } from './digest.ts';
import { linkOf } from './mail.ts';
import { CADENCE_TEXTS } from './names.ts';
import { asReader, namesIn, showsFigures, valuesFor } from './read.ts';
import { openActions, openFindings, reviewsOf, unitsOf } from './run.ts';
import type { DigestPayload } from './schema.ts';
import { DIGEST_TEXTS } from './texts.ts';
import { oneLine, type Values } from './values.ts';

/** Names of units in one line; the rest is counted. */
const MOST_NAMES = 12;

const factsOf = async (context: Context, run: DigestPayload, webUrl: string): Promise<DigestFacts> => {
  const [reviews, findings, actions] = await Promise.all([
    reviewsOf(context, run),
    openFindings(context, run),
    openActions(context, run),
  ]);
  const { access, directory } = context;
  return {
    reviews: reviews.filter((review) => access.allows('reviews', 'read', review)),
    findings,
    actions,
    today: context.today(directory.unit(run.unitId)?.timeZone),
    nameOf: namesIn(context),
    shows: showsFigures(context),
    linkOf: (reviewId) => linkOf(webUrl, reviewId),
  };
};

/** Active units below that no review of the run stands for: not assembled yet, or nobody was reviewed (R-1303). */
const unreviewed = (context: Context, run: DigestPayload, { reviews }: DigestFacts): string[] => {
  const reviewed = new Set(reviews.map(({ unitId }) => unitId));
  return unitsOf(context, run).flatMap((id) => {
    const unit = context.directory.unit(id);
    return unit?.active && !reviewed.has(id) ? [oneLine(unit.name)] : [];
  });
};

const absentText = ({ say }: Values, names: readonly string[]): string[] =>
  names.length === 0
    ? []
    : [
        say(DIGEST_TEXTS.withoutReview, {
          count: names.length,
          names: names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ' …' : ''),
        }),
      ];

interface Digest {
  facts: DigestFacts;
  run: DigestPayload;
  unit: string;
  absent: readonly string[];
  reader: Pick<User, 'name'>;
  webUrl: string;
}

/** The mail as data. */
export const digestDocument = (values: Values, digest: Digest): MailDocument => {
  const { facts, run, unit, absent, reader, webUrl } = digest;
  const { say } = values;
  const rows = rankedRows(facts);
  const period = values.span(run);
  const cadence = values.name(CADENCE_TEXTS, run.cadence);
  const subject = oneLine(say(DIGEST_TEXTS.subject, { cadence, count: rows.length, unit, period }));
  const intro = say(DIGEST_TEXTS.intro, { name: reader.name, unit, period });
  return {
    language: values.language,
    subject,
    preview: intro,
    heading: subject,
    intro: [intro, ...absentText(values, absent)].join('\n\n'),
    opening: decisionsFirst(values, facts, rows),
    tiles: digestTiles(values, rows),
    tables: comparedTables(values, facts, rows),
    footer: [
      {
        text: say(DIGEST_TEXTS.all),
        href: `${webUrl}/#/reviews?filter%5Bto%5D%5Bgte%5D=${run.to}&filter%5Bto%5D%5Blte%5D=${run.to}`,
      },
    ],
  };
};

/** The mail as of now, or why there is none. */
export const composeDigest = async (
  context: Context,
  { message, payload: run, recipient, webUrl }: Parameters<MessageKind<DigestPayload>['compose']>[1],
): Promise<Composed> => {
  const own = asReader(context, recipient);
  const facts = await factsOf(own, run, webUrl);
  if (facts.reviews.length === 0) return { suppressed: 'not-visible' };
  const values = valuesFor(own, message.language);
  const unit = oneLine(context.directory.unit(run.unitId)?.name ?? run.unitId);
  const absent = unreviewed(own, run, facts);
  return {
    document: digestDocument(values, { facts, run, unit, absent, reader: recipient, webUrl }),
    attachments: [],
  };
};
