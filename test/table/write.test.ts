import { describe, expect, it } from 'vitest';
import { put } from '#lib/table/write.ts';
import { NOW } from '../support/company.ts';
import { ThingEntity } from '../support/table.ts';

const thing = { id: 'a', name: 'A', unitId: 'u', amount: 1 };
const EARLIER = '2026-03-02T08:55:00.000Z';

describe('put', () => {
  it('keeps when a record was made, and never dates a version before the one it follows', () => {
    const { next: first } = put(ThingEntity, thing, { at: NOW });
    const { next: second } = put(ThingEntity, thing, { at: EARLIER, from: first });
    expect(second).toMatchObject({ version: 2, createdAt: NOW, updatedAt: NOW });
  });
});
