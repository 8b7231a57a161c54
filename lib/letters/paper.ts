/** A letter as it is printed: texts and tables in its own language, for the page and the PDF alike. */

import { FIGURE_TEXTS, TIER_TEXTS } from '#lib/measures/texts.ts';
import { type Formats, formatsOf, localeFor } from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { amountTexts } from '#lib/plans/index.ts';
import type { Letter, LetterLine, Side } from './schema.ts';
import { ROLE_TEXTS, TEXTS } from './texts.ts';

export interface PaperTable {
  title: string;
  /** The first column is text, the others are figures. */
  columns: string[];
  rows: string[][];
  /** Last line, set apart. */
  total: string[];
}

export interface Paper {
  language: string;
  organisation: string;
  title: string;
  /** What became of it, where it is not to be acted on. */
  stamp: string | undefined;
  facts: [label: string, value: string][];
  table: PaperTable;
  clauses: [title: string, text: string][];
  signaturesTitle: string;
  signatures: [side: string, who: string][];
  digest: string;
}

type Span = Letter['columns'][number];

const isMonth = ({ from, to }: Span): boolean =>
  from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && Number(to.slice(8)) > 27;

const spanText = (span: Span, { say, date, locale }: Formats): string =>
  isMonth(span)
    ? new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(
        Date.UTC(Number(span.from.slice(0, 4)), Number(span.from.slice(5, 7)) - 1, 1),
      )
    : say(TEXTS.span, { from: date(span.from), to: date(span.to) });

const unitOf = ({ currency, unitOfMeasure }: Letter): string => {
  const unit = currency ?? unitOfMeasure;
  return unit ? ` (${unit})` : '';
};

/** One target, part by part. */
const goals = (letter: Letter, formats: Formats): PaperTable => {
  const { figure } = amountTexts(letter, formats);
  const { say } = formats;
  return {
    title: say(TEXTS.goals),
    columns: [say(TEXTS.part), `${say(TEXTS.amount)}${unitOf(letter)}`],
    rows: letter.columns.map((span, at) => [
      spanText(span, formats),
      figure(letter.lines[0]?.amounts[at] ?? 0),
    ]),
    total: [say(TEXTS.total), figure(letter.amount)],
  };
};

/** A tier has no name of its own. */
const nameOf = ({ kind, scopeId, name }: LetterLine, { say }: Formats): string =>
  kind === 'tier' ? say(TIER_TEXTS[scopeId as keyof typeof TIER_TEXTS]) : name;

/** Who or what gets which share, part by part. */
const shares = (letter: Letter, formats: Formats): PaperTable => {
  const { figure } = amountTexts(letter, formats);
  const { say } = formats;
  const sum = (values: number[]): string =>
    figure(Number(values.reduce((total, value) => total + BigInt(value), 0n)));
  return {
    title: `${say(TEXTS.shares)}${unitOf(letter)}`,
    columns: [say(TEXTS.share), ...letter.columns.map((span) => spanText(span, formats)), say(TEXTS.amount)],
    rows: letter.lines.map((line) => [
      nameOf(line, formats),
      ...line.amounts.map(figure),
      figure(line.amount),
    ]),
    total: [
      say(TEXTS.total),
      ...letter.columns.map((_, at) => sum(letter.lines.map(({ amounts }) => amounts[at] ?? 0))),
      sum(letter.lines.map(({ amount }) => amount)),
    ],
  };
};

const signatureText = (letter: Letter, side: Side, { say, date }: Formats): string => {
  const signature = letter[side];
  if (!signature) return say(TEXTS.unsigned);
  const role = ROLE_TEXTS[signature.role as keyof typeof ROLE_TEXTS];
  return say(TEXTS.signed, {
    name: signature.name,
    role: role ? say(role) : signature.role,
    date: date(signature.on),
  });
};

const factsOf = (letter: Letter, formats: Formats): Paper['facts'] => {
  const { say, date } = formats;
  const { planName, planVersion, from, to, partyName, receiverName, issuerUnitName, issuedOn } = letter;
  const answers: Paper['facts'] = receiverName === partyName ? [] : [[say(TEXTS.answers), receiverName]];
  return [
    [say(TEXTS.party), partyName],
    ...answers,
    [say(TEXTS.handsDown), issuerUnitName],
    [say(TEXTS.plan), say(TEXTS.planVersion, { plan: planName, version: planVersion })],
    [say(TEXTS.period), say(TEXTS.span, { from: date(from), to: date(to) })],
    [
      say(TEXTS.measure),
      `${say(FIGURE_TEXTS[letter.measure])}: ${amountTexts(letter, formats).shown(letter.amount)}`,
    ],
    [say(TEXTS.issued), date(issuedOn)],
  ];
};

/** What is printed; dates and figures as the language of the letter and the locale of its unit have them. */
export const paperOf = (letter: Letter, { directory }: Context): Paper => {
  const { language, kind, status, policyText, responsibilities, rights, rewards } = letter;
  const locale = localeFor(language, undefined, directory.unit(letter.unitId)?.locale);
  const formats = formatsOf(language, locale);
  const { say } = formats;
  return {
    language,
    organisation: directory.organisation.value.name,
    title: say(TEXTS[kind]),
    stamp: status === 'declined' || status === 'withdrawn' ? say(TEXTS[status]) : undefined,
    facts: factsOf(letter, formats),
    table: kind === 'responsibility' ? goals(letter, formats) : shares(letter, formats),
    clauses: [
      ...(policyText ? [[say(TEXTS.policy), policyText] as [string, string]] : []),
      [say(TEXTS.responsibilities), responsibilities],
      [say(TEXTS.rights), rights],
      [say(TEXTS.rewards), rewards],
    ],
    signaturesTitle: say(TEXTS.signatures),
    signatures: [
      [say(TEXTS.issuer, { unit: letter.issuerUnitName }), signatureText(letter, 'issuer', formats)],
      [say(TEXTS.receiver, { name: letter.receiverName }), signatureText(letter, 'receiver', formats)],
    ],
    digest: say(TEXTS.digest, { digest: letter.digest }),
  };
};
