/**
 * The one look of our mails. Built with react-email's components, whose markup mail clients agree on; React escapes
 * every text, so a customer's name is never markup.
 */
import { type ComponentType, createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import {
  Body,
  Button,
  Column,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Row,
  Section,
  Text,
} from 'react-email';
import type { Cell, MailColumn, MailDocument, MailTable, Tag } from './document.ts';

/** Two components insist on a children property; createElement takes children as arguments. */
type Loose = ComponentType<{ children?: ReactNode; useTitleTag?: boolean }>;

const INK = '#17324d';
const QUIET = '#5d6b79';
const LINE = '#e3e8ee';
const FONT =
  "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
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

/** Phones show fewer columns; clients that ignore media queries show them all. */
const NARROW = '@media (max-width:620px){.wide{display:none!important}.cell{padding:6px 4px!important}}';

const cell = ({ text, href, note, tags = [] }: Cell, column: MailColumn, at: number): ReactNode =>
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
    tags.length > 0 && h('div', { style: { marginTop: 2 } }, tags.map(badge)),
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

const dataTable = ({ title, columns, rows, more }: MailTable, at: number): ReactNode =>
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

const tile = ({ label, values }: MailDocument['tiles'][number], at: number): ReactNode =>
  h(
    Column,
    {
      key: at,
      style: {
        padding: '10px 14px',
        background: '#f4f7fa',
        borderLeft: '4px solid #ffffff',
        verticalAlign: 'top',
      },
    },
    h('div', { style: { fontSize: 12, color: QUIET } }, label),
    values.map((value, line) =>
      h(
        'div',
        { key: line, style: { fontSize: 20, lineHeight: '28px', fontWeight: 600, color: INK } },
        value,
      ),
    ),
  );

const action = ({ text, href }: NonNullable<MailDocument['action']>): ReactNode =>
  h(
    Section,
    { style: { padding: '10px 24px 8px' } },
    h(
      Button,
      {
        href,
        style: {
          background: '#1b5e9b',
          color: '#ffffff',
          borderRadius: 4,
          padding: '11px 20px',
          fontSize: 15,
          fontWeight: 600,
          textDecoration: 'none',
        },
      },
      text,
    ),
  );

const footerLine = ({ text, href }: MailDocument['footer'][number], at: number): ReactNode =>
  h(
    Text,
    { key: at, style: { fontSize: 12, lineHeight: '18px', color: QUIET, margin: '2px 0' } },
    href ? h(Link, { href, style: { color: QUIET, textDecoration: 'underline' } }, text) : text,
  );

const mail = (document: MailDocument): ReactNode =>
  h(
    Html,
    { lang: document.language },
    h(Head, {}, h('title', {}, document.subject), h('style', {}, NARROW)),
    h(Preview as Loose, { useTitleTag: false }, document.preview),
    h(
      Body,
      { style: { margin: 0, padding: '24px 0', background: '#eef1f5', fontFamily: FONT, color: '#22303c' } },
      h(
        Container,
        { style: { maxWidth: 780, width: '100%', background: '#ffffff', border: `1px solid ${LINE}` } },
        h(
          Section,
          { style: { background: INK, padding: '18px 24px' } },
          h(Heading, { as: 'h1', style: { margin: 0, fontSize: 20, color: '#ffffff' } }, document.heading),
        ),
        h(
          Section,
          { style: { padding: '14px 24px 4px' } },
          h(Text, { style: { margin: 0, fontSize: 14, whiteSpace: 'pre-line' } }, document.intro),
        ),
        h(Section, { style: { padding: '8px 20px' } }, h(Row as Loose, {}, document.tiles.map(tile))),
        document.action && action(document.action),
        document.tables.map(dataTable),
        document.closing &&
          h(
            Section,
            { style: { padding: '4px 24px 10px' } },
            h(Text, { style: { margin: 0, fontSize: 14, whiteSpace: 'pre-line' } }, document.closing),
          ),
        h(
          Section,
          { style: { padding: '4px 24px 18px' } },
          h(Hr, { style: { borderColor: LINE, margin: '8px 0 10px' } }),
          document.footer.map(footerLine),
        ),
      ),
    ),
  );

/** The HTML part. */
export const htmlOf = (document: MailDocument): string =>
  `<!DOCTYPE html>${renderToStaticMarkup(mail(document))}`;
