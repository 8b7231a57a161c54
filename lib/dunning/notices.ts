/** Notices that were made: read, listed, printed, ticked off where somebody had to act, and taken back. */
import { getAccount, getContact, readAccounts, subjectOf } from '#lib/accounts/index.ts';
import { NotFound } from '#lib/core/errors.ts';
import { list, recordView } from '#lib/http/list.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import type { PageQuery } from '#lib/table/query.ts';
import { read, readMany } from '#lib/table/read.ts';
import { found, put, type Write } from '#lib/table/write.ts';
import { DunningStateEntity, NoticeEntity, noticeKey, stateKey } from './entity.ts';
import { NoTask, NoticeCancelled, NoticeNotLast } from './errors.ts';
import { requireCollections } from './holds.ts';
import type { DunningState, Notice } from './schema.ts';

/** A notice of an account whose money the caller may see. @throws {NotFound} */
export const getNotice = async (context: Context, id: string): Promise<Stored<Notice>> => {
  const stored = found(await read(context.table, NoticeEntity, noticeKey(context.orgId, id)));
  const account = await getAccount(context, stored.value.accountId);
  context.access.require('money', 'read', subjectOf(account.value));
  return stored;
};

export interface NoticeQuery {
  limit: number;
  cursor?: string | undefined;
  'filter[accountId]'?: string | undefined;
  'filter[unitId]'?: string | undefined;
  'filter[level]'?: number | undefined;
  'filter[task]'?: 'to-do' | 'done' | undefined;
  'filter[from]'?: string | undefined;
  'filter[to]'?: string | undefined;
}

const pageOf = (context: Context, query: NoticeQuery): Omit<PageQuery<Notice>, 'limit' | 'after'> => {
  const { 'filter[accountId]': accountId, 'filter[unitId]': unitId, 'filter[level]': level } = query;
  const { 'filter[task]': task, 'filter[from]': from, 'filter[to]': to } = query;
  const base = { orgId: context.orgId, entity: NoticeEntity.name };
  return {
    index: accountId ? 'byAccount' : unitId ? 'byUnit' : 'byOrganisation',
    partitions: [{ ...base, ...(accountId ? { accountId } : unitId && { unitId }) }],
    range: { from, to },
    descending: true,
    accept: async (records) => {
      const accounts = await readAccounts(
        context,
        records.map(({ value }) => value.accountId),
      );
      return records.map(({ value }) => {
        const account = accounts.get(value.accountId);
        const wanted =
          (unitId === undefined || value.unitId === unitId) &&
          (level === undefined || value.level === level) &&
          (task === undefined || value.task?.state === task);
        return wanted && !!account && context.access.allows('money', 'read', subjectOf(account.value));
      });
    },
  };
};

/** Notices that the caller may see, newest day first. */
export const listNotices = (context: Context, query: NoticeQuery) =>
  list(context, NoticeEntity, {
    query: { name: 'dunning-notices', ...query },
    page: pageOf(context, query),
    view: recordView,
  });

/** Ticks off the letter, call or visit of a notice. @throws {NoTask} @throws {VersionMoved} */
export const finishTask = async (
  context: Context,
  id: string,
  { note }: { note?: string | undefined },
): Promise<Plan<Stored<Notice>>> => {
  const from = requireMatch(context, await getNotice(context, id));
  await requireCollections(context, from.value.accountId, 'write');
  if (from.value.cancelled) throw NoticeCancelled({ on: from.value.cancelled.on });
  if (from.value.task?.state !== 'to-do') throw NoTask();
  const task = { state: 'done' as const, doneOn: context.today(), ...(note && { note }) };
  const saved = put(NoticeEntity, { ...from.value, task }, { at: context.at, from });
  return { action: 'dunning.finish-task', writes: [saved], result: saved.next };
};

const readStates = (context: Context, { accountId, lines }: Notice): Promise<Stored<DunningState>[]> =>
  readMany(
    context.table,
    DunningStateEntity,
    lines.filter(({ steps }) => steps).map(({ invoiceId }) => stateKey(context.orgId, accountId, invoiceId)),
  );

/** The state without the notice's reminder: one level lower, its interest claimable again. @throws {NoticeNotLast} */
const steppedBack = (context: Context, notice: Notice, from: Stored<DunningState>, number: string): Write => {
  const { failedOn: _failed, ...state } = from.value;
  const later = state.reminders.find(({ on, cancelledOn }) => !cancelledOn && on > notice.asOf);
  if (later) throw NoticeNotLast({ number });
  const reminders = state.reminders.map((reminder) =>
    reminder.noticeId === notice.id ? { ...reminder, cancelledOn: context.today() } : reminder,
  );
  return put(DunningStateEntity, { ...state, reminders }, { at: context.at, from });
};

/**
 * Takes a notice back: its invoices step back to where they were, and a mail that did not go out yet does not go. No
 * other notice is made for the customer that day. @throws {NoticeCancelled} @throws {NoticeNotLast} @throws {VersionMoved}
 */
export const cancelNotice = async (
  context: Context,
  id: string,
  { reason }: { reason: string },
): Promise<Plan<Stored<Notice>>> => {
  const from = requireMatch(context, await getNotice(context, id));
  const notice = from.value;
  await requireCollections(context, notice.accountId, 'write');
  if (notice.cancelled) throw NoticeCancelled({ on: notice.cancelled.on });
  const numbers = new Map(notice.lines.map(({ invoiceId, number }) => [invoiceId, number]));
  const states = await readStates(context, notice);
  const back = states.map((state) =>
    steppedBack(context, notice, state, numbers.get(state.value.invoiceId) ?? ''),
  );
  const cancelled = { on: context.today(), reason };
  const saved = put(NoticeEntity, { ...notice, cancelled }, { at: context.at, from });
  return { action: 'dunning.cancel-notice', writes: [saved, ...back], result: saved.next };
};

/** The notice as a letter to print, as it was made. @throws {NotFound} */
export const printNotice = async (context: Context, id: string): Promise<string> => {
  const { value: notice } = await getNotice(context, id);
  const { value: account } = await getAccount(context, notice.accountId);
  const contact = notice.contactId
    ? await getContact(context, account.id, notice.contactId).catch((error: unknown) => {
        if ((error as { code?: string }).code === NotFound.code) return undefined;
        throw error;
      })
    : undefined;
  // The parser of plurals and the page are read with the first letter, not by every start of the function.
  const [{ wordingOf }, { letterOf }] = await Promise.all([import('./wording.ts'), import('./letter.ts')]);
  const organisation = context.directory.organisation.value.name;
  const contactName = contact?.value.name ?? account.name;
  const wording = wordingOf(notice, notice, {
    ...{ organisation, contactName },
    accountName: account.name,
    accountNumber: account.number,
    unitLocale: context.directory.unit(notice.unitId)?.locale,
  });
  const lines = [account.name, contact?.value.name, account.address, account.city, account.country];
  return letterOf(wording, {
    organisation,
    address: lines.flatMap((line) => line || []),
    accountNumber: account.number,
    date: wording.formats.date(notice.asOf),
    isCancelled: notice.cancelled !== undefined,
  });
};
