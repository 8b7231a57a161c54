/** The state of a campaign between its slices: which turns are done and what they counted. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { emptyTally, type Tally } from './tally.ts';

export interface Campaign {
  readonly base: number;
  readonly startedAt: string;
  readonly node: string;
  /** Commits that slices were played on, oldest first: a campaign may last longer than one. */
  commits?: string[];
  tallies: Tally[];
}

const FILE = join(import.meta.dirname, 'results/campaign.json');

const runFile = promisify(execFile);

/** The commit that is played on; unknown outside of a repository. */
const headCommit = async (): Promise<string> =>
  (
    await runFile('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname }).catch(() => ({
      stdout: 'unknown',
    }))
  ).stdout.trim();

/** The campaign that was begun, or a new one. */
export const openCampaign = async (base: number | undefined, anew: boolean): Promise<Campaign> => {
  const text = anew ? undefined : await readFile(FILE, 'utf8').catch(() => undefined);
  const head = await headCommit();
  if (text) {
    const begun = JSON.parse(text) as Campaign;
    return { ...begun, commits: [...new Set([...(begun.commits ?? []), head])] };
  }
  const now = new Date();
  return {
    base: base ?? now.getTime() % 1_000_000_007,
    startedAt: now.toISOString(),
    node: process.version,
    commits: [head],
    tallies: [],
  };
};

export const tallyIn = ({ tallies }: Campaign, exercise: string): Tally =>
  tallies.find((tally) => tally.exercise === exercise) ?? emptyTally(exercise);

/**
 * Keeps a tally in the campaign and writes it down, so that a stop loses one turn at most. What is stored of other
 * exercises stays: slices with different `--only` may run side by side.
 */
export const saveTally = async (campaign: Campaign, tally: Tally): Promise<void> => {
  const text = await readFile(FILE, 'utf8').catch(() => undefined);
  const stored = text ? (JSON.parse(text) as Campaign) : campaign;
  const others = stored.base === campaign.base ? stored.tallies : [];
  campaign.tallies = [...others.filter(({ exercise }) => exercise !== tally.exercise), tally];
  await mkdir(dirname(FILE), { recursive: true });
  const draft = `${FILE}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(campaign, null, 2)}\n`);
  await rename(draft, FILE);
};
