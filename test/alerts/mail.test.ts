import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TODAY } from '../support/company.ts';
import { startMailCatcher } from '../support/services.ts';
import { type Books, parsed, someBooks } from './books.ts';

let catcher: Awaited<ReturnType<typeof startMailCatcher>>;
let books: Books;
beforeAll(async () => {
  catcher = await startMailCatcher();
});
afterAll(() => catcher.stop());
beforeEach(async () => {
  books = await someBooks(catcher);
});

describe('what a mail holds', () => {
  it('never a row that its reader may not see, not even in totals or the attachment', async () => {
    const mine = books.owe(await books.account('Mine GmbH', 'north-rep'), 20);
    const other = books.owe(await books.account('Colleague AG', 'north-rep2'), 20);
    const foreign = books.owe(await books.account('Southern SA', 'south-rep'), 20);
    await books.run();
    await books.deliverAll();

    for (const mail of await books.mails()) {
      const all = Object.values(parsed(mail)).join('\n');
      const reader = mail.destination.to[0]?.replace('@example.com', '');
      const sees = (invoice: { number: string }, account: string) =>
        expect([reader, all.includes(invoice.number), all.includes(account)]);
      if (reader === 'north-rep') {
        sees(mine, 'Mine').toEqual([reader, true, true]);
        sees(other, 'Colleague').toEqual([reader, false, false]);
        sees(foreign, 'Southern').toEqual([reader, false, false]);
      }
      if (reader === 'north-manager') {
        sees(other, 'Colleague').toEqual([reader, true, true]);
        sees(foreign, 'Southern').toEqual([reader, false, false]);
      }
      if (reader === 'director') sees(foreign, 'Southern').toEqual([reader, true, true]);
    }
  });

  it('drops what was paid or handed over before it is rendered, and is not sent when nothing new is left', async () => {
    const account = await books.account('Handed', 'north-rep');
    books.owe(account, 2);
    const paid = books.owe(await books.account('Paid', 'south-rep'), 2);
    await books.run();
    books.settle(paid.number);
    await books.company.call('director', 'POST', `/v1/accounts/${account}/hand-over`, {
      headers: { 'if-match': '"v1"' },
      body: { ownerId: 'usr_southrep' },
    });
    await books.deliverAll();

    expect(await books.mails()).toEqual([]);
    expect(await books.statuses()).toEqual(['suppressed', 'suppressed']);
  });

  it('is not sent to somebody who was deactivated meanwhile', async () => {
    books.owe(await books.account('Acme', 'north-rep'), 2);
    await books.run();
    await books.change('north-rep', { active: false });
    await books.deliverAll();
    expect(await books.statuses()).toEqual(['suppressed']);
  });

  it('links to the pages of the web client, in the mail and its text', async () => {
    const accountId = await books.account('Acme', 'north-rep');
    const { invoiceId } = books.owe(accountId, 8);
    await books.run();
    await books.deliverAll();

    const { webUrl } = books.company.ports;
    const mails = await books.mails();
    expect(mails).toHaveLength(2);
    for (const mail of mails) {
      const { html, text } = parsed(mail);
      const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'));
      const messageId = mail.headers?.find(({ name }) => name === 'X-Cadencia-Message')?.value;
      const footer = [`${webUrl}/#/receivables/overdue?asOf=${TODAY}`, `${webUrl}/#/messages/${messageId}`];
      const all = [`${webUrl}/#/accounts/${accountId}`, `${webUrl}/#/invoices/${invoiceId}`, ...footer];
      expect([...new Set(links)].sort()).toEqual(all.sort());
      for (const link of footer) expect(text).toContain(link);
    }
  });

  it('shows markup and formulas in names as text', async () => {
    const name = `=HYPERLINK("http://x") <script>alert(1)</script> & "Söhne"`;
    const account = await books.account(name, 'north-rep', { phone: '+34 600 000 000' });
    books.owe(account, 2, { number: '<img src=x>' });
    await books.run();
    await books.deliverAll();
    const [mail] = await books.mails();
    const { html, text, csv } = parsed(mail!);

    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;');
    expect(text).toContain(name);
    expect(csv.startsWith('\uFEFFState,Account number')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")`);
    expect(csv).toContain("'+34 600 000 000");
  });

  it.each([
    ['en', 'en-GB', 'New since the last mail', '€1,234.56', '28 Feb 2026', ',1234.56,EUR,'],
    ['es', 'es-ES', 'Novedades desde el último correo', '1234,56 €', '28 feb 2026', ';1234,56;EUR;'],
    ['zh-CN', undefined, '自上次邮件以来新增', '€1,234.56', '2026年2月28日', ',1234.56,EUR,'],
  ] as const)('speaks %s', async (language, locale, title, amount, date, cells) => {
    await books.change('north-rep', { language, ...(locale && { locale }) });
    books.owe(await books.account('上海宏远贸易有限公司', 'north-rep'), 2, { openMinor: 123_456 });
    await books.run();
    await books.deliverAll();
    const [mail] = await books.mails();
    const { html, text, csv } = parsed(mail!);
    expect(csv).toContain(cells);
    for (const part of [html, text]) {
      const plain = part.replaceAll('\u00A0', ' ');
      expect(plain.toLowerCase()).toContain(title.toLowerCase());
      expect(plain).toContain(amount);
      expect(plain).toContain(date);
      expect(plain).toContain('上海宏远贸易有限公司');
    }
  });
});
