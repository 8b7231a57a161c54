/**
 * Files that the system routes hand out: the OpenAPI document and the script of the docs page. They lie beside the
 * deployed bundle, where `infra` copies them; in the repository they come from where they are made.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const ASSET_NAMES = ['openapi.json', 'redoc.js'] as const;
export type AssetName = (typeof ASSET_NAMES)[number];

/** Where an asset is made in the repository. */
export const sourceOf = (name: AssetName): string => {
  if (name === 'openapi.json') return join(import.meta.dirname, '../../docs/openapi.json');
  const redocly = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  return join(dirname(redocly), 'lib/chunks/redoc.standalone.js');
};

const texts = new Map<AssetName, Promise<string>>();

/** The text of an asset, read once per process. */
export const asset = (name: AssetName): Promise<string> => {
  const beside = join(import.meta.dirname, name);
  const text = texts.get(name) ?? readFile(existsSync(beside) ? beside : sourceOf(name), 'utf8');
  texts.set(name, text);
  return text;
};
