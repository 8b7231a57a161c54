/** Tables of our mails: cells with links, notes, tags and bars, in markup that mail clients agree on. */
import { createElement as h, type ReactNode } from 'react';
import { Heading, Link, Section, Text } from 'react-email';
import type { Cell, MailColumn, MailTable, Tag } from './document.ts';

export const INK = '#17324d';
export const QUIET = '#5d6b79';
export const LINE = '#e3e8ee';
const BAR = '#1b5e9b';
const TONES = {
  warning: { background: '#fdecc8', color: '#7a4b00' },
  calm: { background: '#dcebf7', color: '#17486f' },
} as const;

const badge = ({ text, tone }: Tag, at: number): ReactNode =>
  h(
    'span',
    {
      key: at,
      style: {
        ...TONES[tone],
        borderRadius: 3,
        padding: '1px 6px',
        fontSize: 11,
        marginRight: 4,
        display: 'inline-block',
      },
    },
    text,
  );

const cell = (
  { text, href, note, bar: length, tags = [] }: Cell,
  column: MailColumn,
  at: number,
): ReactNode =>
  h(
    'td',
    {
      key: at,
      align: column.align ?? 'left',
      className: column.wide ? 'cell wide' : 'cell',
      style: {
        padding: '7px 8px',
        borderBottom: `1px solid ${LINE}`,
        ...(!column.wraps && { whiteSpace: 'nowrap' }),
      },
    },
    href ? h(Link, { href, style: { color: '#1b5e9b' } }, text) : text,
    note && h('div', { style: { color: QUIET, fontSize: 12 } }, note),
    length !== undefined && bar(length),
    tags.length > 0 && h('div', { style: { marginTop: 2 } }, tags.map(badge)),
  );

/** Two cells of one line: every client knows the widths of cells. The frame shows where the whole would end. */
const bar = (length: number): ReactNode =>
  h(
    'table',
    {
      width: '100%',
      cellPadding: 0,
      cellSpacing: 0,
      role: 'presentation',
      style: { borderCollapse: 'separate', border: `1px solid ${BAR}`, marginTop: 3, minWidth: 60 },
    },
    h(
      'tbody',
      {},
      h(
        'tr',
        {},
        ...[Math.min(100, Math.max(0, length)), 100 - Math.min(100, Math.max(0, length))].map((width, at) =>
          h('td', {
            key: at,
            width: `${width}%`,
            height: 7,
            style: {
              padding: 0,
              lineHeight: '7px',
              fontSize: 1,
              ...(at === 0 && width > 0 && { background: BAR }),
            },
          }),
        ),
      ),
    ),
  );

const headerCell = (column: MailColumn, at: number): ReactNode =>
  h(
    'th',
    {
      key: at,
      align: column.align ?? 'left',
      className: column.wide ? 'cell wide' : 'cell',
      ...(column.width && { width: `${column.width}%` }),
      style: {
        padding: '6px 8px',
        borderBottom: `2px solid ${INK}`,
        fontSize: 12,
        color: QUIET,
        fontWeight: 600,
        verticalAlign: 'bottom',
      },
    },
    column.label,
  );

export const dataTable = ({ title, columns, rows, more }: MailTable, at: number): ReactNode =>
  h(
    Section,
    { key: at, style: { padding: '4px 24px 12px' } },
    h(Heading, { as: 'h2', style: { fontSize: 16, margin: '14px 0 6px', color: INK } }, title),
    h(
      'table',
      {
        width: '100%',
        cellPadding: 0,
        cellSpacing: 0,
        style: { borderCollapse: 'collapse', fontSize: 13, lineHeight: '18px', verticalAlign: 'top' },
      },
      h('thead', {}, h('tr', {}, columns.map(headerCell))),
      h(
        'tbody',
        {},
        rows.map((row, line) =>
          h(
            'tr',
            { key: line, style: { verticalAlign: 'top' } },
            row.map((content, at) => cell(content, columns[at] ?? { label: '' }, at)),
          ),
        ),
      ),
    ),
    more && h(Text, { style: { fontSize: 13, color: QUIET, margin: '6px 8px' } }, more),
  );
