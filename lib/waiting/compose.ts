/** What waits as a mail, from the records as they are now; not sent once it waits no more, or not for the reader. */
import type { Text } from '#lib/core/languages.ts';
import { demandWaitingFor } from '#lib/demand/waiting.ts';
import { forecastMissing } from '#lib/forecasts/waiting.ts';
import { letterWaitingFor } from '#lib/letters/waiting.ts';
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
import { amountTexts } from '#lib/plans/amount-texts.ts';
import type { Waiting } from './notices.ts';
import { TEXTS } from './texts.ts';

interface Words {
  subject: string;
  intro: string;
  tiles: MailDocument['tiles'];
  path: string;
}

type Of<W extends Waiting['what']> = Extract<Waiting, { what: W }>;

const tile = ({ say }: Formats, label: Text, value: string) => ({ label: say(label), values: [value] });

/** What the recipient is told; undefined where it waits no more, or not for them. */
const letterWords = async (
  context: Context,
  formats: Formats,
  { letterId }: Of<'letter'>,
): Promise<Words | undefined> => {
  const letter = await letterWaitingFor(context, letterId);
  if (!letter) return undefined;
  const { say, date } = formats;
  const days = { from: date(letter.from), to: date(letter.to) };
  return {
    subject: say(TEXTS.letter, { plan: letter.planName }),
    intro: say(TEXTS.letterIntro, { name: context.access.user.name, party: letter.partyName }),
    tiles: [
      tile(formats, TEXTS.amount, amountTexts(letter, formats).shown(letter.amount)),
      tile(formats, TEXTS.period, say(TEXTS.span, days)),
    ],
    path: `letters/${letter.id}`,
  };
};

const demandWords = async (
  context: Context,
  formats: Formats,
  { demandId }: Of<'demand'>,
): Promise<Words | undefined> => {
  const demand = await demandWaitingFor(context, demandId);
  if (!demand?.submitted) return undefined;
  const { say, date, number } = formats;
  const { directory, access } = context;
  const { kind, period, submitted, unitId, lines } = demand;
  const shown = kind === 'advice' ? date(period) : period;
  const unit = directory.unit(unitId)?.name ?? '';
  const by = directory.user(submitted.by)?.name ?? '—';
  return {
    subject: say(TEXTS[kind], { period: shown }),
    intro: say(TEXTS.demandIntro, { name: access.user.name, by, unit, on: date(submitted.on) }),
    tiles: [
      tile(formats, TEXTS.unit, unit),
      tile(formats, TEXTS.period, shown),
      tile(formats, TEXTS.lines, number(lines.length)),
    ],
    path: `demand/${demand.id}`,
  };
};

const forecastWords = async (
  context: Context,
  formats: Formats,
  { month, late }: Of<'forecast'>,
): Promise<Words | undefined> => {
  const missing = await forecastMissing(context, context.access.user, month);
  if (!missing) return undefined;
  const { say, date } = formats;
  const words = { name: context.access.user.name, month, due: date(missing.dueOn) };
  return {
    subject: say(late ? TEXTS.late : TEXTS.due, words),
    intro: say(late ? TEXTS.forecastIntro : TEXTS.forecastDueIntro, words),
    tiles: [tile(formats, TEXTS.period, month), tile(formats, TEXTS.dueOn, words.due)],
    path: missing.forecastId ? `forecasts/${missing.forecastId}` : 'forecasts',
  };
};

const wordsOf = (context: Context, formats: Formats, payload: Waiting): Promise<Words | undefined> => {
  switch (payload.what) {
    case 'letter':
      return letterWords(context, formats, payload);
    case 'demand':
      return demandWords(context, formats, payload);
    case 'forecast':
      return forecastWords(context, formats, payload);
  }
};

/** The mail as of now, with the recipient's own rights, or why there is none. */
export const composeWaiting = async (
  context: Context,
  { message, payload, recipient, webUrl }: Parameters<MessageKind<Waiting>['compose']>[1],
): Promise<Composed> => {
  const { directory } = context;
  const user = directory.user(recipient.id);
  if (!user) return { suppressed: 'recipient-inactive' };
  const today = context.today();
  const own = { ...context, access: new Access(directory, user, today) };
  const unit = directory.unit(own.access.posting.unitId);
  const formats = formatsOf(message.language, localeFor(message.language, user.locale, unit?.locale));
  const words = await wordsOf(own, formats, payload);
  if (!words) return { suppressed: 'settled-meanwhile' };
  const { subject, intro, tiles, path } = words;
  return {
    document: {
      ...{ language: message.language, subject, preview: intro, heading: subject, intro, tiles },
      action: { text: formats.say(TEXTS.open), href: `${webUrl}/#/${path}` },
      tables: [],
      footer: [{ text: formats.say(TEXTS.why) }],
    },
    attachments: [],
  };
};
