import { expect, it } from 'vitest';
import { trendOf } from '#lib/core/trend.ts';

it('a trend stays in its bounds, is rounded half up, and is 100 where nothing was before', () => {
  const policy = { leastTrend: 50, mostTrend: 200 };
  expect(trendOf(150n, 100n, policy)).toBe(150n);
  expect(trendOf(201n, 200n, policy)).toBe(101n);
  expect(trendOf(10n, 100n, policy)).toBe(50n);
  expect(trendOf(900n, 100n, policy)).toBe(200n);
  expect(trendOf(900n, 0n, policy)).toBe(100n);
});
