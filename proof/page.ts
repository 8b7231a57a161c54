/**
 * `npm run proof:page`: writes the tables of docs/proof.md from the last campaign, the last run of the mutants and the
 * last mutation score, so that no figure there is anybody's memory. A campaign that was not run here stays as it stands.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Campaign } from './campaign.ts';
import { EXERCISES } from './exercises.ts';
import { allMutants } from './mutants/mutant.ts';
import { type MutationReport, scoreOf } from './mutation/score.ts';
import type { Tally } from './tally.ts';

const PAGE = join(import.meta.dirname, '../docs/proof.md');

interface Mutants {
  readonly mutants: readonly { readonly name: string; readonly killed: boolean }[];
}

const read = async <T>(file: string): Promise<T> =>
  JSON.parse(await readFile(join(import.meta.dirname, 'results', file), 'utf8')) as T;

const ASVS = join(import.meta.dirname, '../docs/asvs.md');
/** The sums of docs/asvs.md in words. @throws {Error} when its table has no row of sums */
const asvsOf = (page: string): string => {
  const sums = /^\| \*\*all\*\* \|(.+)\|$/m.exec(page)?.[1]?.replaceAll('*', '').split('|').map(Number);
  if (sums?.length !== 6) throw new Error('docs/asvs.md has no row of sums');
  const [applicable, met, partly, not, , account] = sums;
  return `${met} of ${applicable} met, ${partly} partly, ${not} not, ${account} to be shown in an account: docs/asvs.md`;
};
const asvs = asvsOf(await readFile(ASVS, 'utf8'));

const campaign = await read<Campaign>('campaign.json').catch(() => undefined);
const { mutants } = await read<Mutants>('mutants.json').catch((): Mutants => ({ mutants: [] }));
const mutation = await read<MutationReport>('mutation.json').catch(() => undefined);
const left = (await allMutants()).filter(({ name }) => !mutants.some((mutant) => mutant.name === name));
const untried = left.length > 0 ? `, ${left.length} not tried` : '';
const killed = `${mutants.filter((mutant) => mutant.killed).length} of ${mutants.length + left.length}${untried}`;
const tallyOf = (exercise: string): Tally | undefined =>
  campaign?.tallies.find((tally) => tally.exercise === exercise);
const figure = (exercise: string, name: string): number => tallyOf(exercise)?.figures[name] ?? 0;
const text = (value: number): string => value.toLocaleString('en-US');
const failures = campaign?.tallies.reduce((sum, tally) => sum + tally.failures.length, 0) ?? 0;

const successAt = (rate: string): string => {
  const parts = ['simulation', 'faults'].map((name) => {
    const [sent, open] = [figure(name, `commands at ${rate}`), figure(name, `given up at ${rate}`)];
    return sent > 0 ? `${(100 - (100 * open) / sent).toFixed(2)} % of ${text(sent)} (${name})` : '';
  });
  return parts.filter(Boolean).join(', ');
};

/** Measure, target and what the campaign reached. */
const rows = (): string[][] => [
  ['invariant violations over all turns', '0', text(failures)],
  [
    'randomised fault runs',
    '≥ 10,000 seeds',
    `${text(figure('simulation', 'seeds'))} on the table in memory, ${text(figure('faults', 'seeds'))} through the proxy on DynamoDB Local; ${text(figure('simulation', 'faults') + figure('faults', 'faults'))} faults`,
  ],
  [
    'money operations under torture / total reads',
    '≥ 50,000 / ≥ 10,000, 0 wrong',
    `${text(figure('torture', 'operations'))} / ${text(figure('torture', 'total reads'))}; besides ${text(figure('interleavings', 'schedules'))} schedules of ${text(figure('interleavings', 'commands'))} commands and ${text(figure('model', 'commands'))} commands against the model`,
  ],
  [
    'crash points',
    '100 % of I/O steps, + 500 random kills',
    `${text(figure('crashes', 'crashPoints'))} points of ${text(figure('crashes', 'scenarios'))} scenarios, ${text(figure('crashes', 'randomKills'))} random kills, ${text(figure('crashes', 'realKills'))} of them or more by SIGKILL`,
  ],
  ['malformed requests', '≥ 250,000, 0 × 5xx', text(figure('fuzz', 'requests'))],
  [
    'authorisation cells',
    '100 % of routes × roles × targets',
    `${text(figure('permissions', 'cells'))} cells, ${text(figure('permissions', 'denials'))} denials, ${text(figure('permissions', 'fields'))} fields, ${text(figure('permissions', 'references'))} references, ${text(figure('permissions', 'differential rows'))} rows compared`,
  ],
  [
    'token attacks',
    '60 of 60 refused',
    figure('tokens', 'attacks') > 0 ? `${text(figure('tokens', 'attacks'))} sent, all refused` : '0 sent',
  ],
  [
    'recovery after the last fault',
    '≤ 60 s, no hands',
    `at most ${text(Math.max(figure('crashes', 'mostSettleMs'), figure('mails', 'mostSettleMs')) / 1000)} s`,
  ],
  [
    'duplicate mails without ambiguity',
    '0 of 60,000',
    `0 of ${text(figure('mails', 'sends'))} sends; ${text(figure('mails', 'duplicates'))} duplicates, ${text(figure('mails', 'unresolved'))} lost answers whose event was lost as well`,
  ],
  [
    'zones × days with right period keys',
    '1.07 million, 0 wrong',
    `${text(figure('calendars', 'zones'))} zones, ${text(figure('calendars', 'zoneDays'))} zone days, ${text(figure('calendars', 'shifts'))} clock changes`,
  ],
  ['success at 5 % / 20 % faults', '≥ 99.9 % / ≥ 99 %', `${successAt('0.05')} / ${successAt('0.2')}`],
];

/** What has a command of its own. */
const controls: string[][] | undefined = mutation && [
  ['mutants killed: `npm run proof:mutants`', '20 of 20', killed],
  ['mutation score of money, permissions, time: `npm run proof:mutation`', '≥ 85 %', scoreOf(mutation)],
  ['ASVS 5.0, level 2', 'all that apply', asvs],
];

const table = (lines: string[][]): string =>
  [['measure', 'target', 'reached'], ['---', '---', '---'], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const exercises = EXERCISES.map(({ name, proves, turns }): string[] => {
  const tally = tallyOf(name);
  const lines = `${tally?.turns ?? 0} of ${turns.long} turns, ${Math.round(tally?.seconds ?? 0)} s, ${tally?.failures.length ?? 0} failed`;
  return [`\`${name}\``, proves, lines];
});

const figuresOf = ({ startedAt, node, base, commits = [] }: Campaign): string => `
Campaign begun ${startedAt.slice(0, 16).replace('T', ' ')} UTC on Node ${node}, base seed ${base}, played on ${commits.join(', ')}:
\`npm run proof -- --long --base ${base}\`, repeated until it says that it is complete; a row of zeros was not reached yet.

${table(rows())}

${table(exercises).replace('| measure | target | reached |', '| exercise | proves | campaign |')}
`;

/** The page with other text between the marks of a part. */
const replaced = (page: string, part: string, text: string): string => {
  const [begin, end] = [`<!-- ${part} -->`, `<!-- end of ${part} -->`];
  const [before = '', after = ''] = [page.split(begin)[0], page.split(end)[1]];
  return `${before}${begin}\n${text}\n${end}${after}`;
};

// What was not measured here stays as it was measured elsewhere.
const written = await readFile(PAGE, 'utf8');
const page = controls ? replaced(written, 'controls', `\n${table(controls)}\n`) : written;
await writeFile(PAGE, campaign ? replaced(page, 'figures', figuresOf(campaign)) : page);
console.log('docs/proof.md is written');
