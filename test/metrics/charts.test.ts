import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
const names = { low: '低档酒', mid: 'Vino <b>medio</b> & más', high: 'High' };
const launchedOn = '2025-06-01';
for (const [tier, name] of Object.entries(names)) {
  const facts = { currency: 'EUR', tier, ...(tier === 'low' && { launchedOn }) };
  await post('/v1/products', { sku: tier, name, ...facts }, {}, 'admin');
}
const accountId = await anAccount('usr_northrep', { name: '<script>alert(1)</script>' });
const sell = async (orderedOn: string, sku: string, unitPrice: string, currency = 'EUR') => {
  const lines = [{ sku, quantity: '1', unitPrice }];
  const placed = await post('/v1/orders', { accountId, orderedOn, lines, currency }, {}, 'director');
  const path = `/v1/orders/${placed.body.id}/transitions`;
  return post(path, { to: 'confirmed', on: orderedOn }, match(placed), 'director');
};
const sold: [string, string, string][] = [
  ['2025-01-10', 'low', '46'],
  ['2025-01-10', 'mid', '26'],
  ['2025-02-10', 'high', '28'],
  ['2026-01-10', 'low', '41'],
  ['2026-01-10', 'mid', '28'],
  ['2026-02-10', 'high', '31'],
];
for (const [on, sku, price] of sold) await sell(on, sku, price);

const chart = (query: Record<string, string>, as = 'boss') =>
  get('/v1/metrics/chart', { from: '2026-01-01', to: '2026-02-28', ...query }, as);
/** Texts of a drawing. */
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe('charts of metrics', { timeout: 60_000 }, () => {
  it('draw a mix with its change in points, in the language of the caller', async () => {
    const svg = await get(
      '/v1/metrics/chart',
      { from: '2026-01-01', to: '2026-02-28', chart: 'mix', groupBy: 'tier' },
      'boss',
    );
    expect(svg.status).toBe(200);
    expect(svg.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    const texts = textsOf(svg.body);
    expect(texts).toEqual(expect.arrayContaining(['Low tier', '41% (-5 pp)', '28% (+2 pp)', '31% (+3 pp)']));
    const { body } = await company.call('boss', 'GET', '/v1/metrics/chart', {
      query: { from: '2026-01-01', to: '2026-02-28', chart: 'mix', groupBy: 'tier' },
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(textsOf(body)).toEqual(expect.arrayContaining(['低档', '41%（-5 个百分点）']));
    const other = { from: '2026-01-01', to: '2026-02-28', chart: 'mix', groupBy: 'new' };
    const spanish = await company.call('boss', 'GET', '/v1/metrics/chart', {
      query: other,
      headers: { 'accept-language': 'es' },
    });
    expect(textsOf(spanish.body)).toEqual(expect.arrayContaining(['Nuevo', 'ninguno']));
  });

  it('draw a trend over the year before, and a ranking with growth; names are never markup', async () => {
    const trend = await chart({ chart: 'trend', groupBy: 'month' });
    expect(textsOf(trend.body)).toEqual(expect.arrayContaining(['2026-01', '2026-02', 'booked sales (EUR)']));
    const ranking = await chart({ chart: 'ranking', groupBy: 'account' });
    expect(ranking.body).not.toContain('<script');
    expect(ranking.body).toContain('&lt;script&gt;');
    expect(textsOf(ranking.body)).toContain('€100.00 (0%)');
    // Areas differ by pattern and not by colour alone.
    expect(ranking.body).toContain('<pattern');
  });

  it('refuse what cannot be drawn, and show nobody what the report would not', async () => {
    expect((await chart({ chart: 'trend', groupBy: 'owner' })).body.code).toBe('metrics.chart_cut');
    expect((await chart({ chart: 'mix', groupBy: 'month' })).body.code).toBe('metrics.chart_cut');
    expect((await chart({ chart: 'mix', groupBy: 'owner', figure: 'collection-rate' })).body.code).toBe(
      'metrics.chart_cut',
    );
    expect((await chart({})).body.errors[0].pointer).toBe('/chart');
    expect((await chart({ chart: 'ranking', figure: 'margin' }, 'north-rep')).status).toBe(403);
    const others = await chart({ chart: 'ranking', groupBy: 'owner' }, 'south-rep');
    expect(textsOf(others.body)).not.toContain('north-rep');
    await sell('2026-02-11', 'low', '10', 'USD');
    expect((await chart({ chart: 'ranking', groupBy: 'tier' })).body).toMatchObject({
      code: 'metrics.chart_currencies',
      detail: expect.stringContaining('EUR, USD'),
    });
  });
});
