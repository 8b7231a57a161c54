/** From a foreign row to the texts of our columns, by a mapping. Pure: the same row always becomes the same texts. */
import { addDays, BusinessDate } from '#lib/core/dates.ts';
import { DECIMAL, divideRounded, plainDecimal, scaled, unscaled } from '#lib/core/decimal.ts';
import { normalised } from '#lib/table/claim.ts';
import type { Sheet, SourceRow } from './decode.ts';
import { ColumnsMissing, ColumnsUnknown, ColumnTwice, FileEmpty } from './errors.ts';
import {
  type Condition,
  columnsRead,
  conditionsOf,
  filled,
  type Mapping,
  type Origin,
  sourcesOf,
} from './mapping.ts';

const QUOTIENT_DIGITS = 6;
const WIDE = 20;

/** Texts of our columns; an absent column is an empty text. */
export type Texts = Record<string, string>;

/** Positions of the columns by name as names compare. @throws {ColumnTwice} */
const positionsOf = (header: readonly string[]): Map<string, number> => {
  const positions = new Map<string, number>();
  for (const [position, name] of header.entries()) {
    const key = normalised(name);
    if (key === '') continue;
    if (positions.has(key)) throw ColumnTwice({ column: name });
    positions.set(key, position);
  }
  return positions;
};

const inDateFormat = (text: string, format: string): string => {
  const pattern = format
    .replace(/[.]/g, '\\.')
    .replace('YYYY', '(?<y>\\d{4})')
    .replace(/MM?/, format === 'YYYYMMDD' ? '(?<m>\\d\\d)' : '(?<m>\\d{1,2})')
    .replace(/DD?/, format === 'YYYYMMDD' ? '(?<d>\\d\\d)' : '(?<d>\\d{1,2})');
  const { y, m, d } = new RegExp(`^${pattern}(?:[T ]\\d{1,2}:.*)?$`).exec(text)?.groups ?? {};
  return y && m && d ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : text;
};

const withPoint = (text: string, mark: '.' | ','): string => {
  const grouping = mark === '.' ? /[,\s\u00a0\u202f']/g : /[.\s\u00a0\u202f']/g;
  const plain = text.replace(grouping, '').replace(',', '.');
  return DECIMAL.test(plain) ? plain : text;
};

const rounded = (text: string, digits: number): string =>
  DECIMAL.test(text) ? plainDecimal(unscaled(scaled(text, digits), digits)) : text;

/** The quotient as decimal text; empty where there is none. */
const quotient = (dividend: string, divisor: string, digits: number): string => {
  if (!DECIMAL.test(dividend) || !DECIMAL.test(divisor) || scaled(divisor, WIDE) === 0n) return '';
  const top = scaled(dividend, WIDE) * 10n ** BigInt(digits);
  return plainDecimal(unscaled(divideRounded(top, scaled(divisor, WIDE)), digits));
};

/** The price without the discount, exact; empty where one of them is no number. */
const discounted = (price: string, discount: string): string => {
  if (!DECIMAL.test(price) || !DECIMAL.test(discount)) return '';
  const left = 10n ** BigInt(WIDE) - scaled(discount, WIDE);
  return plainDecimal(unscaled(scaled(price, WIDE) * left, 2 * WIDE));
};

const moved = (text: string, days: number): string =>
  BusinessDate.safeParse(text).success ? addDays(text, days) : text;

type Look = (column: string) => string;

/** The value of an origin before its translations. */
const rawValue = (origin: Origin, look: Look, lookup: (origin: Origin) => string): string => {
  if (origin.constant !== undefined) return origin.constant;
  if (origin.template !== undefined) return filled(origin.template, look);
  if (origin.divide) {
    const [dividend, divisor] = origin.divide.map((column) => withPoint(look(column), origin.decimal ?? '.'));
    return quotient(dividend ?? '', divisor ?? '', origin.scale ?? QUOTIENT_DIGITS);
  }
  if (origin.discounted) {
    const [price, discount] = origin.discounted.map((column) =>
      withPoint(look(column), origin.decimal ?? '.'),
    );
    return discounted(price ?? '', discount ?? '');
  }
  if (origin.lookup) return lookup(origin);
  return look(origin.column ?? '');
};

const own = (values: Record<string, string>, key: string): string | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined;

const translated = (value: string, { values, only }: Origin): string =>
  own(values ?? {}, value) ?? (only ? '' : value);

/** A value after its translations, in the order that the mapping's page promises. */
const textFor = (origin: Origin, look: Look, lookup: (origin: Origin) => string): string => {
  let text = translated(rawValue(origin, look, lookup).trim(), origin);
  if (text === '') return '';
  if (origin.dateFormat) text = inDateFormat(text, origin.dateFormat);
  if (origin.decimal && !origin.divide && !origin.discounted) text = withPoint(text, origin.decimal);
  if (origin.roundTo !== undefined) text = rounded(text, origin.roundTo);
  if (origin.addDays) text = moved(text, origin.addDays);
  if (origin.lowerCase) text = text.toLowerCase();
  return `${origin.prefix ?? ''}${text}${origin.suffix ?? ''}`;
};

const holds = ({ column, equals, notEquals, in: among, notIn }: Condition, look: Look): boolean => {
  const value = look(column);
  return (
    (equals === undefined || value === equals) &&
    (notEquals === undefined || value !== notEquals) &&
    (among === undefined || among.includes(value)) &&
    (notIn === undefined || !notIn.includes(value))
  );
};

/** A look-up in the file itself, indexed once per pair of columns; the first row in the order of values wins. */
const selfLookup = (sheet: Sheet, lookOf: (row: SourceRow) => Look) => {
  const tables = new Map<string, Map<string, string>>();
  return (row: SourceRow) =>
    ({ lookup }: Origin): string => {
      if (!lookup) return '';
      const name = `${lookup.match}\n${lookup.take}`;
      let table = tables.get(name);
      if (!table) {
        const pairs = sheet.rows.map(
          (other) => [lookOf(other)(lookup.match), lookOf(other)(lookup.take)] as const,
        );
        table = new Map([...pairs].sort(([, a], [, b]) => (a < b ? 1 : -1)));
        tables.set(name, table);
      }
      const key = lookOf(row)(lookup.column);
      return key === '' ? '' : (table.get(key) ?? key);
    };
};

const SHOWN_NAMES = 50;
const SHOWN_LENGTH = 100;

/** Names as a message shows them: a file may have hundreds, each of any length, and the message is kept with the import. */
const shown = (names: readonly string[]): string => {
  const cut = names
    .slice(0, SHOWN_NAMES)
    .map((name) => (name.length > SHOWN_LENGTH ? `${name.slice(0, SHOWN_LENGTH)}…` : name));
  return [...cut, ...(names.length > SHOWN_NAMES ? ['…'] : [])].join(', ');
};

const byMapping = (sheet: Sheet, positions: Map<string, number>, mapping: Mapping) => {
  const missing = columnsRead(mapping).filter((column) => !positions.has(normalised(column)));
  if (missing.length > 0) throw ColumnsMissing({ missing: shown(missing), has: shown(sheet.header) });
  const at = new Map(columnsRead(mapping).map((column) => [column, positions.get(normalised(column)) ?? -1]));
  const lookOf =
    (row: SourceRow): Look =>
    (column) =>
      (row.cells[at.get(column) ?? -1] ?? '').trim();
  const lookups = selfLookup(sheet, lookOf);
  const conditions = conditionsOf(mapping);
  const targets = Object.entries(mapping.columns).map(([target, source]) => ({
    target,
    sources: sourcesOf(source),
  }));
  return sheet.rows
    .filter((row) => conditions.every((condition) => holds(condition, lookOf(row))))
    .map((row) => {
      const [look, lookup] = [lookOf(row), lookups(row)];
      const texts: Texts = {};
      for (const { target, sources } of targets) {
        texts[target] =
          sources.map((origin) => textFor(origin, look, lookup)).find((text) => text !== '') ?? '';
      }
      return { row, texts };
    });
};

const byName = (sheet: Sheet, positions: Map<string, number>, columns: readonly string[]) => {
  const known = new Set(columns.map(normalised));
  const unknown = sheet.header.filter((name) => normalised(name) !== '' && !known.has(normalised(name)));
  if (unknown.length > 0) throw ColumnsUnknown({ unknown: shown(unknown), wanted: columns.join(', ') });
  return sheet.rows.map((row) => ({
    row,
    texts: Object.fromEntries(
      columns.map((column) => [column, (row.cells[positions.get(normalised(column)) ?? -1] ?? '').trim()]),
    ),
  }));
};

export interface Wanted {
  columns: readonly string[];
  required: readonly string[];
}

/**
 * The rows in our columns, in the order of the file.
 * @throws {FileEmpty} @throws {ColumnsMissing} @throws {ColumnsUnknown} @throws {ColumnTwice}
 */
export const transform = (
  sheet: Sheet,
  { columns, required }: Wanted,
  mapping: Mapping | undefined,
): { row: SourceRow; texts: Texts }[] => {
  if (sheet.header.length === 0) throw FileEmpty({ wanted: columns.join(', ') });
  const positions = positionsOf(sheet.header);
  const given = mapping ? new Set(Object.keys(mapping.columns).map(normalised)) : positions;
  const missing = required.filter((column) => !given.has(normalised(column)));
  if (missing.length > 0) throw ColumnsMissing({ missing: shown(missing), has: shown(sheet.header) });
  return mapping ? byMapping(sheet, positions, mapping) : byName(sheet, positions, columns);
};
