/** One run of a proof in a copy of the tree, ended when it takes too long. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mutant } from './mutant.ts';

export type Verdict = 'passes' | 'fails' | 'late' | 'breaks down';

export interface Proved {
  readonly verdict: Verdict;
  readonly seconds: number;
  /** The first complaint of a failing run, or the end of the output of one that broke down. */
  readonly complaint: string;
}

const NODE = process.execPath;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

const commandOf = (proof: Mutant['proof'], report: string): string[] =>
  'test' in proof
    ? ['node_modules/vitest/vitest.mjs', 'run', proof.test, '--reporter=json', `--outputFile.json=${report}`]
    : ['proof/run.ts', '--only', proof.exercise, '--seed', proof.seed, '--report', report];

interface Report {
  /** Turns of the harness. */
  failed?: number;
  passed?: number;
  tallies?: { failures: { lines: string[] }[] }[];
  /** Tests. */
  numPassedTests?: number;
  testResults?: { assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[];
}

/** Complaints of a report, and whether anything ran at all. */
const readReport = (report: Report): { ran: boolean; complaints: string[] } => {
  const turns = report.tallies?.flatMap(({ failures }) => failures.flatMap(({ lines }) => lines)) ?? [];
  const tests = (report.testResults ?? [])
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages: [first = ''] }) => `${fullName}: ${first.split('\n')[0]}`);
  const complaints = [...turns, ...tests];
  return { ran: complaints.length + (report.passed ?? 0) + (report.numPassedTests ?? 0) > 0, complaints };
};

/** Runs the command in a process group of its own. */
const runIn = (
  folder: string,
  command: string[],
  limitMs: number,
): Promise<{ late: boolean; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(NODE, command, { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let late = false;
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    // The group: a run that is ended must not leave its database behind.
    const end = () => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    };
    const stop = () => {
      end();
      process.exit(1);
    };
    const timer = setTimeout(() => {
      late = true;
      end();
    }, limitMs);
    for (const signal of SIGNALS) process.once(signal, stop);
    child.once('close', () => {
      clearTimeout(timer);
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve({ late, output });
    });
  });

/** A turn that threw found nothing: it could not go on, for whatever reason. */
const isThrown = (complaint: string): boolean => /\n\s+at /.test(complaint);

/** Runs the proof in the folder and says how it ended. A run that reports nothing proves nothing: it breaks down. */
export const prove = async (folder: string, proof: Mutant['proof'], limitMs: number): Promise<Proved> => {
  const report = join(folder, 'mutant-report.json');
  const start = performance.now();
  const { late, output } = await runIn(folder, commandOf(proof, report), limitMs);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  if (late) return { verdict: 'late', seconds, complaint: `not done after ${limitMs / 1000} s` };
  const text = await readFile(report, 'utf8').catch(() => undefined);
  const read = text === undefined ? undefined : readReport(JSON.parse(text) as Report);
  if (!read?.ran) return { verdict: 'breaks down', seconds, complaint: output.slice(-400) };
  const [complaint = ''] = read.complaints;
  const verdict = !complaint ? 'passes' : isThrown(complaint) ? 'breaks down' : 'fails';
  return { verdict, seconds, complaint: complaint.slice(0, 300) };
};
