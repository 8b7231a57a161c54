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
import type { MailDocument } from './document.ts';
import { dataTable, INK, LINE, QUIET } from './tables.ts';

/** Two components insist on a children property; createElement takes children as arguments. */
type Loose = ComponentType<{ children?: ReactNode; useTitleTag?: boolean }>;

const FONT =
  "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
/** Phones show fewer columns; clients that ignore media queries show them all. */
const NARROW =
  '@media (max-width:620px){.wide{display:none!important}.cell{padding:6px 4px!important}' +
  '.tile{display:block!important;width:auto!important;border-left:0!important;margin-bottom:4px}}';

const tile = ({ label, values, notes = [] }: MailDocument['tiles'][number], at: number): ReactNode =>
  h(
    Column,
    {
      key: at,
      className: 'tile',
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
    notes.map((note, line) => h('div', { key: `note ${line}`, style: { fontSize: 12, color: QUIET } }, note)),
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
        document.opening?.map(dataTable),
        document.tiles.length > 0 &&
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
