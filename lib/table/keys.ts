/**
 * Key grammar: `<organisation>#<collection>[#<part>…]`. Parts that people chose are encoded, so no text of a client
 * can name another collection or another organisation.
 */
import { InvalidInput } from '#lib/core/errors.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Organisation id of the items that belong to the installation itself: the list of organisations. */
export const SYSTEM = 'system';

const MAX_PART = 300;

/** One part of a key: NFC, with separators, percent signs and control characters percent-encoded. */
export const keyPart = (text: string): string => {
  if (text.length > MAX_PART) throw InvalidInput();
  return text
    .normalize('NFC')
    .replace(
      /[#%\p{Cc}\p{Cs}]/gu,
      (character) => `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
    );
};

/** The partition of a collection, or of one member of it. */
export const partition = (orgId: string, ...parts: string[]): string =>
  [orgId, ...parts.map(keyPart)].join('#');

/** The organisation that a partition key belongs to. */
export const organisationOf = (pk: string): string => pk.split('#', 1)[0] ?? '';
