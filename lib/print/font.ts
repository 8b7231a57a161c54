/**
 * The font of PDFs: one that has Latin and Han, so that a document needs no other. It lies beside the deployed bundle, where `infra`
 * copies it; in the repository it comes from its package.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const FONT_FILE = 'NotoSansSC_400Regular.ttf';

/** Where the font is in the repository. */
export const sourceOfFont = (): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/400Regular/${FONT_FILE}`);

export const fontPath = (): string => {
  const beside = join(import.meta.dirname, FONT_FILE);
  return existsSync(beside) ? beside : sourceOfFont();
};
