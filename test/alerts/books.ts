/** A company with accounts, open invoices that tests name, the real mail catcher, and workers that can die. */
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { accountRoutes } from '#lib/accounts/index.ts';
import type { Sources } from '#lib/alerts/books.ts';
import { overdueDigestOver } from '#lib/alerts/message.ts';
import { runOverdueAlerts } from '#lib/alerts/run.ts';
import { addDays, type BusinessDate, daysBetween } from '#lib/core/dates.ts';
import { sweep, type WorkerPorts } from '#lib/jobs/index.ts';
import { deliver, MessageEntity } from '#lib/messages/index.ts';
import { sesMailer } from '#lib/messages/ses.ts';
import { UserEntity } from '#lib/organisation/entity.ts';
import type { User } from '#lib/organisation/schema.ts';
import type { OpenInvoice } from '#lib/receivables/index.ts';
import { runCommand } from '#lib/table/command.ts';
import { fromItem } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import { put } from '#lib/table/write.ts';
import { aCompany, type Company, NOW, TODAY } from '../support/company.ts';
import { type CaughtMail, localClient, type startMailCatcher } from '../support/services.ts';
import { expectCorrupt } from '../support/soundness.ts';

type Catcher = Awaited<ReturnType<typeof startMailCatcher>>;

export interface Books {
  company: Company;
  sources: Sources;
  /** Creates an account of a user, by the user's short name, or of nobody. */
  account(name: string, owner: string | null, fields?: Record<string, unknown>): Promise<string>;
  /** Adds an invoice that is overdue by so many days today. */
  owe(accountId: string, days: number, fields?: Partial<OpenInvoice>): OpenInvoice;
  settle(number: string): void;
  change(user: string, fields: Partial<User>): Promise<void>;
  run(asOf?: BusinessDate, ports?: WorkerPorts): ReturnType<typeof runOverdueAlerts>;
  /** Delivers what was announced, or what the sweep finds. */
  deliverAll(ports?: WorkerPorts): Promise<void>;
  sweepAndDeliver(): Promise<void>;
  mails(): Promise<CaughtMail[]>;
  /** `recipient subject-free key`: who got how many mails. */
  mailsByRecipient(): Promise<Record<string, number>>;
  statuses(): Promise<string[]>;
}

const asOfDay = (invoice: OpenInvoice, asOf: BusinessDate): OpenInvoice => {
  const daysOver = daysBetween(invoice.dueOn, asOf);
  return { ...invoice, daysOver, overdueMinor: daysOver > 0 ? invoice.openMinor : 0 };
};

export const someBooks = async (catcher: Catcher): Promise<Books> => {
  const company = await aCompany(accountRoutes);
  // Invoices come from the test and not from the table.
  expectCorrupt(company.table, / names inv_|which is no invoice/);
  company.ports.mailer = sesMailer(localClient(catcher.endpoint), 'alerts@example.com');
  const invoices: OpenInvoice[] = [];
  const sources: Sources = {
    openInvoicesAt: async (_context, asOf) => invoices.map((invoice) => asOfDay(invoice, asOf)),
  };
  const kinds = [overdueDigestOver(sources)];
  const { orgId, ports, table, sent } = company;
  let number = 0;

  const rows = async () => {
    const partition = { orgId, entity: 'message' };
    const items = await allOfIndex(table, { index: 'byOrganisation', partition });
    return items.map((item) => fromItem(MessageEntity, item).value);
  };
  const mails = async () => {
    const ours = new Set((await rows()).map(({ id }) => id));
    return (await catcher.mails()).filter(({ headers }) =>
      headers?.some(({ name, value }) => name === 'X-Cadencia-Message' && ours.has(value)),
    );
  };
  const deliverAll = async (through = ports) => {
    for (const work of sent.splice(0)) {
      if (work.kind === 'message') await deliver(through, kinds, work).catch(() => undefined);
    }
  };
  return {
    company,
    sources,
    account: async (name, owner, fields = {}) => {
      number += 1;
      const ownerId = owner && `usr_${owner.replaceAll('-', '')}`;
      const body = { number: `A-${number}`, name, type: 'customer', ownerId, ...fields };
      const answer = await company.call('admin', 'POST', '/v1/accounts', { body });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return answer.body.id;
    },
    owe: (accountId, days, fields = {}) => {
      number += 1;
      const invoice: OpenInvoice = {
        invoiceId: `inv_${String(number).padStart(6, '0')}`,
        number: `F-${number}`,
        accountId,
        currency: 'EUR',
        issuedOn: addDays(TODAY, -days - 30),
        dueOn: addDays(TODAY, -days),
        openMinor: 100_000 + number,
        overdueMinor: 0,
        daysOver: 0,
        disputed: false,
        ...fields,
      };
      invoices.push(invoice);
      return invoice;
    },
    settle: (name) => {
      invoices.splice(
        invoices.findIndex((invoice) => invoice.number === name),
        1,
      );
    },
    change: async (user, fields) => {
      const key = { pk: partition(orgId, 'users'), sk: `usr_${user.replaceAll('-', '')}` };
      const from = await read(table, UserEntity, key);
      const cause = { orgId, at: NOW, by: 'test', role: 'system', requestId: ports.ids.next('request') };
      const write = put(UserEntity, { ...from!.value, ...fields }, { at: NOW, from });
      await runCommand(table, cause, async () => ({ action: 'test', writes: [write], result: undefined }));
      ports.directories.forget(orgId);
    },
    run: (asOf = TODAY, through = ports) => runOverdueAlerts(through, orgId, { asOf }, sources),
    deliverAll,
    sweepAndDeliver: async () => {
      await sweep(ports);
      await deliverAll();
    },
    mails,
    mailsByRecipient: async () => {
      const counts: Record<string, number> = {};
      for (const { destination } of await mails()) {
        const [to = ''] = destination.to;
        counts[to] = (counts[to] ?? 0) + 1;
      }
      return counts;
    },
    statuses: async () => (await rows()).map(({ delivery }) => delivery.status),
  };
};

/** Everything that a mail says, decoded. */
export const parsed = (mail: CaughtMail) => ({
  subject: mail.subject,
  html: mail.body.html ?? '',
  text: mail.body.text ?? '',
  csv: mail.attachments.map(({ content }) => Buffer.from(content, 'base64').toString('utf8')).join(),
});

class Dead extends Error {}

/** Ports of a worker that dies at a point: nothing that it tries afterwards happens. */
export const dying = (ports: WorkerPorts, point: { commits?: number; mails?: number }) => {
  let { commits = Number.POSITIVE_INFINITY, mails = Number.POSITIVE_INFINITY } = point;
  const alive = () => {
    if (commits <= 0 || mails <= 0) throw new Dead('this worker is dead');
  };
  const doc = Object.create(ports.table.doc);
  doc.send = async (command: never) => {
    alive();
    const answer = await ports.table.doc.send(command);
    if ((command as unknown) instanceof TransactWriteCommand) commits -= 1;
    return answer;
  };
  const mortal: WorkerPorts = {
    ...ports,
    table: { ...ports.table, doc },
    queue: {
      send: async (work) => {
        alive();
        await ports.queue.send(work);
      },
    },
    mailer: {
      send: async (mail) => {
        alive();
        const answer = await ports.mailer.send(mail);
        mails -= 1;
        alive();
        return answer;
      },
    },
  };
  return { ports: mortal, died: () => commits <= 0 || mails <= 0 };
};
