/** Templates that people write: `{name}` stands for a variable, everything else for itself. No expressions, no markup. */

export const VARIABLES = [
  'account',
  'accountNumber',
  'contact',
  'organisation',
  'date',
  'total',
  'invoices',
  'level',
] as const;
export type Variables = Record<(typeof VARIABLES)[number], string>;

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Names in braces that are no variable. */
export const unknownVariables = (template: string): string[] =>
  [...template.matchAll(PLACEHOLDER)]
    .map(([, name = '']) => name)
    .filter((name) => !(VARIABLES as readonly string[]).includes(name));

/** The text with its variables filled in once: what a value holds is text and never a variable again. */
export const filled = (template: string, variables: Variables): string =>
  template.replaceAll(PLACEHOLDER, (_, name: keyof Variables) => variables[name] ?? '');
