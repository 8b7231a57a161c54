/** A mail's HTML as a parser reads it: which elements there are, where links lead, what the text says. */
import { createRequire } from 'node:module';

interface Parser {
  write(text: string): void;
  end(): void;
}
interface Handlers {
  onopentag(name: string, attributes: Record<string, string>): void;
  ontext(text: string): void;
  oncomment(text: string): void;
}

// The parser that reads mails inside mailparser; it comes with the mail catcher.
const { Parser } = createRequire(import.meta.url)('htmlparser2') as {
  Parser: new (handlers: Handlers, options: { decodeEntities: boolean }) => Parser;
};

export interface Page {
  /** `name attribute,attribute` of every element and `!-- text` of every comment, in order. */
  readonly elements: readonly string[];
  readonly links: readonly string[];
  readonly text: string;
}

export const pageIn = (html: string): Page => {
  const elements: string[] = [];
  const links: string[] = [];
  const texts: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        elements.push(`${name} ${Object.keys(attributes).sort()}`);
        for (const target of ['href', 'src', 'action', 'background', 'poster', 'data'])
          if (attributes[target] !== undefined) links.push(attributes[target]);
      },
      ontext: (text) => texts.push(text),
      // Comments are code to some readers of mail: a button of the template has two for one of them.
      oncomment: (text) => elements.push(`!-- ${text}`),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return { elements, links, text: texts.join('') };
};

/** What a page holds beyond the elements of its template, and where its links lead astray. */
export const strayIn = (page: Page, template: ReadonlySet<string>, home: string): string[] => [
  ...page.elements.filter((element) => !template.has(element)).map((element) => `element ${element}`),
  ...page.links.filter((link) => !link.startsWith(`${home}/`)).map((link) => `link to ${link}`),
];
