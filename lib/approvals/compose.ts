/**
 * The mail about a request, rendered from the request as it is now. A question that was answered meanwhile, or that the
 * recipient no longer may answer, is not asked.
 */
import { addMilliseconds } from '#lib/core/dates.ts';
import type { Text } from '#lib/core/languages.ts';
import {
  type Composed,
  type Formats,
  formatsOf,
  localeFor,
  type MailDocument,
  type MailTable,
  type MessageKind,
} from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { approvalKindOf } from './kinds.ts';
import { zoneOf } from './moment.ts';
import { audienceOf, type NoticePayload } from './notices.ts';
import type { Approval, Asking, Figure, Step } from './schema.ts';
import { findApproval } from './store.ts';
import { MEASURES, TEXTS } from './texts.ts';

type About = Parameters<MessageKind<NoticePayload>['compose']>[1];

interface Letter {
  context: Context;
  about: About;
  approval: Approval;
  asking: Asking | undefined;
  formats: Formats;
}

const nameOf = ({ directory }: Context, userId: string): string => directory.user(userId)?.name ?? '—';

const timeOf = ({ context, approval, formats }: Letter, at: string): string =>
  new Intl.DateTimeFormat(formats.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zoneOf(context, approval.unitId),
  }).format(Date.parse(at));

const figureText = (formats: Formats, figure: Figure): string => {
  if (figure.unit === 'amount') return formats.money(figure.of);
  if (figure.unit === 'count') return formats.number(figure.count);
  return `${formats.number(Number(figure.percent))} %`;
};

/** A threshold as the reader writes it: rules keep it as text. */
const fromOf = (formats: Formats, { figure, from }: Approval['triggered'][number]): string => {
  if (figure.unit === 'amount') {
    return formats.money({ amountMinor: Number(from), currency: figure.currency });
  }
  return figure.unit === 'percent' ? `${formats.number(Number(from))} %` : from;
};

const figuresTable = ({ approval, formats }: Letter): MailTable => {
  const { say, language } = formats;
  return {
    title: say(TEXTS.figures),
    columns: [
      { label: say(TEXTS.figure), width: 40, wraps: true },
      { label: say(TEXTS.value), width: 30, align: 'right' },
      { label: say(TEXTS.threshold), width: 30, align: 'right' },
    ],
    rows: approval.figures.map((figure) => {
      const rules = approval.triggered.filter((one) => one.figure.measure === figure.measure);
      return [
        { text: MEASURES[figure.measure]?.[language] ?? figure.measure },
        { text: figureText(formats, figure) },
        { text: rules.map((one) => fromOf(formats, one)).join(', ') || '—' },
      ];
    }),
  };
};

const STATES: Record<Step['state'], Text> = {
  waiting: TEXTS.waiting,
  asked: TEXTS.askedNow,
  approved: TEXTS.done,
  carried: TEXTS.done,
  standing: TEXTS.standing,
};

const chainTable = ({ context, approval, formats }: Letter): MailTable => {
  const { say, number } = formats;
  return {
    title: say(TEXTS.chain),
    columns: [
      { label: say(TEXTS.step), width: 12 },
      { label: say(TEXTS.person), width: 58, wraps: true },
      { label: say(TEXTS.state), width: 30, wraps: true },
    ],
    rows: approval.steps.map((step, at) => {
      const names = step.seats.map(({ memberId }) => nameOf(context, memberId));
      const people = names.join(step.needs === 'any' ? say(TEXTS.or) : ', ');
      return [{ text: number(at + 1) }, { text: people }, { text: say(STATES[step.state]) }];
    }),
  };
};

const statusText = ({ approval, formats }: Letter): string => {
  const text = approval.status in TEXTS ? TEXTS[approval.status as 'approved'] : TEXTS.approved;
  return formats.say(text);
};

const introOf = (letter: Letter): string => {
  const { context, about, approval, asking, formats } = letter;
  const { recipient, payload } = about;
  const words = {
    name: recipient.name,
    requester: nameOf(context, approval.requesterId),
    member: asking ? nameOf(context, asking.userId) : '',
    due: asking ? timeOf(letter, addMilliseconds(asking.dueAt, -1)) : '',
    status: statusText(letter),
  };
  if (payload.about === 'ended') return formats.say(TEXTS.introEnded, words);
  if (payload.about === 'breached') return formats.say(TEXTS.introBreached, words);
  return formats.say(asking?.userId === recipient.id ? TEXTS.introAsked : TEXTS.introStandIn, words);
};

const tilesOf = (letter: Letter): MailDocument['tiles'] => {
  const { context, approval, asking, formats, about } = letter;
  const { say } = formats;
  const last = about.payload.about === 'ended' ? approval.endReason : approval.reason;
  return [
    { label: say(TEXTS.requester), values: [nameOf(context, approval.requesterId)] },
    ...(asking && about.payload.about !== 'ended'
      ? [{ label: say(TEXTS.due), values: [timeOf(letter, addMilliseconds(asking.dueAt, -1))] }]
      : [{ label: say(TEXTS.state), values: [statusText(letter)] }]),
    ...(last ? [{ label: say(TEXTS.reason), values: [last.slice(0, 200)] }] : []),
  ];
};

const documentOf = (letter: Letter): MailDocument => {
  const { about, approval, formats } = letter;
  const { say, language } = formats;
  const kind = approvalKindOf(approval.kind).title[language];
  const words = { kind, title: approval.title, status: statusText(letter) };
  const subject = say(TEXTS[about.payload.about], words).replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return {
    language,
    subject,
    preview: introOf(letter),
    heading: `${kind} · ${approval.title}`,
    intro: introOf(letter),
    tiles: tilesOf(letter),
    tables: [figuresTable(letter), ...(approval.steps.length > 0 ? [chainTable(letter)] : [])],
    footer: [
      { text: say(TEXTS.open), href: `${about.webUrl}/#/approvals/${approval.id}` },
      { text: say(TEXTS.thisMessage), href: `${about.webUrl}/#/messages/${about.message.id}` },
      { text: say(TEXTS.why) },
    ],
  };
};

/** Why the mail is not sent after all, if so. */
const obsolete = async (
  context: Context,
  { payload, recipient }: About,
  approval: Approval,
  asking: Asking | undefined,
): Promise<string | undefined> => {
  if (payload.about === 'ended') {
    if (approval.requesterId !== recipient.id) return 'not-the-requester';
    // What was approved may have been taken back by now, of which another mail tells.
    const isLater = payload.status && ![payload.status, 'used'].includes(approval.status);
    return approval.round === payload.round && approval.endedAt && !isLater ? undefined : 'changed-meanwhile';
  }
  if (asking?.state !== 'pending') return 'answered-meanwhile';
  const on = context.today(zoneOf(context, approval.unitId));
  const people = await audienceOf(context, approval, asking.userId, on);
  return people.includes(recipient.id) ? undefined : 'no-longer-stands-in';
};

/** The mail as of now, or why there is none. */
export const composeNotice = async (context: Context, about: About): Promise<Composed> => {
  const { payload, recipient, message } = about;
  const stored = await findApproval(context, payload.approvalId);
  if (!stored) return { suppressed: 'request-gone' };
  const approval = stored.value;
  const asking = approval.askings.find(({ number }) => number === payload.asking);
  const suppressed = await obsolete(context, about, approval, asking);
  if (suppressed) return { suppressed };
  const { unitId } = context.directory.posting(recipient, context.today());
  const locale = localeFor(message.language, recipient.locale, context.directory.unit(unitId)?.locale);
  const formats = formatsOf(message.language, locale);
  return { document: documentOf({ context, about, approval, asking, formats }), attachments: [] };
};
