import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '#lib/imports/templates.ts';
import { demoCompany } from '../../dev/demo-company/index.ts';

const LAST = '2026-11-20';
const company = demoCompany(LAST);
const rows = (kind: string): Record<string, string>[] =>
  parse(String(company.steps.find((step) => step.kind === kind)?.csv), { columns: true });

describe('the demonstration company', () => {
  it('is the same in every run', () => {
    expect(demoCompany(LAST)).toEqual(company);
  });

  it('comes in the columns of our own templates', () => {
    for (const { kind } of company.steps) {
      expect(Object.keys(rows(kind)[0] ?? {}).sort(), kind).toEqual([...TEMPLATES[kind].columns].sort());
    }
  });

  it('books nothing after its last day and pays no invoice beyond its amount', () => {
    const paid = new Map<string, number>();
    for (const { invoiceNumber = '', amount, receivedOn = '' } of rows('receipts')) {
      expect(receivedOn <= LAST).toBe(true);
      paid.set(invoiceNumber, (paid.get(invoiceNumber) ?? 0) + Math.round(Number(amount) * 100));
    }
    for (const { number = '', amount, issuedOn = '' } of rows('invoices')) {
      expect(issuedOn <= LAST).toBe(true);
      expect(paid.get(number) ?? 0).toBeLessThanOrEqual(Math.round(Number(amount) * 100));
    }
  });

  it('has people of every role, and names in their scripts', () => {
    expect(new Set(rows('users').map(({ role }) => role)).size).toBe(7);
    expect(rows('accounts').some(({ name }) => /\p{Script=Han}/u.test(name ?? ''))).toBe(true);
    expect(rows('accounts').some(({ name }) => /ñ/i.test(name ?? ''))).toBe(true);
  });
});
