/**
 * `npm run proof:mutants [-- --only NAME[,NAME]] [--minutes 9] [--limit 60] [--anew]`: breaks a copy of the product in
 * one way after the other and expects the proof to notice; the same proof must pass on an unbroken copy. Results are
 * kept while the tree stays as it is, so a run that ended early goes on. Ends with 1 when a mutant survives.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyOfTree, digestOfTree } from './copy.ts';
import { allMutants, type Mutant } from './mutant.ts';
import { type Proved, prove } from './prove.ts';

/** What came of one run, and the tree that it was run on. */
interface Kept extends Proved {
  readonly tree: string;
}
interface Result extends Kept {
  readonly name: string;
  readonly proof: string;
  readonly killed: boolean;
}
interface Results {
  readonly date: string;
  /** Proofs on the unbroken product, by their command. */
  readonly controls: Readonly<Record<string, Kept>>;
  readonly mutants: readonly Result[];
}

const FILE = join(import.meta.dirname, '../results/mutants.json');
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    minutes: { type: 'string', default: '9' },
    limit: { type: 'string', default: '60' },
    anew: { type: 'boolean', default: false },
  },
});
const limitMs = Number(options.limit) * 1000;

const textOf = (proof: Mutant['proof']): string =>
  'test' in proof ? proof.test : `${proof.exercise} ${proof.seed}`;

const date = new Date().toISOString().slice(0, 10);
const tree = await digestOfTree();

/** What is known of this tree; with `--only` what is known of the other mutants is kept as it is. */
const earlier = async (): Promise<Results> => {
  const text = options.anew ? undefined : await readFile(FILE, 'utf8').catch(() => undefined);
  const { controls, mutants }: Results = text ? JSON.parse(text) : { date, controls: {}, mutants: [] };
  const isOfTree = (kept: Kept): boolean => kept.tree === tree;
  return {
    date,
    controls: Object.fromEntries(Object.entries(controls).filter(([, kept]) => isOfTree(kept))),
    mutants: options.only ? mutants : mutants.filter(isOfTree),
  };
};

const save = async (results: Results): Promise<void> => {
  await mkdir(join(FILE, '..'), { recursive: true });
  await writeFile(FILE, `${JSON.stringify(results, null, 2)}\n`);
};

/** The proof in a fresh copy, broken or not. */
const proveIn = async (proof: Mutant['proof'], patch?: string): Promise<Proved> => {
  const copy = await copyOfTree();
  try {
    if (patch) await copy.apply(patch);
    return await prove(copy.folder, proof, limitMs);
  } catch (error) {
    return { verdict: 'breaks down', seconds: 0, complaint: `the patch does not fit: ${String(error)}` };
  } finally {
    await copy.remove();
  }
};

const controlled = async (results: Results, { proof }: Mutant): Promise<Results> => {
  const command = textOf(proof);
  if (results.controls[command]?.verdict === 'passes') return results;
  const control = await proveIn(proof);
  console.log(`${'(unbroken)'.padEnd(28)} ${command.padEnd(24)} ${control.verdict}, ${control.seconds} s`);
  if (control.verdict !== 'passes') console.log(`  ${control.complaint}`);
  return { ...results, controls: { ...results.controls, [command]: { tree, ...control } } };
};

const tried = async (results: Results, mutant: Mutant): Promise<Results> => {
  const command = textOf(mutant.proof);
  const proved = await proveIn(mutant.proof, mutant.file);
  const killed = proved.verdict === 'fails' && results.controls[command]?.verdict === 'passes';
  const word = killed ? 'killed' : 'SURVIVES';
  console.log(
    `${mutant.name.padEnd(28)} ${command.padEnd(24)} ${word}, ${proved.verdict}, ${proved.seconds} s`,
  );
  if (proved.complaint) console.log(`  ${proved.complaint.replaceAll('\n', ' ')}`);
  const result = { tree, name: mutant.name, proof: command, killed, ...proved };
  const mutants = [...results.mutants.filter(({ name }) => name !== mutant.name), result];
  return { ...results, mutants: mutants.sort((a, b) => (a.name < b.name ? -1 : 1)) };
};

const all = await allMutants();
const names = options.only?.split(',');
const unknown = names?.filter((name) => !all.some((mutant) => mutant.name === name)) ?? [];
if (unknown.length > 0) throw new Error(`no mutant ${unknown}; there are ${all.map(({ name }) => name)}`);

const end = performance.now() + Number(options.minutes) * 60_000;
let results = await earlier();
let left = 0;
for (const mutant of all.filter(({ name }) => names?.includes(name) ?? true)) {
  const known = results.mutants.find(({ name }) => name === mutant.name);
  if (known?.killed && !names) continue;
  if (performance.now() > end) {
    left += 1;
    continue;
  }
  results = await controlled(results, mutant);
  results = await tried(results, mutant);
  await save(results);
}
const killed = all.filter(({ name }) => results.mutants.some((other) => other.name === name && other.killed));
console.log(left > 0 ? `${left} mutants are left: call it again` : 'every mutant was tried');
console.log(`${killed.length} of ${all.length} killed`);
process.exitCode =
  killed.length === all.length || names?.every((name) => killed.some((one) => one.name === name)) ? 0 : 1;
