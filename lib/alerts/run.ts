/**
 * The run of overdue alerts: who must be told what about the books of a day, and one digest for each who has something
 * new. What is told and the message that tells it commit together; a repeat, a rival or a late run finds it told.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import { logger } from '#lib/core/logger.ts';
import { commitStep } from '#lib/jobs/job.ts';
import { freeSequence, queueMessage } from '#lib/messages/index.ts';
import { type Context, jobContext, type Ports } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/index.ts';
import type { User } from '#lib/organisation/schema.ts';
import type { OpenInvoice } from '#lib/receivables/index.ts';
import { People } from './addressees.ts';
import { entriesAt, SOURCES, type Sources } from './books.ts';
import { findingsOf, type RunOptions, type Told } from './findings.ts';
import { ledgerWrites, readLedger, toldLevel } from './ledger.ts';
import { isOverdue } from './levels.ts';
import { overdueAlertsPolicy } from './policy.ts';
import {
  type AlertSummary,
  type DigestPayload,
  MOST_ITEMS,
  OVERDUE_ALERTS,
  type RecipientLine,
} from './schema.ts';
import { summaryOf } from './summary.ts';
import { amountsOf, overdueOnly } from './totals.ts';

interface Digest {
  items: { told: Told; isNew: boolean }[];
  messageId: string | null;
}

/** What a level is told about: the earliest open due date of an invoice; the next one starts at the bottom again. */
const dueKey = ({ invoiceId, dueOn }: OpenInvoice): string => `${invoiceId}@${dueOn}`;

const payloadOf = (asOf: BusinessDate, items: Digest['items']): DigestPayload => ({
  asOf,
  items: items
    .toSorted((a, b) => Number(b.isNew) - Number(a.isNew) || b.told.level - a.told.level)
    .slice(0, MOST_ITEMS)
    .map(({ told, isNew }) => ({ invoiceId: told.entry.invoice.invoiceId, level: told.level, isNew })),
  newItems: items.filter(({ isNew }) => isNew).length,
  overdue: amountsOf(overdueOnly(items.map(({ told }) => told.entry))),
});

/** Queues one person's digest with the ledger that remembers it; nothing when they know it all. */
const tell = (
  context: Context,
  user: User,
  told: readonly Told[],
  { asOf, isOpen }: { asOf: BusinessDate; isOpen: (due: string) => boolean },
): Promise<Digest> =>
  commitStep<Digest>(context, async () => {
    const ledger = await readLedger(context, user.id);
    const items = told.map((one) => ({
      told: one,
      isNew: one.level > (toldLevel(ledger, dueKey(one.entry.invoice)) ?? Number.NEGATIVE_INFINITY),
    }));
    const fresh = items.filter(({ isNew }) => isNew);
    // A reminder that was given stays silent until the invoice is overdue.
    const shown = items.filter(({ isNew, told: { entry } }) => isNew || isOverdue(entry.invoice));
    if (fresh.length === 0)
      return { action: OVERDUE_ALERTS, writes: [], result: { items: shown, messageId: null } };
    const occasion = { kind: OVERDUE_ALERTS, period: asOf, recipientId: user.id };
    const message = queueMessage(context, {
      ...occasion,
      recipient: user,
      sequence: await freeSequence(context, occasion),
      payload: payloadOf(asOf, shown),
    });
    const levels = new Map(fresh.map(({ told: { entry, level } }) => [dueKey(entry.invoice), level]));
    const writes = [...ledgerWrites(context, ledger, asOf, levels, isOpen), message];
    return { action: OVERDUE_ALERTS, writes, result: { items: shown, messageId: message.next.value.id } };
  });

const recipientLine = (people: People, user: User, { items, messageId }: Digest): RecipientLine => {
  const byLevel = Map.groupBy(items, ({ told }) => String(told.level));
  return {
    userId: user.id,
    email: user.email,
    name: user.name,
    role: people.directory.posting(user, people.days.asOf).role,
    newItems: items.filter(({ isNew }) => isNew).length,
    items: items.length,
    levels: Object.fromEntries([...byLevel].map(([level, group]) => [level, group.length])),
    messageId,
  };
};

const announce = async (context: Context, recipients: readonly RecipientLine[]): Promise<void> => {
  const work = recipients.flatMap(({ messageId }) =>
    messageId ? [{ kind: 'message' as const, orgId: context.orgId, messageId }] : [],
  );
  if (work.length === 0) return;
  await context.queue.send(work).catch((error: unknown) => {
    logger.warn('announcement lost; the sweep will repeat it', { error: error as Error });
  });
};

/** The run within a job's context. */
export const alertOverdue = async (
  context: Context,
  options: RunOptions,
  sources: Sources = SOURCES,
): Promise<AlertSummary> => {
  const { asOf } = options;
  const policy = await policyAt(context, overdueAlertsPolicy, asOf);
  const people = new People(context.directory, { asOf, today: context.today() });
  const entries = policy.enabled ? await entriesAt(context, asOf, sources) : [];
  const findings = findingsOf(people, entries, policy.levels, options);
  const open = new Set(entries.map(({ invoice }) => dueKey(invoice)));
  const recipients: RecipientLine[] = [];
  try {
    for (const [user, told] of findings.people) {
      const digest = await tell(context, user, told, { asOf, isOpen: (due) => open.has(due) });
      recipients.push(recipientLine(people, user, digest));
    }
  } finally {
    await announce(context, recipients);
  }
  return summaryOf({ options, enabled: policy.enabled, findings, recipients });
};

/**
 * Runs the overdue alerts of a day by hand or by schedule and reports what they cover. Mails go out through the queue;
 * who was told before is not told again.
 */
export const runOverdueAlerts = async (
  ports: Ports,
  orgId: string,
  options: RunOptions,
  sources: Sources = SOURCES,
): Promise<AlertSummary> => alertOverdue(await jobContext(ports, orgId, OVERDUE_ALERTS), options, sources);
