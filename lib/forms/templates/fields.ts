/** How the shipped templates write their fields: one line each, with the words in English, Spanish and Chinese. */
import type { Text } from '#lib/core/languages.ts';
import type { FigureSource, FormColumn, FormField } from '../field-schema.ts';
import type { ShippedTemplate, TemplateContent } from '../template-schema.ts';

export const say = (en: string, es: string, zh: string): Text => ({ en, es, 'zh-CN': zh });

type Of<T extends FormField['type']> = Omit<Extract<FormField, { type: T }>, 'key' | 'label' | 'type'>;
type Words = readonly [en: string, es: string, zh: string];

export const text = (key: string, words: Words, more: Of<'text'> = {}) =>
  ({ key, label: say(...words), type: 'text', ...more }) as const;
export const needed = (key: string, words: Words) => text(key, words, { required: true });
export const number = (key: string, words: Words, more: Of<'number'> = {}) =>
  ({ key, label: say(...words), type: 'number', ...more }) as const;
export const amount = (key: string, words: Words, more: Of<'money'> = {}) =>
  ({ key, label: say(...words), type: 'money', ...more }) as const;
export const date = (key: string, words: Words, more: Of<'date'> = {}) =>
  ({ key, label: say(...words), type: 'date', ...more }) as const;
export const rating = (key: string, words: Words, more: Of<'rating'> = {}) =>
  ({ key, label: say(...words), type: 'rating', ...more }) as const;
export const link = (key: string, words: Words) => ({ key, label: say(...words), type: 'link' }) as const;
export const reference = (
  key: string,
  to: 'account' | 'user' | 'product' | 'unit',
  words: Words,
  required = false,
) => ({ key, label: say(...words), type: 'reference', to, required }) as const;
export const choice = (
  key: string,
  words: Words,
  options: Record<string, Words>,
  required = false,
): Extract<FormColumn, { type: 'choice' }> => ({
  key,
  label: say(...words),
  type: 'choice',
  required,
  options: Object.entries(options).map(([name, option]) => ({ key: name, label: say(...option) })),
});
export const table = (
  key: string,
  words: Words,
  columns: FormColumn[],
  more: Omit<Of<'table'>, 'columns'> = {},
) => ({ key, label: say(...words), type: 'table', columns, ...more }) as const;
export const figure = (key: string, words: Words, source: FigureSource) =>
  ({ key, label: say(...words), type: 'figure', source }) as const;

type Metric = Extract<FigureSource, { from: 'metrics' }>;
export const metric = (measure: Metric['measure'], more: Partial<Metric> = {}): FigureSource => ({
  from: 'metrics',
  measure,
  by: 'total',
  span: 'period',
  whose: 'author',
  ...more,
});

export const section = (key: string, words: Words, ...fields: FormField[]) => ({
  key,
  label: say(...words),
  fields,
});

/** A template in its first version. */
export const shipped = (
  key: string,
  label: Text,
  sections: TemplateContent['sections'],
  { shared = false } = {},
): ShippedTemplate => ({ key, versions: [{ number: 1, content: { label, shared, sections } }] });
