/**
 * A mail as data: heading, tiles, tables. The HTML and the text part are both made from it, so they say the same. What
 * stands in a document is plain text; the renderers escape it.
 */
import type { Language } from '#lib/core/languages.ts';

export interface Tag {
  text: string;
  tone: 'warning' | 'calm';
}

export interface Cell {
  text: string;
  href?: string | undefined;
  /** Second, smaller line. */
  note?: string | undefined;
  /** Length of a bar below the text, 0 to 100: what the figure says, to be seen at a glance. */
  bar?: number | undefined;
  tags?: Tag[];
}

export interface MailColumn {
  label: string;
  align?: 'right';
  /** Share of the width in percent, so that tables of one mail stand in line. */
  width?: number;
  /** Left out on narrow screens. */
  wide?: boolean;
  /** May break into lines; numbers and dates stay whole. */
  wraps?: boolean;
}

export interface MailTable {
  title: string;
  columns: MailColumn[];
  rows: Cell[][];
  /** Line below the rows, e.g. how many more the attachment holds. */
  more?: string | undefined;
}

export interface MailDocument {
  language: Language;
  subject: string;
  /** Line that inboxes show beside the subject. */
  preview: string;
  heading: string;
  intro: string;
  /** Before the tiles: what the reader is to look at before any figure. */
  opening?: MailTable[];
  tiles: { label: string; values: string[]; notes?: string[] }[];
  /** The one thing that the reader is asked to do. */
  action?: { text: string; href: string };
  tables: MailTable[];
  /** What is said after the tables; lines stay lines. */
  closing?: string;
  footer: { text: string; href?: string }[];
}

export interface Attachment {
  fileName: string;
  contentType: string;
  /** Text goes out as UTF-8. */
  content: string | Uint8Array;
}
