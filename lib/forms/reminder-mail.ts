/** Mails about forms as of now: what was submitted meanwhile is not told, and a mail with nothing left to say is not sent. */
import {
  type Composed,
  type Formats,
  formatsOf,
  localeFor,
  type MailDocument,
  type MessageKind,
} from '#lib/messages/index.ts';
import { Access } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Owed } from './due-list.ts';
import type { FormMailPayload } from './reminder-schema.ts';
import { TEXTS } from './reminder-texts.ts';
import { missingOf, peopleLedBy, remindedOf } from './telling.ts';
import { templateLabels } from './templates.ts';

/** Rows in one mail. */
const MOST_ROWS = 60;

type About = Parameters<MessageKind<FormMailPayload>['compose']>[1];

const formatsFor = (context: Context, { message, recipient }: About): Formats => {
  const { unitId } = context.directory.posting(recipient, context.today());
  const unit = context.directory.unit(unitId);
  return formatsOf(message.language, localeFor(message.language, recipient.locale, unit?.locale));
};

const periodText = ({ date }: Formats, { duty: { period } }: Owed): string =>
  period.from === period.to ? date(period.to) : `${date(period.from)} – ${date(period.to)}`;

interface Told {
  formats: Formats;
  subject: string;
  intro: string;
  owed: readonly Owed[];
  labels: ReadonlyMap<string, string>;
  webUrl: string;
  /** Whether it is about several people. */
  named: boolean;
}

const documentOf = ({ formats, subject, intro, owed, labels, webUrl, named }: Told): MailDocument => {
  const { say } = formats;
  return {
    language: formats.language,
    subject,
    preview: intro,
    heading: subject,
    intro,
    tiles: [],
    tables: [
      {
        title: say(TEXTS.reports),
        columns: [
          ...(named ? [{ label: say(TEXTS.person), width: 25, wraps: true as const }] : []),
          { label: say(TEXTS.report), width: 35, wraps: true },
          { label: say(TEXTS.period), width: 25 },
          { label: say(TEXTS.due), width: 15 },
        ],
        rows: owed
          .slice(0, MOST_ROWS)
          .map((one) => [
            ...(named ? [{ text: one.user.name }] : []),
            { text: labels.get(one.duty.templateKey) ?? one.duty.templateKey },
            { text: periodText(formats, one) },
            { text: formats.date(one.duty.dueOn) },
          ]),
        more: owed.length > MOST_ROWS ? say(TEXTS.more, { count: owed.length - MOST_ROWS }) : undefined,
      },
    ],
    footer: [{ text: say(TEXTS.all), href: `${webUrl}/#/forms` }],
  };
};

/** A person's own reports that fall due. */
export const composeReminder = async (context: Context, about: About): Promise<Composed> => {
  const { payload, recipient, webUrl } = about;
  const owed = await remindedOf(context, recipient, payload.asOf);
  if (owed.length === 0) return { suppressed: 'nothing-to-report' };
  const formats = formatsFor(context, about);
  const told = {
    ...{ formats, owed, webUrl, named: false },
    subject: formats.say(TEXTS.remindSubject, { count: owed.length }),
    intro: formats.say(TEXTS.remindIntro, { name: recipient.name }),
    labels: await templateLabels(context, formats.language),
  };
  return { document: documentOf(told), attachments: [] };
};

/** What is missing of a leader's people, as far as the leader may see it. */
export const composeMissing = async (context: Context, about: About): Promise<Composed> => {
  const { payload, recipient, webUrl } = about;
  const access = new Access(context.directory, recipient, context.today());
  const people = peopleLedBy(context, recipient, payload.asOf);
  const owed = (await missingOf(context, people, payload.asOf)).filter(({ user, duty }) =>
    access.allows('forms', 'read', { ownerId: user.id, unitId: duty.unitId }),
  );
  if (owed.length === 0) return { suppressed: 'nothing-to-report' };
  const formats = formatsFor(context, about);
  const told = {
    ...{ formats, owed, webUrl, named: true },
    subject: formats.say(TEXTS.missingSubject, { count: owed.length }),
    intro: formats.say(TEXTS.missingIntro, { name: recipient.name, date: formats.date(payload.asOf) }),
    labels: await templateLabels(context, formats.language),
  };
  return { document: documentOf(told), attachments: [] };
};
