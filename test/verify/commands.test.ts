/** Whatever people do in whatever order: commands that are valid or refused leave no violation. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { someBooks } from '../receivables/books.ts';
import type { Reply } from '../support/company.ts';

const day = fc.constantFrom('2026-01-05', '2026-02-10', '2026-03-02');
const amount = fc.integer({ min: 1, max: 900 });
const pick = fc.nat({ max: 20 });
const command = fc.oneof(
  fc.record({ do: fc.constant('invoice' as const), amount, day, pick }),
  fc.record({ do: fc.constantFrom('receipt' as const, 'keep' as const), amount, day, pick }),
  fc.record({
    do: fc.constantFrom(
      'reverse' as const,
      'undo' as const,
      'allocate' as const,
      'write-off' as const,
      'cancel' as const,
    ),
    amount,
    day,
    pick,
  }),
);

describe('violations', () => {
  it('has none to report after random commands', async () => {
    const { company, post, get, match, anAccount, invoice, receipt } = await someBooks();
    const property = fc.asyncProperty(
      fc.array(command, { minLength: 4, maxLength: 10 }),
      async (commands) => {
        const accountId = await anAccount();
        const invoices: string[] = [];
        const receipts: string[] = [];
        const keep = (ids: string[], { status, body }: Reply) => void (status < 300 && ids.push(body.id));
        for (const { do: what, amount: amountMinor, day: on, pick: at } of commands) {
          const [invoiceId, receiptId] = [invoices[at % invoices.length], receipts[at % receipts.length]];
          if (what === 'invoice') keep(invoices, await invoice(accountId, amountMinor, on));
          else if (what === 'receipt') keep(receipts, await receipt(accountId, amountMinor, on));
          else if (what === 'keep')
            keep(receipts, await receipt(accountId, amountMinor, on, { allocate: 'none' }));
          else if ((what === 'write-off' || what === 'cancel') && invoiceId) {
            const stored = await get(`/v1/invoices/${invoiceId}`);
            await post(`/v1/invoices/${invoiceId}/${what}`, { on, reason: 'Any' }, match(stored));
          } else if (receiptId) {
            const stored = await get(`/v1/receipts/${receiptId}`);
            const [entry] = stored.body.entries;
            const path = `/v1/receipts/${receiptId}`;
            if (what === 'reverse') await post(`${path}/reverse`, { on, reason: 'Any' }, match(stored));
            if (what === 'allocate') await post(`${path}/allocations`, { automatic: true }, match(stored));
            if (what === 'undo' && entry) {
              await post(
                `${path}/allocations/${entry.allocationId}/undo`,
                { on, reason: 'Any' },
                match(stored),
              );
            }
          }
        }
        expect(violationsIn(await dumpOf(company.table))).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 5 });
  });
});
