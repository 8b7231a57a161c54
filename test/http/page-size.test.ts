/** Pages end before an answer would be too large, and lead on. */
import { expect, it } from 'vitest';
import { fittingRows } from '#lib/http/page-size.ts';

const row = (bytes: number) => ({ text: 'x'.repeat(bytes) });

it('takes small rows as they are', () => {
  expect(fittingRows([row(10), row(10)])).toHaveLength(2);
  expect(fittingRows([])).toEqual([]);
});

it('stops before the row that would be too much', () => {
  expect(fittingRows(Array.from({ length: 100 }, () => row(150_000)))).toHaveLength(26);
});

it('counts bytes and not characters', () => {
  expect(fittingRows(Array.from({ length: 10 }, () => ({ text: '界'.repeat(500_000) })))).toHaveLength(2);
});

it('always takes the first, so that a reader gets on', () => {
  expect(fittingRows([row(5_000_000), row(1)])).toHaveLength(1);
});
