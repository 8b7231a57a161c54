/** Steps with receipts and credit notes: what they bring, what they count towards, and what undoes that. */
import fc from 'fast-check';
import { adopt, hasAccounts, hasCredits, hasInvoices, newCredit, standingOf, touch } from './documents.ts';
import { EVER, openOn, plusDays, Refused, type Share, unappliedOn } from './facts.ts';
import { byHand, end, reverse, sharedOut } from './money.ts';
import { ago, any, cents, nth, stepOf } from './steps.ts';
import { COLLECTION, command } from './world.ts';

export const CREDIT_STEPS = [
  stepOf({
    name: 'receipt',
    draws: fc.record({
      account: any,
      amount: cents,
      days: ago,
      how: fc.nat(5),
      number: fc.option(fc.nat(4), { nil: undefined }),
    }),
    when: hasAccounts,
    take: (world, wish) => newCredit(world, 'receipt', wish),
  }),
  stepOf({
    name: 'credit note',
    draws: fc.record({ account: any, amount: cents, days: ago, how: fc.nat(5) }),
    when: hasAccounts,
    take: (world, wish) => newCredit(world, 'credit-note', wish),
  }),
  stepOf({
    name: 'allocate',
    draws: fc.record({ credit: any, invoice: any, amount: cents, all: fc.boolean(), days: fc.option(ago) }),
    when: (facts) => hasCredits(facts) && hasInvoices(facts),
    take: async (world, { credit: which, invoice: where, amount: wanted, all, days }) => {
      const { facts } = world;
      const credit = nth(facts.credits, which);
      if (credit.kind === 'write-off') return;
      const invoice = nth(facts.invoices, where);
      const free = Math.min(openOn(facts, invoice, EVER), unappliedOn(facts, credit, EVER));
      const amount = all && free > 0 ? free : wanted;
      const on = days === null ? undefined : plusDays(facts.today, -days);
      const { version } = credit;
      const path = `/v1/${COLLECTION[credit.kind]}/${credit.id}/allocations`;
      const body = { allocations: [{ invoiceId: invoice.id, amountMinor: amount }], ...(on && { on }) };
      const rules = () => {
        const share = byHand(facts, { credit, invoice, amount, on });
        touch([credit, invoice]);
        return share;
      };
      await command(world, { as: 'finance', path, body, version }, rules, (shown, share) =>
        adopt(world, [share], shown.entries),
      );
    },
  }),
  stepOf({
    name: 'allocate what is left',
    draws: fc.record({ credit: any }),
    when: hasCredits,
    take: async (world, { credit: which }) => {
      const { facts } = world;
      const credit = nth(facts.credits, which);
      if (credit.kind === 'write-off') return;
      const path = `/v1/${COLLECTION[credit.kind]}/${credit.id}/allocations`;
      const { version } = credit;
      const rules = () => {
        const shares = sharedOut(facts, credit);
        touch([credit, ...shares.map(({ invoice }) => invoice)]);
        return shares;
      };
      await command(
        world,
        { as: 'finance', path, body: { automatic: true }, version },
        rules,
        (shown, shares) => adopt(world, shares, shown.entries, [credit]),
      );
    },
  }),
  stepOf({
    name: 'undo',
    draws: fc.record({ share: any, days: fc.option(ago) }),
    when: (facts) => standingOf(facts).length > 0,
    take: async (world, { share: which, days }) => {
      const { facts } = world;
      const standing = standingOf(facts);
      const share = standing[which % standing.length] as Share;
      const { credit, invoice } = share;
      const on = plusDays(facts.today, -(days ?? 0));
      const path = `/v1/${COLLECTION[credit.kind]}/${credit.id}/allocations/${share.id}/undo`;
      const { version } = credit;
      const rules = () => {
        if (on < share.from) throw new Refused('credit.reversal_too_early');
        end(share, on);
        touch([credit, invoice]);
      };
      const body = { reason: 'wrong', ...(days !== null && { on }) };
      await command(world, { as: 'finance', path, body, version }, rules, () =>
        adopt(world, [], [], [credit, invoice]),
      );
    },
  }),
  stepOf({
    name: 'reverse',
    draws: fc.record({ credit: any, days: fc.option(ago) }),
    when: hasCredits,
    take: async (world, { credit: which, days }) => {
      const { facts } = world;
      const credit = nth(facts.credits, which);
      const on = plusDays(facts.today, -(days ?? 0));
      const { version } = credit;
      const path = `/v1/${COLLECTION[credit.kind]}/${credit.id}/reverse`;
      const rules = () => {
        const invoices = reverse(facts, credit, on).map(({ invoice }) => invoice);
        touch([credit, ...invoices]);
        return invoices;
      };
      const body = { reason: 'wrong', ...(days !== null && { on }) };
      await command(world, { as: 'finance', path, body, version }, rules, (_, invoices) =>
        adopt(world, [], [], [credit, ...invoices]),
      );
    },
  }),
];
