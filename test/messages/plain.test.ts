import { describe, expect, it } from 'vitest';
import { textOf } from '#lib/messages/plain.ts';

describe('the text part of a mail', () => {
  it('stands in the lines of the template, whatever breaks lines in a name', () => {
    const name = 'North\u2028Bcc: all\u2029\u0085East';
    const clean = 'North Bcc: all East';
    const text = textOf({
      language: 'en',
      subject: name,
      preview: name,
      heading: name,
      intro: name,
      tiles: [{ label: name, values: [name, name] }],
      tables: [
        {
          title: name.toLowerCase(),
          columns: [{ label: name }, { label: name }],
          rows: [
            [{ text: name, note: name, tags: [{ text: name, tone: 'calm' }], href: 'x' }, { text: name }],
          ],
          more: name,
        },
      ],
      closing: `${name}\n${name}`,
      footer: [{ text: name }, { text: name, href: 'https://example.com' }],
    });

    expect(text.split('\n')).toEqual([
      clean,
      '',
      clean,
      '',
      `${clean}: ${clean} · ${clean}`,
      '',
      clean.toUpperCase(),
      `- ${clean} (${clean}) [${clean}] <x>`,
      `  ${clean}: ${clean}`,
      clean,
      '',
      clean,
      clean,
      '',
      clean,
      `${clean}: https://example.com`,
    ]);
  });
});
