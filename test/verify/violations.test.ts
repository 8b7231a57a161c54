/** Every checker finds the damage that it is for, in a table that is otherwise sound. */
import { beforeAll, describe, expect, it } from 'vitest';
import { canonical } from '#lib/table/audit.ts';
import { unsettledIn, violationsIn } from '#lib/verify/index.ts';
import { DAMAGED_BOOKS } from './damaged-books.ts';
import { DAMAGED_ITEMS } from './damaged-items.ts';
import { DAMAGED_RECORDS } from './damaged-records.ts';
import { DAMAGED_VALUES } from './damaged-values.ts';
import { DAMAGED_WORK } from './damaged-work.ts';
import { finishedSlot } from './items.ts';
import { aStory, type Story } from './story.ts';

const DAMAGES = [...DAMAGED_ITEMS, ...DAMAGED_VALUES, ...DAMAGED_BOOKS, ...DAMAGED_RECORDS, ...DAMAGED_WORK];

let story: Story;
let whole: string;
beforeAll(async () => {
  story = await aStory();
  whole = canonical(story.items);
});

describe('violations', () => {
  it('has none to report of a sound table', () => {
    expect(violationsIn(story.items)).toEqual([]);
  });

  it.each(DAMAGES)('finds %s', (_name, damage, found) => {
    const items = structuredClone(story.items);
    damage(items);
    expect(canonical(items)).not.toBe(whole);
    expect(violationsIn(items).filter((line) => found.test(line))).not.toEqual([]);
  });
});

describe('unsettled work', () => {
  it('is what should have been finished, once its time is over', () => {
    const { items } = story;
    const waiting = unsettledIn(items, '2026-03-02T16:00:01.000Z');
    const kinds = (pattern: RegExp) => waiting.filter((line) => pattern.test(line)).length;

    expect(kinds(/msg_\w+: is queued and was due/)).toBeGreaterThan(0);
    expect(kinds(/imp_\w+: is queued and nobody works/)).toBeGreaterThan(0);
    expect(kinds(/overdue-alerts/)).toBe(0);

    const died = structuredClone(items);
    finishedSlot(died)['data'].status = 'claimed';
    expect(unsettledIn(died, '2026-03-02T16:00:01.000Z')).toEqual(waiting);
    expect(unsettledIn(died, '2026-03-03T16:00:01.000Z').join('\n')).toMatch(/is claimed and nobody works/);
  });
});
