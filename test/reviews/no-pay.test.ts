import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const LIB = join(import.meta.dirname, '../../lib');
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].flatMap(
    ([, name]) => name ?? [],
  );
const filesOf = (domain: string): string[] =>
  readdirSync(join(LIB, domain), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(LIB, domain, name));
/** Where money goes to people: payments today, pay and incentives once they are there. */
const PAY = /^#lib\/(payments|pay|payroll|incentives|commissions|rewards|bonuses|penalties)\b/;

describe('a finding', () => {
  it('leads to nobody’s pay: no file of reviews or councils imports any of it (R-1327)', () => {
    const files = ['reviews', 'councils'].flatMap(filesOf);
    expect(files.length).toBeGreaterThan(20);
    const led = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => PAY.test(name))
        .map((name) => `${file} ${name}`),
    );
    expect(led).toEqual([]);
  });

  it('is not read where people are paid either', () => {
    const domains = readdirSync(LIB).filter((name) => PAY.test(`#lib/${name}`));
    expect(domains).toContain('payments');
    const read = domains
      .flatMap(filesOf)
      .flatMap(importsOf)
      .filter((name) => /^#lib\/reviews\b/.test(name));
    expect(read).toEqual([]);
  });
});
