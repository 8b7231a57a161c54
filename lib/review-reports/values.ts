/** Figures, spans and codes as one reader expects them. What cannot be told is a dash, never a zero. */
import { addDays, dayNumber } from '#lib/core/dates.ts';
import { scaled } from '#lib/core/decimal.ts';
import type { Text } from '#lib/core/languages.ts';
import { exponentOf, money } from '#lib/core/money.ts';
import { type Cell, type Formats, formatsOf } from '#lib/messages/index.ts';
import type { ReviewFigure } from '#lib/reviews/snapshot-schema.ts';
import { FIGURES } from './names.ts';
import { TEXTS } from './texts.ts';

const NOTHING = '—';
const DAY_MS = 86_400_000;

/** A cell that also says what a spreadsheet takes: plain decimal text and its unit. */
export interface ReportCell extends Cell {
  raw?: string | undefined;
  unit?: string | undefined;
}

type Kind = Pick<ReviewFigure, 'kind' | 'currency'>;

export interface Values extends Formats {
  /** A figure's value with its unit. */
  figure(of: Kind, value: string | null): string;
  percent(value: string | null): string;
  /** A difference: with its sign, also a plus. */
  change(of: Kind, value: string | null): string;
  growth(value: string | null): string;
  span(span: { from: string; to: string }): string;
  /** A month by its name; what is only a part of one by its days. */
  month(span: { from: string; to: string }): string;
  /** Name of a code; a code that nobody named is shown as it is. */
  name(names: Readonly<Record<string, Text>>, code: string): string;
  /** Name of a figure, with a capital where the language has them. */
  figureName(key: string): string;
}

const capital = (text: string, locale: string): string =>
  text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);

type Sign = 'auto' | 'exceptZero';
const UNITS: Partial<Record<ReviewFigure['kind'], Intl.NumberFormatOptions>> = {
  percent: { style: 'unit', unit: 'percent', unitDisplay: 'short' },
  days: { style: 'unit', unit: 'day', unitDisplay: 'long' },
};

const moneyText = (formats: Formats, value: string, currency: string, sign: Sign): string => {
  const amount = money(Number(scaled(value, exponentOf(currency))), currency);
  return `${sign === 'exceptZero' && amount.amountMinor > 0 ? '+' : ''}${formats.money(amount)}`;
};

/** Numbers by kind, at most two digits after the point. */
const figuresIn = (formats: Formats) => {
  const made = new Map<string, Intl.NumberFormat>();
  const numbers = (kind: ReviewFigure['kind'], signDisplay: Sign): Intl.NumberFormat => {
    const key = `${kind} ${signDisplay}`;
    const options = { maximumFractionDigits: 2, signDisplay, ...UNITS[kind] };
    const known = made.get(key) ?? new Intl.NumberFormat(formats.locale, options);
    made.set(key, known);
    return known;
  };
  return ({ kind, currency }: Kind, value: string | null, sign: Sign): string => {
    if (value === null) return NOTHING;
    if (kind === 'money' && currency) return moneyText(formats, value, currency, sign);
    return numbers(kind, sign).format(value as `${number}`);
  };
};

export const valuesOf = (language: Formats['language'], locale: string): Values => {
  const formats = formatsOf(language, locale);
  const figure = figuresIn(formats);
  const percent: Kind = { kind: 'percent', currency: null };
  const spans = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const spanOf: Values['span'] = ({ from, to }) => {
    // Chinese ranges of the platform are set in slashes; its dates are not.
    if (language === 'zh-CN')
      return from === to ? formats.date(from) : `${formats.date(from)}至${formats.date(to)}`;
    return spans.formatRange(dayNumber(from) * DAY_MS, dayNumber(to) * DAY_MS);
  };
  const name: Values['name'] = (names, code) => {
    const text = Object.hasOwn(names, code) ? names[code] : undefined;
    return text ? formats.say(text) : code.replaceAll('-', ' ');
  };
  return {
    ...formats,
    name,
    figureName: (key) => capital(name(FIGURES, key), locale),
    figure: (of, value) => figure(of, value, 'auto'),
    percent: (value) => figure(percent, value, 'auto'),
    change: (of, value) => figure(of, value, 'exceptZero'),
    growth: (value) => figure(percent, value, 'exceptZero'),
    span: spanOf,
    month: ({ from, to }) =>
      from.endsWith('-01') && addDays(to, 1).endsWith('-01')
        ? months.format(dayNumber(from) * DAY_MS)
        : spanOf({ from, to }),
  };
};

/** One line: what stands in a subject or a file name. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Unit of a bare number; counts and scores have none. */
const unitOf = ({ say }: Values, { kind, currency }: Kind): string =>
  currency ?? (kind === 'percent' ? '%' : kind === 'days' ? say(TEXTS.days) : '');

/** Cells of figures, with what a spreadsheet takes. */
export const figureCell = (values: Values, of: Kind, value: string | null): ReportCell => ({
  text: values.figure(of, value),
  ...(value !== null && { raw: value, unit: unitOf(values, of) }),
});

export const changeCell = (values: Values, of: Kind, value: string | null): ReportCell => ({
  text: values.change(of, value),
  ...(value !== null && { raw: value, unit: unitOf(values, of) }),
});

export const growthCell = (values: Values, value: string | null): ReportCell => ({
  text: values.growth(value),
  ...(value !== null && { raw: value, unit: '%' }),
});

/** Completion with a bar whose end is the target. */
export const completionCell = (values: Values, value: string | null): ReportCell => ({
  text: values.percent(value),
  ...(value !== null && { raw: value, unit: '%', bar: Number(value) }),
});

type Stake = { amountMinor: number; currency: string } | null;

/** Money of a finding in its currency; a bar beside the largest of the table. */
export const stakeCell = (values: Values, stake: Stake, most = 0): ReportCell =>
  stake
    ? {
        text: values.money(stake),
        raw: values.decimal(stake),
        unit: stake.currency,
        ...(most > 0 && { bar: (100 * majorOf(stake)) / most }),
      }
    : { text: NOTHING };

/** The stake in major units, to rank by; nothing at stake ranks last. */
export const majorOf = (stake: Stake): number =>
  stake ? stake.amountMinor / 10 ** exponentOf(stake.currency) : -1;
