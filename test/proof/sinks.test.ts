/** The readers of the sinks see what would do harm. */
import { describe, expect, it } from 'vitest';
import type { OutgoingMail } from '#lib/messages/mailer.ts';
import { formulasIn, plainCell, sheetIn } from '../../proof/sinks/csv.ts';
import { pageIn, strayIn } from '../../proof/sinks/html.ts';
import { altered } from '../../proof/sinks/inject.ts';
import { shapesOf, strayKeys } from '../../proof/sinks/keys.ts';
import { leaksIn } from '../../proof/sinks/logs.ts';
import { harmIn, templateOf } from '../../proof/sinks/mails.ts';

const HOME = 'http://127.0.0.1:3000';
const MAIL: OutgoingMail = {
  to: 'ana@example.com',
  subject: '2 invoices',
  html: `<p class="a">Ana</p><a href="${HOME}/#/x">x</a>`,
  text: 'Ana',
  attachments: [{ fileName: 'a.csv', contentType: 'text/csv', content: 'name,amount\r\nAna,-5.00\r\n' }],
  headers: { 'X-Cadencia-Message': 'msg_1' },
  tags: { message: 'msg_1' },
};
const template = templateOf([MAIL]);
const harm = (changed: Partial<OutgoingMail>) => harmIn({ ...MAIL, ...changed }, template, HOME);
const csv = (content: string) =>
  harm({ attachments: [{ fileName: 'a.csv', contentType: 'text/csv', content }] });

describe('texts that were sent', () => {
  it('may come back in the part that the command wrote, and nowhere otherwise', () => {
    const shown = { reason: 'Urgent', withdrawn: { reason: 'Twice' } };
    expect(altered({ reason: ' Twice ' }, shown)).toEqual([]);
    expect(altered({ reason: 'Thrice' }, shown)).toEqual(['reason "Thrice" came back as "Urgent"']);
  });
});

describe('a mail', () => {
  it('of the template alone is harmless', () => {
    expect(harm({})).toEqual([]);
  });

  it.each<[Partial<OutgoingMail>, RegExp]>([
    [{ html: `${MAIL.html}<script>x</script>` }, /element script/],
    [{ html: '<p class="a" onclick="x">Ana</p>' }, /element p class,onclick/],
    [{ html: '<p class="a">Ana</p><a href="http://evil.test/">x</a>' }, /link to http:\/\/evil.test/],
    [{ html: '<a href="javascript:x">x</a>' }, /link to javascript/],
    [{ html: '<p class="a">Ana</p><!-- x -->' }, /element !-- {2}x /],
    [{ to: 'ana@example.com, eve@evil.test' }, /recipient/],
    [{ subject: 'x\r\nBcc: eve@evil.test' }, /header/],
    [{ subject: 'x\u2028y' }, /header/],
    [{ headers: { 'X-A': 'x\ny' } }, /header/],
    [{ text: 'x\u0000' }, /control character/],
  ])('%o is found out', (changed, finding) => {
    expect(harm(changed).join()).toMatch(finding);
  });

  it.each(['a,b\n=1+1,2\n', 'a,b\n"\t=1",2\n', 'a,b\n＝1,2\n', 'a,b\n" @x",2\n', 'a\n1,2\n', 'a,b\n"x,2\n'])(
    'with the file %j is found out',
    (content) => expect(csv(content)).toHaveLength(1),
  );
});

it('text in a page is text, and an escaped element is none', () => {
  const page = pageIn('<p class="a">&lt;script&gt; = ok</p>');
  expect(strayIn(page, template, HOME)).toEqual([]);
  expect(page.text).toBe('<script> = ok');
});

it('the apostrophe of the spreadsheet form comes off, another one stays', () => {
  expect([`'=1+1`, `'tis`].map(plainCell)).toEqual(['=1+1', `'tis`]);
  expect(formulasIn(sheetIn(`a\r\n'=1+1\r\n`))).toEqual([]);
});

describe('the log', () => {
  it.each<[string, RegExp]>([
    ['{"message":"ana@customer.test called"}', /in the log/],
    ['{"header":"Bearer abc"}', /a token/],
    ['{"token":"eyJhbGciOiJub25lIn0"}', /a token/],
    ['two\nlines', /no record/],
  ])('%j is found out', (line, finding) => {
    expect(leaksIn([line], ['customer.test']).join()).toMatch(finding);
  });

  it('of records that say ids is fine', () => {
    expect(leaksIn(['{"requestId":"req_1"}'], ['customer.test'])).toEqual([]);
  });
});

describe('keys', () => {
  const item = (pk: string, orgId = 'org_1') => ({ pk, sk: 'x', orgId, entity: 'account' });
  const shapes = shapesOf([item('org_1#accounts#acc_1')]);
  const stray = (pk: string, orgId?: string) => strayKeys([item(pk, orgId)], new Set(['org_1']), shapes);

  it('of the usual form are fine', () => {
    expect(stray('org_1#accounts#acc_2')).toEqual([]);
  });

  it.each([
    ['org_2#accounts#acc_1', 'org_2'],
    ['org_1#accounts#x#org_2', 'org_1'],
    ['org_1#accounts#x\u0000', 'org_1'],
    ['org_1#accounts#acc_1', 'org_3'],
  ])('%j of %s is found out', (pk, orgId) => {
    expect(stray(pk, orgId)).toHaveLength(1);
  });
});
