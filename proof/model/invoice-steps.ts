/** Steps with invoices: issued, written off, cancelled, due on other days, disputed and promised. */
import fc from 'fast-check';
import {
  adoptMade,
  dueDays,
  duesOf,
  hasAccounts,
  hasInvoices,
  newInvoice,
  settleWith,
  touch,
} from './documents.ts';
import { EVER, openOn, plusDays, Refused, totalOf } from './facts.ts';
import { ago, any, cents, nth, stepOf } from './steps.ts';
import { command, seeInvoice } from './world.ts';

export const INVOICE_STEPS = [
  stepOf({
    name: 'invoice',
    draws: fc.record({
      account: any,
      amount: cents,
      days: ago,
      dues: fc.option(dueDays),
      number: fc.option(fc.nat(5)),
    }),
    when: hasAccounts,
    take: (world, { account, amount, days, dues, number }) => {
      const issuedOn = plusDays(world.facts.today, -days);
      return newInvoice(world, {
        ...{ accountId: nth(world.facts.accounts, account).id, amount, issuedOn },
        ...(dues && amount >= dues.length && { dues: duesOf(amount, issuedOn, dues) }),
        number: number === null ? undefined : `F-${number}`,
      });
    },
  }),
  stepOf({
    name: 'invoice of an order',
    draws: fc.record({ order: any }),
    when: ({ orders }) => orders.size > 0,
    take: (world, drawnOrder) => {
      const order = nth(world.facts.orders, drawnOrder.order);
      const { accountId, id: orderId } = order;
      return newInvoice(world, { accountId, amount: totalOf(order), issuedOn: world.facts.today, orderId });
    },
  }),
  stepOf({
    name: 'write off',
    draws: fc.record({ invoice: any, amount: fc.option(cents), days: ago }),
    when: hasInvoices,
    take: async (world, { invoice: which, amount: part, days }) => {
      const { facts } = world;
      const invoice = nth(facts.invoices, which);
      const on = plusDays(facts.today, -days);
      const { version } = invoice;
      const body = { reason: 'lost', on, ...(part && { amountMinor: part }) };
      const rules = () => {
        const open = openOn(facts, invoice, EVER);
        if (open === 0) throw new Refused('invoice.nothing_open');
        if (part && part > open) throw new Refused('invoice.write_off_too_large');
        return settleWith(facts, invoice, 'write-off', part ?? open, on);
      };
      const path = `/v1/invoices/${invoice.id}/write-off`;
      await command(world, { as: 'finance', path, body, version }, rules, (shown, made) =>
        adoptMade(world, shown.id, made),
      );
    },
  }),
  stepOf({
    name: 'cancel',
    draws: fc.record({ invoice: any, days: fc.option(ago) }),
    when: hasInvoices,
    take: async (world, { invoice: which, days }) => {
      const { facts } = world;
      const invoice = nth(facts.invoices, which);
      const on = plusDays(facts.today, -(days ?? 0));
      const { version } = invoice;
      const rules = () => {
        if (openOn(facts, invoice, EVER) !== invoice.amount) throw new Refused('invoice.has_allocations');
        if (on < invoice.issuedOn) throw new Refused('credit.reversal_too_early');
        const made = settleWith(facts, invoice, 'credit-note', invoice.amount, on);
        invoice.cancelledOn = on;
        return made;
      };
      const path = `/v1/invoices/${invoice.id}/cancel`;
      const body = { reason: 'wrong', ...(days !== null && { on }) };
      await command(world, { as: 'finance', path, body, version }, rules, (shown, made) =>
        adoptMade(world, shown.entries.at(-1).creditId, made),
      );
    },
  }),
  stepOf({
    name: 'other due dates',
    draws: fc.record({ invoice: any, dues: dueDays }),
    when: hasInvoices,
    take: async (world, { invoice: which, dues: days }) => {
      const { facts } = world;
      const invoice = nth(facts.invoices, which);
      if (invoice.amount < days.length) return;
      const { version } = invoice;
      const dues = duesOf(invoice.amount, invoice.issuedOn, days);
      const rules = () => {
        const setOn = facts.today <= invoice.issuedOn ? invoice.issuedOn : facts.today;
        invoice.dues = [...invoice.dues.filter((held) => held.setOn < setOn), { setOn, dues }];
        touch([invoice]);
      };
      const request = {
        as: 'finance',
        method: 'PATCH',
        path: `/v1/invoices/${invoice.id}`,
        body: { dues },
        version,
      };
      await command(world, request, rules, () => seeInvoice(world, invoice));
    },
  }),
  stepOf({
    name: 'dispute',
    draws: fc.record({ invoice: any, disputed: fc.boolean() }),
    when: hasInvoices,
    take: async (world, { invoice: which, disputed }) => {
      const invoice = nth(world.facts.invoices, which);
      const { version } = invoice;
      const rules = () => {
        invoice.disputedSince = disputed ? world.facts.today : undefined;
        touch([invoice]);
      };
      const body = { disputed, reason: 'damaged' };
      const request = { as: 'finance', path: `/v1/invoices/${invoice.id}/dispute`, body, version };
      await command(world, request, rules, () => seeInvoice(world, invoice));
    },
  }),
  stepOf({
    name: 'promise',
    draws: fc.record({ invoice: any, days: fc.option(fc.integer({ min: -2, max: 30 })) }),
    when: hasInvoices,
    take: async (world, { invoice: which, days }) => {
      const { facts } = world;
      const invoice = nth(facts.invoices, which);
      const { version } = invoice;
      const promisedOn = days === null ? null : plusDays(facts.today, days);
      const rules = () => {
        if (promisedOn && promisedOn < facts.today) throw new Refused('invoice.promise_in_past');
        if (promisedOn && openOn(facts, invoice, EVER) === 0) throw new Refused('invoice.nothing_open');
        invoice.promisedOn = promisedOn ?? undefined;
        invoice.promiseMadeOn = promisedOn ? facts.today : undefined;
        touch([invoice]);
      };
      const request = {
        as: 'finance',
        path: `/v1/invoices/${invoice.id}/promise`,
        body: { promisedOn },
        version,
      };
      await command(world, request, rules, () => seeInvoice(world, invoice));
    },
  }),
];
