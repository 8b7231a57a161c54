/** The figures of the cost model as Markdown, for the terminal and docs/cost.md, and as a chart. */
import { svgOf } from '#lib/charts/render.ts';
import { ASSUMPTIONS, type Assumptions } from './assumptions.ts';
import {
  alertRunUsage,
  costOf,
  DRIVERS,
  idleUsage,
  type Measured,
  type Price,
  readsOf,
  requestsOf,
  requestUsage,
  totalOf,
  usageOf,
} from './model.ts';

export interface PriceList {
  name: string;
  region: string;
  prices: Record<string, Price>;
}

/** USD with as many digits as tell something. */
export const usd = (amount: number): string => {
  if (amount === 0) return '0';
  if (amount < 0.01) return amount.toPrecision(2);
  return amount.toFixed(amount < 100 ? 2 : 0);
};

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const SIZES = [0, 20, 200, 2000, 20_000];
const REGIONS = [1, 2];

interface Sources {
  measured: Measured;
  list: PriceList;
  given: Assumptions;
}

const monthOf = ({ measured, list, given }: Sources, change: Partial<Assumptions>) =>
  costOf(usageOf(measured, { ...given, ...change }), list.prices);

/** A month by driver, for one or more numbers of regions. */
const drivers = (sources: Sources): string => {
  const counts = [...new Set([1, sources.given.regions, 2])].sort();
  const months = counts.map((regions) => monthOf(sources, { regions }));
  const totals = months.map(totalOf);
  const share = (month: Record<string, number>, at: number, name: string): string =>
    `${Math.round((100 * (month[name] ?? 0)) / (totals[at] ?? 1))} %`;
  return table(
    ['USD a month', ...counts.flatMap((regions) => [`${regions} region${regions > 1 ? 's' : ''}`, 'share'])],
    [
      ...Object.keys(DRIVERS).map((name) => [
        name,
        ...months.flatMap((month, at) => [usd(month[name] ?? 0), share(month, at, name)]),
      ]),
      ['**all**', ...totals.flatMap((total) => [`**${usd(total)}**`, ''])],
      ['for a salesperson', ...totals.flatMap((total) => [usd(total / sources.given.reps), ''])],
    ],
  );
};

const growth = (sources: Sources): string =>
  table(
    [
      'salespeople',
      ...REGIONS.flatMap((count) => [`USD a month, ${count} region${count > 1 ? 's' : ''}`, 'each']),
    ],
    SIZES.map((reps) => [
      reps.toLocaleString('en'),
      ...REGIONS.flatMap((regions) => {
        const total = totalOf(monthOf(sources, { reps, regions }));
        return [usd(total), reps > 0 ? usd(total / reps) : '–'];
      }),
    ]),
  );

const singles = ({ measured, list, given }: Sources): string => {
  const total = totalOf(costOf(usageOf(measured, given), list.prices));
  const reads = readsOf(measured, given);
  const parts = Object.entries(reads).map(([name, units]) => `${units.toFixed(1)} ${name}`);
  const price = (usage: Record<string, number>): string => usd(totalOf(costOf(usage, list.prices)));
  return table(
    ['what', 'USD'],
    [
      ['a request, by itself', price(requestUsage(measured, given))],
      ['a request, with its share of the month', usd(total / requestsOf(given))],
      [`read units of a request: ${parts.join(', ')}`, price({ readUnits: totalOf(reads) })],
      [`a morning's alert run of one unit with its mails`, price(alertRunUsage(measured, given))],
      ['a month in which nobody does anything, for each region', price(idleUsage(measured, given))],
    ],
  );
};

const flagOf = (name: string): string =>
  `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const stated = ({ given }: Sources): string =>
  table(
    ['assumption', 'figure'],
    Object.entries(given).map(([name, value]) => [`\`${flagOf(name)}\``, String(value)]),
  );

const prices = ({ list }: Sources): string =>
  table(
    ['price', 'USD', 'for', 'from'],
    Object.entries(list.prices).map(([name, { usd: amount, per, unit, estimate, source }]) => [
      name,
      String(amount),
      `${per === 1 ? '' : `${per.toLocaleString('en')} `}${unit}`,
      `${source}${estimate ? ' (**estimate**)' : ''}`,
    ]),
  );

/** Everything that the command prints. */
export const pageOf = (
  sources: Sources,
): string => `${sources.given.reps.toLocaleString('en')} salespeople, units measured on ${sources.measured.at}, ${sources.list.name}, ${sources.list.region}, before tax.

${drivers(sources)}

${growth(sources)}

${singles(sources)}

${stated(sources)}

${prices(sources)}
`;

const DRAWN = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];

/** Cost against salespeople, both axes in steps of ten times. */
export const chartOf = (sources: Sources): string =>
  svgOf({
    width: 760,
    height: 380,
    option: {
      title: {
        text: 'USD a month for so many salespeople',
        subtext: `${sources.list.name}, ${sources.list.region}`,
        left: 8,
        top: 6,
      },
      legend: { data: REGIONS.map((count) => `${count} region${count > 1 ? 's' : ''}`), right: 12, top: 38 },
      grid: { left: 60, right: 20, top: 80, bottom: 40 },
      xAxis: { type: 'category', data: DRAWN.map((reps) => reps.toLocaleString('en')) },
      yAxis: { type: 'log', min: 1 },
      series: REGIONS.map((regions) => ({
        type: 'line',
        name: `${regions} region${regions > 1 ? 's' : ''}`,
        lineStyle: { type: regions > 1 ? 'dashed' : 'solid', width: 2 },
        data: DRAWN.map((reps) => Number(totalOf(monthOf(sources, { reps, regions })).toFixed(2))),
      })),
    },
  });

/** The assumptions with the figures that flags give. @throws {Error} for a figure that is none */
export const assumed = (flags: Readonly<Record<string, string | boolean | undefined>>): Assumptions => {
  const given: Record<string, number> = { ...ASSUMPTIONS };
  for (const name of Object.keys(given)) {
    const text = flags[flagOf(name).slice(2)];
    if (text === undefined) continue;
    const value = Number(text);
    if (text === '' || !Number.isFinite(value) || value < 0)
      throw new Error(`${flagOf(name)} is no figure: ${text}`);
    given[name] = value;
  }
  // Every name is of the default assumptions and every value was looked at above.
  return given as unknown as Assumptions;
};

/** Names of the flags. */
export const FLAGS = Object.keys(ASSUMPTIONS).map((name) => flagOf(name).slice(2));
