/** What the demonstration company sells: six series, each from a plain to a fine model. */
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import type { Random } from './random.ts';

export interface DemoProduct {
  sku: string;
  name: string;
  series: string;
  tier: string;
  brand: string;
  role: string;
  valueAdded: string;
  launchedOn: string;
  withdrawnOn: string;
  listPrice: string;
  unitCost: string;
  currency: string;
}

const SERIES: [code: string, series: string, price: number, models: string[]][] = [
  ['DR', 'Andes drills', 89, ['Andes 10', 'Andes 12', 'Andes 14 Pro', 'Andes 18 Pro', 'Andes 18 Master']],
  ['GR', 'Teide grinders', 74, ['Teide 115', 'Teide 125', 'Teide 150', 'Teide 180 Pro', 'Teide 230 Master']],
  ['SW', '黄山 saws', 129, ['黄山 160', '黄山 190', '黄山 210', '黄山 250 Pro', '黄山 305 Master']],
  [
    'CP',
    'Sierra compressors',
    310,
    ['Sierra 24', 'Sierra 50', 'Sierra 100', 'Sierra 200 Pro', 'Sierra 300 Master'],
  ],
  [
    'LV',
    'Horizonte levels',
    46,
    ['Horizonte 1', 'Horizonte 2', 'Horizonte 3', 'Horizonte Láser', 'Horizonte Láser 360'],
  ],
  ['HM', 'Jura hammers', 205, ['Jura 2', 'Jura 4', 'Jura 6', 'Jura 8 Pro', 'Jura 12 Master']],
];
const TIERS = ['low', 'low', 'mid', 'mid', 'high'];
const ROLES = ['coverage', 'main', 'main', 'main', 'image'];
/** Days before the last day of the books on which the models of a series were launched: the best one is new. */
const LAUNCHED = [2_000, 1_600, 1_200, 800, 150];

export const productsIn = (random: Random, last: BusinessDate): DemoProduct[] =>
  SERIES.flatMap(([code, series, price, models]) =>
    models.map((name, at) => {
      const listPrice = Math.round(price * (1 + at * 0.45)) + 0.9;
      const unitCost = listPrice * (0.52 + random.between(0, 12) / 100);
      return {
        sku: `${code}-${String(at + 1).padStart(2, '0')}0`,
        name,
        series,
        tier: TIERS[at] ?? 'mid',
        brand: name.split(' ')[0] ?? name,
        role: ROLES[at] ?? 'main',
        valueAdded: at < 3 ? 'low' : 'high',
        launchedOn: addDays(last, -(LAUNCHED[at] ?? 0)),
        withdrawnOn: '',
        listPrice: listPrice.toFixed(2),
        unitCost: unitCost.toFixed(2),
        currency: 'EUR',
      };
    }),
  );
