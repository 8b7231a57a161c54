/** The reminder to the chair of a review that is still open some days after it was assembled. Not sent when it was closed meanwhile. */
import { daysBetween } from '#lib/core/dates.ts';
import type { Composed, MessageKind } from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { byStake, findingName } from './loop-sections.ts';
import { factsFor, linkOf, subjectOf } from './mail.ts';
import { asReader, valuesFor } from './read.ts';
import type { ReviewPayload } from './schema.ts';
import { REMINDER_TEXTS, TEXTS } from './texts.ts';
import { majorOf, oneLine, stakeCell } from './values.ts';

/** The mail as of now, or why there is none. */
export const composeReminder = async (
  context: Context,
  { message, payload, recipient, webUrl }: Parameters<MessageKind<ReviewPayload>['compose']>[1],
): Promise<Composed> => {
  const own = asReader(context, recipient);
  const facts = await factsFor(own, payload.reviewId);
  if (!facts) return { suppressed: 'not-visible' };
  const { review, actions, today } = facts;
  if (review.status === 'closed') return { suppressed: 'closed-meanwhile' };
  const values = valuesFor(own, message.language);
  const { say } = values;
  const acted = new Set(actions.map(({ findingId }) => findingId));
  const bare = facts.findings
    .filter(({ status, id }) => status === 'open' && !acted.has(id))
    .toSorted(byStake);
  const most = Math.max(0, ...bare.map(({ stake }) => majorOf(stake)));
  const subject = subjectOf(values, facts, REMINDER_TEXTS.subject);
  const intro = say(REMINDER_TEXTS.intro, {
    name: recipient.name,
    subject: oneLine(review.subjectName),
    period: values.span(review),
    days: daysBetween(review.assembledAt.slice(0, 10), today),
  });
  return {
    document: {
      language: message.language,
      subject,
      preview: intro,
      heading: subject,
      intro,
      tiles: [
        { label: say(REMINDER_TEXTS.findings), values: [values.number(bare.length)] },
        {
          label: say(REMINDER_TEXTS.signOff),
          values: [say(review.acknowledged ? REMINDER_TEXTS.yes : REMINDER_TEXTS.no)],
        },
      ],
      action: { text: say(TEXTS.open), href: linkOf(webUrl, review.id) },
      tables:
        bare.length === 0
          ? []
          : [
              {
                title: say(REMINDER_TEXTS.findings),
                columns: [
                  { label: say(TEXTS.finding), width: 60, wraps: true },
                  { label: say(TEXTS.stake), align: 'right' },
                ],
                rows: bare.map((finding) => [
                  { text: findingName(values, finding), note: values.date(finding.openedOn) },
                  stakeCell(values, finding.stake, most),
                ]),
              },
            ],
      footer: [{ text: say(TEXTS.frozen), href: linkOf(webUrl, review.id) }],
    },
    attachments: [],
  };
};
