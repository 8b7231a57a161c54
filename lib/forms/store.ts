/** Reads of records. The author and who leads them see one; where it is shared, the unit sees it once it was submitted. */
import type { BusinessDate } from '#lib/core/dates.ts';
import { Forbidden, NotFound } from '#lib/core/errors.ts';
import { list } from '#lib/http/list.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Subject } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import { fromItem, type Stored } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import { FormRecordEntity, recordKey } from './entity.ts';
import type { FormRecord, RecordStatus } from './schema.ts';

export const subjectOf = ({ authorId, unitId }: Pick<FormRecord, 'authorId' | 'unitId'>): Subject => ({
  ownerId: authorId,
  unitId,
});

const maySee = ({ access }: Context, record: FormRecord): boolean =>
  access.allows('forms', 'read', subjectOf(record)) ||
  (record.shared && record.steps.length > 0 && access.allows('sharedForms', 'read', subjectOf(record)));

/** A record that the caller may read. @throws {NotFound} */
export const getRecord = async (context: Context, id: string): Promise<Stored<FormRecord>> => {
  const stored = await read(context.table, FormRecordEntity, recordKey(context.orgId, id));
  if (!stored || !maySee(context, stored.value)) throw NotFound();
  return stored;
};

/** What the record with the id says, for whoever may read it. @throws {NotFound} */
export const recordOf = async (context: Context, recordId: string): Promise<FormRecord> =>
  (await getRecord(context, recordId)).value;

/** The caller's own record in the version that they saw. @throws {NotFound} @throws {Forbidden} */
export const getOwn = async (context: Context, id: string): Promise<Stored<FormRecord>> => {
  const stored = await getRecord(context, id);
  if (!context.access.allows('forms', 'write', subjectOf(stored.value))) throw Forbidden();
  return requireMatch(context, stored);
};

/** Records of a person about the days from one to another, whoever may see them. */
export const recordsOfAuthor = async (
  context: Context,
  authorId: string,
  range: { from: BusinessDate; to: BusinessDate },
): Promise<FormRecord[]> => {
  const partition = { orgId: context.orgId, entity: FormRecordEntity.name, ownerId: authorId };
  const rows = await allOfIndex(context.table, { index: 'byOwner', partition, range });
  return rows.map((row) => fromItem(FormRecordEntity, row).value);
};

export interface RecordQuery {
  limit: number;
  cursor?: string | undefined;
  sort: 'on' | '-on';
  'filter[templateKey]'?: string | undefined;
  'filter[authorId]'?: string | undefined;
  'filter[unitId]'?: string | undefined;
  'filter[status]'?: RecordStatus | undefined;
  'filter[isLate]'?: 'true' | 'false' | undefined;
  'filter[from]'?: BusinessDate | undefined;
  'filter[to]'?: BusinessDate | undefined;
}

/** Whether the first submission came after it was due. */
export const isLate = ({ steps }: FormRecord): boolean =>
  steps.find(({ what }) => what === 'submitted')?.isLate ?? false;

const fits = (record: FormRecord, query: RecordQuery): boolean => {
  const { 'filter[templateKey]': key, 'filter[status]': status, 'filter[unitId]': unitId } = query;
  const late = query['filter[isLate]'];
  return (
    (!key || record.templateKey === key) &&
    (!status || record.status === status) &&
    (!unitId || record.unitId === unitId) &&
    (!late || String(isLate(record)) === late)
  );
};

const summary = ({ value, version, createdAt, updatedAt }: Stored<FormRecord>) => {
  const { answers: _answers, figures: _figures, ...rest } = value;
  return { ...rest, version, createdAt, updatedAt };
};

type Partition = { orgId: string; entity: string; ownerId?: string; unitId?: string };

/** Where the records are that the caller may see: who sees their own alone looks through the units that share with them. */
const partitionsFor = (context: Context, query: RecordQuery) => {
  const { access, orgId } = context;
  const base = { orgId, entity: FormRecordEntity.name };
  const { 'filter[authorId]': ownerId, 'filter[unitId]': unitId } = query;
  const each = (partitions: Partition[], index: 'byOwner' | 'byUnit' | 'byOrganisation') => ({
    index,
    partitions: partitions.map((partition) => ({ ...base, ...partition })),
  });
  if (ownerId) return each([{ ...base, ownerId }], 'byOwner');
  if (unitId) return each([{ ...base, unitId }], 'byUnit');
  if (access.scope('forms', 'read') !== 'own') return each([base], 'byOrganisation');
  const units = new Set([...access.units, ...access.user.postings.map((posting) => posting.unitId)]);
  return each(
    [...units].map((unit) => ({ ...base, unitId: unit })),
    'byUnit',
  );
};

/** Records that the caller may see, by the day that they are about. */
export const listRecords = (context: Context, query: RecordQuery) =>
  list(context, FormRecordEntity, {
    query: { name: 'form-records', ...query },
    page: {
      ...partitionsFor(context, query),
      range: { from: query['filter[from]'], to: query['filter[to]'] },
      descending: query.sort.startsWith('-'),
      accept: async (records) => records.map(({ value }) => fits(value, query) && maySee(context, value)),
    },
    view: summary,
  });
