/** Texts, numbers and dates as one reader expects them: language of the catalogue, conventions of the locale. */
import { IntlMessageFormat } from 'intl-messageformat';
import { type BusinessDate, dayNumber } from '#lib/core/dates.ts';
import type { Language, Text } from '#lib/core/languages.ts';
import { decimalOf, type Money } from '#lib/core/money.ts';

const DAY_MS = 86_400_000;
const parsed = new Map<string, IntlMessageFormat>();

const formatterOf = (text: string, locale: string): IntlMessageFormat => {
  const key = `${locale} ${text}`;
  const known = parsed.get(key) ?? new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
  parsed.set(key, known);
  return known;
};

export interface Formats {
  readonly language: Language;
  readonly locale: string;
  /** A text of the catalogue with its parameters filled in. */
  say(text: Text, parameters?: Record<string, string | number>): string;
  money(amount: Money): string;
  /** The amount in major units for a spreadsheet: the locale's decimal mark, no grouping, no currency. */
  decimal(amount: Money): string;
  number(value: number): string;
  date(date: BusinessDate): string;
}

/** The reader's locale: their own, else the unit's where it is in their language, else that of the language. */
export const localeFor = (language: Language, own: string | undefined, unit: string | undefined): string => {
  if (own) return own;
  const [base = ''] = language.split('-');
  return unit && (unit === base || unit.startsWith(`${base}-`)) ? unit : language;
};

export const formatsOf = (language: Language, locale: string): Formats => {
  const numbers = new Intl.NumberFormat(locale);
  const decimalMark = numbers.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const currencies = new Map<string, Intl.NumberFormat>();
  return {
    language,
    locale,
    say: (text, parameters = {}) => String(formatterOf(text[language], locale).format(parameters)),
    money: (amount) => {
      const { currency } = amount;
      const format =
        currencies.get(currency) ?? new Intl.NumberFormat(locale, { style: 'currency', currency });
      currencies.set(currency, format);
      // Decimal text keeps every minor unit, which a binary fraction of a large amount might not.
      return format.format(decimalOf(amount) as `${number}`);
    },
    decimal: (amount) => decimalOf(amount).replace('.', decimalMark),
    number: (value) => numbers.format(value),
    date: (date) => dates.format(dayNumber(date) * DAY_MS),
  };
};
