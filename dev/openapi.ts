/** `npm run openapi`: writes docs/openapi.json and docs/errors.md from the code, and the client's types from the first. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { openApiDocument } from '#lib/http/openapi.ts';
import { ROUTES } from '#lib/routes.ts';
import manifest from '../package.json' with { type: 'json' };
import { ERRORS_PAGE, errorsPage } from './errors-page.ts';

const ROOT = join(import.meta.dirname, '..');
export const DOCUMENT = join(ROOT, 'docs/openapi.json');
export const CLIENT_TYPES = join(ROOT, 'dev/client/schema.ts');

/** The document as it is written. */
export const documentText = (): string =>
  `${JSON.stringify(openApiDocument(ROUTES, manifest.version), null, 1)}\n`;

/** The client's types of a document, as they are written. */
export const clientText = async (document: string): Promise<string> => {
  const types = await openapiTypescript(JSON.parse(document), { defaultNonNullable: false });
  return `// Made by npm run openapi; do not edit.\n${astToString(types)}`;
};

if (import.meta.main) {
  const text = documentText();
  await writeFile(DOCUMENT, text);
  await writeFile(CLIENT_TYPES, await clientText(text));
  await writeFile(ERRORS_PAGE, errorsPage());
  process.stdout.write('docs/openapi.json, docs/errors.md and dev/client/schema.ts are written\n');
}
