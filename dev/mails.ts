/** Caught mails as files that a browser opens: one HTML file each, its attachments beside it. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaughtMail } from './mail.ts';

const fileName = (mail: CaughtMail, at: number): string => {
  const to = (mail.destination.to[0] ?? 'nobody').replaceAll(/[^\w.@-]/g, '_');
  return `${String(at + 1).padStart(3, '0')}-${to}`;
};

/** Writes every mail into the folder, which is emptied before; answers the names of the HTML files. */
export const writeMails = async (folder: string, mails: readonly CaughtMail[]): Promise<string[]> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const names: string[] = [];
  for (const [at, mail] of mails.entries()) {
    const name = fileName(mail, at);
    await writeFile(join(folder, `${name}.html`), mail.body.html ?? '');
    await writeFile(join(folder, `${name}.txt`), `${mail.subject}\n\n${mail.body.text ?? ''}`);
    for (const { filename, content } of mail.attachments) {
      await writeFile(join(folder, `${name}-${filename ?? 'attachment'}`), Buffer.from(content, 'base64'));
    }
    names.push(`${name}.html`);
  }
  return names;
};
