/** The digest that a signature names: it changes with any word or figure of a letter. */
import { createHash } from 'node:crypto';
import { canonical } from '#lib/table/audit.ts';
import { signedPart } from './rules.ts';
import type { LetterContent } from './schema.ts';

/** SHA-256 of everything that is signed, in hexadecimal; the order of fields does not matter. */
export const digestOf = (letter: LetterContent): string =>
  createHash('sha256')
    .update(canonical(signedPart(letter)))
    .digest('hex');
