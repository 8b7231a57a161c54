/** A few markets, outlets with what they carry, and lots of stock of the demonstration company. */
import { addDays, addMonths, type BusinessDate } from '#lib/core/dates.ts';
import { type Api, dataOf, everyRow, type Schemas } from './client/index.ts';

interface Area {
  code: string;
  source: string;
  /** Of a quarter, in minor units of the area's currency. */
  amount: number;
  targetShare: string;
  competitors: string[];
  outlets: string[];
}

const AREAS: Area[] = [
  {
    ...{ code: 'EU-IB', source: 'Cámara de comercio', amount: 60_000_000, targetShare: '8.50' },
    competitors: ['Herramientas Ebro', 'Norte Útil'],
    outlets: ['Ferretería Plaza', 'Bricolaje Ñandú'],
  },
  {
    ...{ code: 'CN-E', source: '行业协会', amount: 500_000_000, targetShare: '6' },
    competitors: ['华东精工', '沪上五金'],
    outlets: ['广场五金店', '静安工具行'],
  },
  {
    ...{ code: 'LA-CE', source: 'Cámara de comercio', amount: 900_000_000, targetShare: '5.25' },
    competitors: ['Ferremundo'],
    outlets: ['Tlapalería Peña', 'La Casa del Taladro'],
  },
];
/** Days for which each lot has been in stock. */
const AGES = [12, 75, 140, 230, 410];

const quarterOf = (on: BusinessDate): string => {
  const [year = '', month = ''] = on.split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
};

interface Place {
  area: Area;
  unitId: string;
  asOf: BusinessDate;
  products: Schemas['Product'][];
}

const estimate = async (api: Api, { area, unitId, asOf }: Place): Promise<void> => {
  const { amount, source, targetShare } = area;
  const competitors = area.competitors.map((name, at) => ({ name, amount: Math.round(amount / (4 + at)) }));
  for (const months of [-3, -15]) {
    const period = quarterOf(addMonths(asOf, months));
    const size = { unitId, period, measure: 'money', amount, targetShare, competitors, source } as const;
    const body = { ...size, confidence: 'medium', validOn: addDays(asOf, -20) } as const;
    await dataOf(api.POST('/v1/market/sizes', { body }));
  }
};

const listOutlets = async (api: Api, { area, unitId, products }: Place): Promise<void> => {
  for (const [at, name] of area.outlets.entries()) {
    const number = `OUT-${area.code}-${at + 1}`;
    const outlet = { number, name, type: 'outlet', unitId, ownerId: null } as const;
    const account = await dataOf(api.POST('/v1/accounts', { body: outlet }));
    const productIds = products.filter((_, nth) => nth % (3 + at) === 0).map(({ id }) => id);
    const params = { path: { accountId: account.id } };
    await dataOf(api.PUT('/v1/market/outlets/{accountId}/products', { params, body: { productIds } }));
  }
};

const receiveLots = async (api: Api, { unitId, products, asOf }: Place): Promise<void> => {
  for (const [at, age] of AGES.entries()) {
    const productId = products[at * 4]?.id;
    if (!productId) continue;
    const body = { unitId, productId, quantity: String(4 + at), receivedOn: addDays(asOf, -age) };
    await dataOf(api.POST('/v1/stock/lots', { body }));
  }
};

/** Calls the API as people of the company would. @throws {Refused} */
export const loadMarket = async (api: Api, asOf: BusinessDate): Promise<void> => {
  const { data: units } = await dataOf(api.GET('/v1/units'));
  const products = await everyRow((cursor) =>
    api.GET('/v1/products', { params: { query: { limit: 100, ...cursor } } }),
  );
  for (const area of AREAS) {
    const unitId = units.find(({ code }) => code === area.code)?.id;
    if (!unitId) throw new Error(`the company has no unit ${area.code}`);
    const place = { area, unitId, asOf, products };
    await estimate(api, place);
    await listOutlets(api, place);
    await receiveLots(api, place);
  }
};
