import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, addMilliseconds } from '#lib/core/dates.ts';
import { recordMailEvent } from '#lib/messages/index.ts';
import { NOW, TODAY } from '../support/company.ts';
import { startMailCatcher } from '../support/services.ts';
import { type Books, dying, someBooks } from './books.ts';

let catcher: Awaited<ReturnType<typeof startMailCatcher>>;
let books: Books;
beforeAll(async () => {
  catcher = await startMailCatcher();
});
afterAll(() => catcher.stop());
beforeEach(async () => {
  books = await someBooks(catcher);
});

const names = (emails: string[]) => emails.map((email) => email.replace('@example.com', '')).sort();
const textTo = async (name: string) => {
  const mail = (await books.mails()).findLast(
    ({ destination }) => destination.to[0] === `${name}@example.com`,
  );
  return `${mail?.subject}\n${mail?.body.text}\n${mail?.body.html}`;
};

describe('the ladder', () => {
  it.each([
    [-4, []],
    [-3, ['north-rep']],
    [0, ['north-rep']],
    [1, ['north-rep']],
    [7, ['north-manager', 'north-rep']],
    [15, ['director', 'finance', 'north-manager', 'north-rep']],
    [60, ['boss', 'director', 'finance', 'north-manager', 'north-rep']],
  ])('an invoice %i days over is told to %j', async (days, told) => {
    books.owe(await books.account('Acme', 'north-rep'), days);
    const { recipients } = await books.run();
    expect(names(recipients.map(({ email }) => email))).toEqual(told);
  });

  it('tells disputed and promised invoices to the owner only, and says why', async () => {
    const account = await books.account('Acme', 'north-rep');
    books.owe(account, 70, { disputed: true });
    books.owe(account, 70, { promisedOn: TODAY });
    const broken = books.owe(account, 8, { promisedOn: addDays(TODAY, -1) });
    const { alerts } = await books.run();
    await books.deliverAll();

    expect(alerts.map(({ held, recipients }) => [held, names(recipients)])).toEqual([
      ['disputed', ['north-rep']],
      ['promised', ['north-rep']],
      [null, ['north-manager', 'north-rep']],
    ]);
    expect(await textTo('north-rep')).toMatch(/disputed[\s\S]*promised until 2 Mar 2026/);
    expect(await textTo('north-manager')).toContain(broken.number);
  });

  it('leaves no invoice with nobody: an inactive owner’s goes to the manager, an ownerless one to the unit’s', async () => {
    books.owe(await books.account('Left behind', 'north-rep2'), 1);
    books.owe(await books.account('Nobody’s', null, { unitId: 'unt_south' }), 1);
    await books.change('north-rep2', { active: false });
    const { alerts } = await books.run();

    expect(alerts.map(({ accountName, recipients }) => [accountName, names(recipients)])).toEqual([
      ['Left behind', ['north-manager']],
      ['Nobody’s', ['south-manager']],
    ]);
  });

  it('counts and sums what is overdue, reminders apart', async () => {
    const account = await books.account('Acme', 'north-rep');
    books.owe(account, 5, { openMinor: 12_345 });
    books.owe(account, 1, { openMinor: 10_000, currency: 'USD' });
    books.owe(account, -2, { openMinor: 99 });
    const summary = await books.run();

    expect(summary).toMatchObject({
      invoices: 2,
      accounts: 1,
      messages: 1,
      amounts: [
        { currency: 'EUR', amountMinor: 12_345, amount: '123.45' },
        { currency: 'USD', amountMinor: 10_000, amount: '100.00' },
      ],
    });
    expect(summary.reminders).toHaveLength(1);
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });
});

describe('once', () => {
  const overdue = async () => {
    const north = await books.account('North', 'north-rep');
    const south = await books.account('South', 'south-rep');
    books.owe(north, 20);
    books.owe(north, 2);
    books.owe(south, 8);
  };
  const EACH_ONCE = {
    'director@example.com': 1,
    'finance@example.com': 1,
    'north-manager@example.com': 1,
    'north-rep@example.com': 1,
    'south-manager@example.com': 1,
    'south-rep@example.com': 1,
  };

  it('a second run sends nothing; the next level and a later run of the same day tell only what is new', async () => {
    await overdue();
    expect((await books.run()).messages).toBe(6);
    expect((await books.run()).messages).toBe(0);

    const late = books.owe(await books.account('Late', 'north-rep'), 1);
    const again = await books.run();
    expect(
      again.recipients.filter(({ messageId }) => messageId).map(({ name, newItems }) => [name, newItems]),
    ).toEqual([['north-rep', 1]]);
    await books.deliverAll();
    const text = await textTo('north-rep');
    expect(text.indexOf(late.number)).toBeLessThan(text.indexOf('STILL OVERDUE'));

    const next = await books.run(addDays(TODAY, 5));
    expect(names(next.recipients.flatMap(({ messageId, email }) => (messageId ? [email] : [])))).toEqual([
      'north-manager',
    ]);
  });

  it('a run for an earlier day forgets nothing that was told', async () => {
    await overdue();
    await books.run();
    await books.run('2026-02-20');
    expect((await books.run()).messages).toBe(0);
  });

  it('forgets a settled invoice, and tells it again when it is open again', async () => {
    const account = await books.account('Acme', 'north-rep');
    const invoice = books.owe(account, 2);
    await books.run();
    books.settle(invoice.number);
    books.owe(account, 3);
    expect((await books.run()).messages).toBe(1);
    books.owe(account, 2, { invoiceId: invoice.invoiceId, number: invoice.number });
    expect((await books.run()).messages).toBe(1);
  });

  it('tells the second due date of an invoice from the bottom level once the first is paid', async () => {
    const first = books.owe(await books.account('Acme', 'north-rep'), 40);
    const told = await books.run();
    expect(told.alerts.map(({ level }) => level)).toEqual([30]);
    books.settle(first.number);
    const { invoiceId, number, accountId } = first;
    books.owe(accountId, 2, { invoiceId, number });

    const next = await books.run();
    expect(next.alerts.map(({ level, recipients }) => [level, names(recipients)])).toEqual([
      [1, ['north-rep']],
    ]);
    expect(next.messages).toBe(1);
    expect((await books.run()).messages).toBe(0);
    const risen = await books.run(addDays(TODAY, 5));
    expect(names(risen.recipients.flatMap(({ messageId, email }) => (messageId ? [email] : [])))).toEqual([
      'north-manager',
    ]);
  });

  it('two runs and two workers at once send each mail once', async () => {
    await overdue();
    await Promise.all([books.run(), books.run(), books.run()]);
    const works = books.company.sent.slice();
    books.company.sent.push(...works);
    await Promise.all([books.deliverAll(), books.deliverAll()]);
    await books.sweepAndDeliver();
    expect(await books.mailsByRecipient()).toEqual(EACH_ONCE);
  });

  it('a run killed after any of its commits and repeated sends each mail once', {
    timeout: 120_000,
  }, async () => {
    for (let commits = 0; ; commits += 1) {
      books = await someBooks(catcher);
      await overdue();
      const { company } = books;
      const worker = dying(company.ports, { commits });
      await books.run(TODAY, worker.ports).catch(() => undefined);
      if (!worker.died()) break;
      await books.run();
      company.clock.set(addMilliseconds(NOW, 120_000));
      await books.sweepAndDeliver();
      expect(await books.mailsByRecipient()).toEqual(EACH_ONCE);
      expect(await books.statuses()).toEqual(Array.from({ length: 6 }, () => 'sent'));
    }
  });

  it('a worker killed after any of its commits leaves each mail sent once', {
    timeout: 120_000,
  }, async () => {
    for (let commits = 0; ; commits += 1) {
      books = await someBooks(catcher);
      books.owe(await books.account('North', 'north-rep'), 8);
      await books.run();
      const { company } = books;
      const worker = dying(company.ports, { commits });
      await books.deliverAll(worker.ports);
      if (!worker.died()) break;
      for (const minutes of [2, 4, 20, 40]) {
        company.clock.set(addMilliseconds(NOW, minutes * 60_000));
        await books.sweepAndDeliver();
      }
      expect(await books.mailsByRecipient()).toEqual({
        'north-manager@example.com': 1,
        'north-rep@example.com': 1,
      });
      expect(await books.statuses()).toEqual(['sent', 'sent']);
    }
  });

  it.each([true, false])(
    'a worker killed right after a hand-over (the provider reports it: %s)',
    async (reported) => {
      books.owe(await books.account('North', 'north-rep'), 2);
      await books.run();
      const { company } = books;
      await books.deliverAll(dying(company.ports, { mails: 1 }).ports);
      company.clock.set(addMilliseconds(NOW, 3 * 60_000));
      await books.sweepAndDeliver();
      expect(await books.statuses()).toEqual(['unknown']);
      const [mail] = await books.mails();
      const message = mail?.headers?.find(({ name }) => name === 'X-Cadencia-Message')?.value;
      const tags = { organisation: [company.orgId], message: [message] };
      if (reported)
        await recordMailEvent(company.ports, { eventType: 'Send', mail: { messageId: 'ses-1', tags } });
      for (const minutes of [10, 20, 40, 80]) {
        company.clock.set(addMilliseconds(NOW, minutes * 60_000));
        await books.sweepAndDeliver();
      }

      expect(await books.mails()).toHaveLength(reported ? 1 : 2);
      expect(await books.statuses()).toEqual(['sent']);
    },
  );
});
