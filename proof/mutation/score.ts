/** The mutation score of the rules from the report that Stryker writes (mutation-testing-report-schema). */

/** What counts as noticed, and what as missed. The rest was left out on purpose or could not run. */
const KILLED = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

interface Mutant {
  readonly status: string;
  readonly statusReason?: string;
}
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

/** Mutants of what a module does once when it is loaded: a run with `--ignoreStatic` leaves them out. */
const isStatic = ({ status, statusReason = '' }: Mutant): boolean =>
  status === 'Ignored' && statusReason.startsWith('Static');

/** Killed of all, with the weakest file: `93.1 % (868 of 932 in 12 files, least lib/core/dates.ts 88.0 %)`. */
export const scoreOf = ({ files }: MutationReport): string => {
  const counts = Object.entries(files).map(([file, { mutants }]) => {
    const of = (statuses: readonly string[]) =>
      mutants.filter(({ status }) => statuses.includes(status)).length;
    const killed = of(KILLED);
    return { file, killed, all: killed + of(MISSED) };
  });
  const percent = (killed: number, all: number): string => ((100 * killed) / Math.max(1, all)).toFixed(1);
  const [killed, all] = [
    counts.reduce((sum, count) => sum + count.killed, 0),
    counts.reduce((sum, count) => sum + count.all, 0),
  ];
  const [least] = counts.filter((count) => count.all > 0).sort((a, b) => a.killed / a.all - b.killed / b.all);
  const weakest = least ? `, least ${least.file} ${percent(least.killed, least.all)} %` : '';
  const statics = Object.values(files).flatMap(({ mutants }) => mutants.filter(isStatic)).length;
  const untried = statics > 0 ? `; ${statics} of constants not tried` : '';
  return `${percent(killed, all)} % (${killed} of ${all} in ${counts.length} files${weakest}${untried})`;
};
