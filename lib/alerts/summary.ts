/** The report of a run: what it covers, who is told, what is left out. */
import { decimalOf } from '#lib/core/money.ts';
import type { Entry } from './books.ts';
import type { Findings, RunOptions } from './findings.ts';
import { alertedMinor, isOverdue, isPromised } from './levels.ts';
import type { AlertLine, AlertSummary, RecipientLine } from './schema.ts';
import { accountsIn, amountsOf, overdueOnly } from './totals.ts';

const heldBy = ({ invoice }: Entry, asOf: string): AlertLine['held'] => {
  if (invoice.disputed) return 'disputed';
  return isPromised(invoice, asOf) ? 'promised' : null;
};

interface Run {
  options: RunOptions;
  enabled: boolean;
  findings: Findings;
  recipients: RecipientLine[];
}

/** Alerts by invoice, in the order of the books. */
const linesOf = ({ findings, options }: Run): { entry: Entry; line: AlertLine }[] => {
  const told = [...findings.people].flatMap(([user, list]) =>
    list.map((one) => ({ ...one, email: user.email })),
  );
  return [...Map.groupBy(told, ({ entry }) => entry)]
    .map(([entry, group]) => ({
      entry,
      line: {
        invoiceNumber: entry.invoice.number,
        accountName: entry.account.name,
        ownerName: entry.ownerName,
        daysOver: entry.invoice.daysOver,
        amountMinor: alertedMinor(entry.invoice),
        currency: entry.invoice.currency,
        level: Math.max(...group.map(({ level }) => level)),
        held: heldBy(entry, options.asOf),
        recipients: group.map(({ email }) => email).sort(),
      },
    }))
    .sort((a, b) => b.line.daysOver - a.line.daysOver);
};

/** Figures of the run as JSON. */
export const summaryOf = (run: Run): AlertSummary => {
  const lines = linesOf(run);
  const overdue = overdueOnly(lines.map(({ entry }) => entry));
  return {
    asOf: run.options.asOf,
    unitId: run.options.unitId ?? null,
    enabled: run.enabled,
    invoices: overdue.length,
    accounts: accountsIn(overdue),
    amounts: amountsOf(overdue).map((money) => ({ ...money, amount: decimalOf(money) })),
    messages: run.recipients.filter(({ messageId }) => messageId).length,
    recipients: run.recipients,
    alerts: lines.filter(({ entry }) => isOverdue(entry.invoice)).map(({ line }) => line),
    reminders: lines.filter(({ entry }) => !isOverdue(entry.invoice)).map(({ line }) => line),
    skipped: run.findings.skipped,
  };
};

/** The summary without its lines: counts and amounts, of one size however much is overdue. */
export const figuresOf = ({ recipients, alerts, reminders, skipped, ...figures }: AlertSummary) => ({
  ...figures,
  recipients: recipients.length,
  alerts: alerts.length,
  reminders: reminders.length,
  skipped: skipped.length,
});
