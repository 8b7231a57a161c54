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
  tags?: Tag[];
}

export interface MailTable {
  title: string;
  columns: { label: string; align?: 'right' }[];
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
  tiles: { label: string; values: string[] }[];
  tables: MailTable[];
  footer: { text: string; href?: string }[];
}

export interface Attachment {
  fileName: string;
  contentType: string;
  content: string;
}
