/**
 * An organisation leaves: after an export, everything of it goes. First what makes it one, so that nobody signs in and no job finds it;
 * then the rest, batch by batch. Whatever stops it, the same call goes on. What stays is a note of the installation: when, by whom, how much.
 */
import * as z from 'zod';
import { Instant } from '#lib/core/dates.ts';
import type { Table } from '#lib/table/client.ts';
import { dumpOf, labelOf, type Row } from '#lib/table/dump.ts';
import { defineEntity, toItem } from '#lib/table/entity.ts';
import { partition, SYSTEM } from '#lib/table/keys.ts';
import { read } from '#lib/table/read.ts';
import { deleteItems, keyOf, putItems, replaceItems } from '#lib/table/whole.ts';
import type { Manifest } from './export.ts';
import { belongsTo, digestOf, isHead } from './items.ts';

const Offboarding = z.strictObject({
  id: z.string(),
  status: z.enum(['closed', 'deleting', 'gone']).describe('Nobody signs in; records go; nothing is left'),
  begunAt: Instant,
  finishedAt: Instant.optional(),
  by: z.string(),
  records: z.int().describe('In the export that went before'),
  digest: z.string().describe('Of that export'),
});
type Offboarding = z.infer<typeof Offboarding>;

/** pk system#offboarding, sk org id: that an organisation left; nothing of its own. */
export const OffboardingEntity = defineEntity<Offboarding>({
  name: 'offboarding',
  schema: Offboarding,
  audited: false,
  key: (_orgId, { id }) => ({ pk: partition(SYSTEM, 'offboarding'), sk: id }),
  id: ({ id }) => id,
});

export interface Leaving {
  manifest: Manifest;
  /** The organisation's name as whoever asks typed it. */
  typedName: string;
  by: string;
  now: () => Instant;
  /** Waits until every process has forgotten the organisation. */
  settled: () => Promise<void>;
}

const findNote = async (table: Table, id: string): Promise<Offboarding | undefined> =>
  (await read(table, OffboardingEntity, OffboardingEntity.key(SYSTEM, { id } as Offboarding)))?.value;

const STEPS = { closed: 1, deleting: 2, gone: 3 };

const noteOf = (table: Table, value: Offboarding, at: Instant): Row => ({
  ...toItem(OffboardingEntity, SYSTEM, table.homeRegion, {
    value,
    version: STEPS[value.status],
    createdAt: value.begunAt,
    updatedAt: at,
    trail: '',
  }),
});

const requireUnchanged = (items: readonly Row[], { digest }: Manifest): void => {
  if (digestOf(items) !== digest)
    throw new Error('records were changed after the export; export again, then call this again');
};

/** Takes the organisation's own record and its line in the list away, and leaves the note. */
const close = async (table: Table, items: readonly Row[], leaving: Leaving): Promise<Offboarding> => {
  const { manifest, typedName, by } = leaving;
  const organisation = items.find(({ entity }) => entity === 'organisation');
  if (!organisation) throw new Error(`there is no organisation ${manifest.orgId}`);
  if ((organisation['data'] as Row)['name'] !== typedName)
    throw new Error('the name that was typed is not the organisation’s; nothing was deleted');
  requireUnchanged(items, manifest);
  const begunAt = leaving.now();
  const { orgId: id, records, digest } = manifest;
  const note: Offboarding = { id, status: 'closed', begunAt, by, records, digest };
  const heads = items.filter(isHead).map((before) => ({ before }));
  await replaceItems(table, [...heads, { after: noteOf(table, note, begunAt) }]);
  return note;
};

/**
 * Deletes every item of the organisation and tells how many. Repeat it after a failure: it goes on where it stopped.
 * @throws {Error} when the typed name is another, or something was changed after the export
 */
export const offboard = async (table: Table, leaving: Leaving): Promise<{ deleted: number }> => {
  const { manifest, now } = leaving;
  const mine = async (): Promise<Row[]> => (await dumpOf(table)).filter(belongsTo(manifest.orgId));
  let note = (await findNote(table, manifest.orgId)) ?? (await close(table, await mine(), leaving));
  if (note.status === 'closed') {
    await leaving.settled();
    // What a process that still knew the organisation wrote meanwhile would be in no export.
    requireUnchanged(await mine(), manifest);
    const { records, digest } = manifest;
    note = { ...note, records, digest, status: 'deleting' };
    await putItems(table, [noteOf(table, note, now())]);
  }
  let deleted = 0;
  for (let rest = await mine(); rest.length > 0; rest = await mine()) {
    await deleteItems(table, rest.map(keyOf));
    deleted += rest.length;
  }
  await putItems(table, [noteOf(table, { ...note, status: 'gone', finishedAt: now() }, now())]);
  return { deleted };
};

/** What still lies in the table of an organisation that left, a line for each item. */
export const remainsOf = (dump: readonly Row[], orgId: string): string[] =>
  dump
    .filter(
      (row) => belongsTo(orgId)(row) || (row['entity'] !== OffboardingEntity.name && mentions(row, orgId)),
    )
    .map(labelOf);

const mentions = (row: Row, orgId: string): boolean => JSON.stringify(row).includes(orgId);
