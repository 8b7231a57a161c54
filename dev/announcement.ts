/** `stack.json`: where a running stack's parts are, for commands in other terminals. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './parts.ts';
import type { Endpoints } from './ports.ts';

/** The folder that keeps everything, unless CADENCIA_DATA names another one; a stack in memory is announced there too. */
const DEFAULT_FOLDER = join(import.meta.dirname, '..', '.cadencia');

/** What CADENCIA_DATA asks for: `memory` or a folder to keep data in, and where the stack is announced. */
export const dataFromEnvironment = (): { data: string; announceIn: string } => {
  const data = process.env['CADENCIA_DATA'] || DEFAULT_FOLDER;
  return { data, announceIn: data === 'memory' ? DEFAULT_FOLDER : data };
};

/** The stack that is announced in the folder, or undefined. */
export const announcedIn = async (folder: string): Promise<Endpoints | undefined> => {
  const text = await readFile(join(folder, 'stack.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Endpoints);
};

/** Announces a stack; the newest one counts. The answer withdraws it and leaves another one that still runs announced. */
export const announce = async (folder: string, endpoints: Endpoints): Promise<() => Promise<void>> => {
  const file = join(folder, 'stack.json');
  const before = await announcedIn(folder);
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify(endpoints, null, 2));
  return async () => {
    const announced = await announcedIn(folder);
    if (announced?.pid !== endpoints.pid) return;
    if (before && before.pid !== endpoints.pid && isAlive(before.pid))
      await writeFile(file, JSON.stringify(before, null, 2));
    else await rm(file, { force: true });
  };
};
