/** A copy of the tree in a temporary folder, for breaking: the files that git knows or would take, and the packages. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');
/** What a proof may read; the rest of the tree cannot change its outcome. */
const PARTS = ['dev', 'docs', 'infra', 'functions', 'lib', 'proof', 'test', 'bench'];

const filesOf = async (parts: readonly string[]): Promise<string[]> => {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...parts];
  const [all, gone] = await Promise.all([
    run('git', list, { cwd: ROOT, maxBuffer: 2 ** 26 }),
    run('git', ['ls-files', '-z', '--deleted'], { cwd: ROOT, maxBuffer: 2 ** 26 }),
  ]);
  const deleted = new Set(gone.stdout.split('\0'));
  return [...new Set(all.stdout.split('\0'))].filter((file) => file && !deleted.has(file)).sort();
};

/** One text for everything that decides a proof's outcome: equal trees have equal digests. */
export const digestOfTree = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const file of await filesOf(PARTS)) {
    if (file.startsWith('proof/results/') || file === 'proof/seeds.json') continue;
    hash.update(file).update(await readFile(join(ROOT, file)));
  }
  return hash.digest('hex').slice(0, 16);
};

export interface Copy {
  readonly folder: string;
  /** Applies a patch. @throws {Error} when it does not fit any more */
  apply(patch: string): Promise<void>;
  remove(): Promise<void>;
}

export const copyOfTree = async (): Promise<Copy> => {
  const folder = await mkdtemp(join(tmpdir(), 'cadencia-mutant-'));
  for (const file of await filesOf([])) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(ROOT, file), join(folder, file));
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    apply: (patch) => run('git', ['apply', patch], { cwd: folder }).then(() => undefined),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

/** Why a patch does not fit the tree as it is, or undefined when it does. */
export const misfitOf = (patch: string): Promise<string | undefined> =>
  run('git', ['apply', '--check', patch], { cwd: ROOT }).then(
    () => undefined,
    (error: Error) => error.message,
  );
