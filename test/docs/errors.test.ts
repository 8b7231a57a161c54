import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { allErrors } from '#lib/core/errors.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { ERRORS_PAGE, errorsPage } from '../../dev/errors-page.ts';

const parametersOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '').sort();

describe('the page of errors', () => {
  it('is what the code defines', async () => {
    expect(await readFile(ERRORS_PAGE, 'utf8')).toBe(errorsPage());
  });

  it.each(allErrors().map((error) => [error.code, error] as const))(
    '%s says the same in every language',
    (_code, { text }) => {
      for (const language of LANGUAGES) {
        expect(text[language].length).toBeGreaterThan(3);
        expect(parametersOf(text[language])).toEqual(parametersOf(text.en));
      }
    },
  );
});
