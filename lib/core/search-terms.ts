/**
 * Search terms of a name and a number (or SKU). Every word start is a term with what follows it, and every character of a
 * Chinese, Japanese or Korean run, so that 宏远 finds 上海宏远贸易; Chinese names are also found by pinyin.
 * Case, width and accents do not matter: `sanchez` finds Sánchez.
 */
import { createRequire } from 'node:module';

const MAX_TERMS = 16;
/** Characters of a term that are kept, and so of a text that is searched for. */
export const MAX_TERM = 40;
const HAN = /\p{Script=Han}/u;
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Text as it is compared: NFKC, lower case, without accents, one space between words. */
export const searchText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const startsOf = (text: string): string[] =>
  [...text].flatMap((character, position, all) => {
    const atWord = position === 0 || all[position - 1] === ' ';
    return character !== ' ' && (atWord || IDEOGRAPHIC.test(character)) ? [all.slice(position).join('')] : [];
  });

/** The dictionary is half a megabyte: loaded with the first Chinese name, and shipped beside the bundle. */
const loadPinyin = (): typeof import('pinyin-pro') => createRequire(import.meta.url)('pinyin-pro');

const romanised = (name: string): string[] => {
  if (!HAN.test(name)) return [];
  const { pinyin } = loadPinyin();
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed' });
  return [syllables.join(''), syllables.map(([initial]) => initial).join('')].map(searchText);
};

/** The terms under which a record is found, without duplicates; 16 at most. */
export const searchTerms = (name: string, number: string): string[] => {
  const terms = [searchText(number), ...startsOf(searchText(name)), ...romanised(name)];
  return [...new Set(terms.filter(Boolean).map((term) => term.slice(0, MAX_TERM)))].slice(0, MAX_TERMS);
};
