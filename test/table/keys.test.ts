import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyPart, organisationOf, partition } from '#lib/table/keys.ts';

const texts = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 4 });
const same = (a: string[], b: string[]) =>
  JSON.stringify(a.map((text) => text.normalize('NFC'))) ===
  JSON.stringify(b.map((text) => text.normalize('NFC')));

describe('keys', () => {
  it('are equal only when every part is', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(partition('org_1', ...a) === partition('org_1', ...b)).toBe(same(a, b));
      }),
    );
  });

  it('never leave their organisation, whatever the parts', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        expect(organisationOf(partition('org_1', ...parts))).toBe('org_1');
      }),
    );
  });

  it('hold no separator but their own', () => {
    expect(partition('org_1', 'a#b', '%23', 'c')).toBe('org_1#a%23b#%2523#c');
  });

  it('refuse a part that is too long for a key', () => {
    expect(() => keyPart('x'.repeat(301))).toThrow('request.invalid');
  });
});
