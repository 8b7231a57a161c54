/** The watch beside a bomb notices who was not served, and who had to wait. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { BOMBS } from '../../proof/bombs/list.ts';
import { beside, median, slownessIn } from '../../proof/bombs/served.ts';

it('asks until the work is done and keeps what went wrong', async () => {
  const statuses = [200, 503, 200];
  const { result, beat } = await beside(
    async () => {
      await sleep(5);
      return statuses.shift() ?? 200;
    },
    sleep(60, 'done'),
  );
  expect(result).toBe('done');
  expect(beat.failed).toEqual([503]);
  expect(beat.tookMs.length).toBeGreaterThanOrEqual(3);
});

it('asks at least once, however quick the bomb is', async () => {
  const { beat } = await beside(async () => 200, Promise.resolve());
  expect(beat.tookMs).toHaveLength(1);
});

it('fails with the work', async () => {
  await expect(beside(async () => 200, Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});

it('says how much slower ordinary requests became', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(slownessIn([2, 2, 2], [20, 20], 40)).toEqual([]);
  expect(slownessIn([2, 2, 2], [200, 200], 40)).toEqual([
    'ordinary requests took 100 times as long beside the bombs',
  ]);
});

it('no two bombs have one name', () => {
  expect(new Set(BOMBS.map(({ name }) => name)).size).toBe(BOMBS.length);
});
