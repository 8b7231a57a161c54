/**
 * The mail of a notice. It is rendered from the books as they are now: what was paid, disputed or cancelled meanwhile is
 * not asked for any more, and with nothing left the mail is not sent. It holds one account and nothing of any other.
 */
import type { ContactRecipient } from '#lib/accounts/index.ts';
import type { Composed } from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { openMinorAt, readInvoices } from '#lib/receivables/index.ts';
import { read } from '#lib/table/read.ts';
import { NoticeEntity, noticeKey } from './entity.ts';
import type { Notice } from './schema.ts';
import { TEXTS } from './texts.ts';
import { withLines, wordingOf } from './wording.ts';

/** What of the notice is still so: disputed lines move to clarification, paid ones go, partly paid ones shrink. */
const stillSo = async (context: Context, notice: Notice) => {
  const invoices = await readInvoices(
    context,
    notice.lines.map(({ invoiceId }) => invoiceId),
  );
  const now = notice.lines.flatMap((line) => {
    const invoice = invoices.get(line.invoiceId);
    const open = invoice ? openMinorAt(invoice, '9999-12-31') : 0;
    const amountMinor = Math.min(line.amountMinor, open);
    return amountMinor > 0
      ? [{ line: { ...line, amountMinor }, isDisputed: invoice?.dispute !== undefined }]
      : [];
  });
  const disputed = now
    .filter(({ isDisputed }) => isDisputed)
    .map(({ line: { level: _level, steps: _steps, interestMinor: _interest, ...rest } }) => rest);
  const lines = now.filter(({ isDisputed }) => !isDisputed).map(({ line }) => line);
  return withLines(notice, lines, [...notice.inClarification, ...disputed]);
};

/** The mail as of now, or why there is none. */
export const composeNotice = async (
  context: Context,
  { noticeId }: { noticeId: string },
  recipient: ContactRecipient,
): Promise<Composed> => {
  const stored = await read(context.table, NoticeEntity, noticeKey(context.orgId, noticeId));
  const notice = stored?.value;
  if (!notice || notice.accountId !== recipient.accountId) return { suppressed: 'notice-removed' };
  if (notice.cancelled) return { suppressed: 'notice-cancelled' };
  const said = await stillSo(context, notice);
  if (!said.lines.some(({ steps }) => steps)) return { suppressed: 'nothing-left' };
  const { name } = context.directory.organisation.value;
  const { account, unitLocale } = recipient;
  const { formats, subject, opening, closing, totals, tables } = wordingOf(notice, said, {
    accountName: account.name,
    accountNumber: account.number,
    contactName: recipient.name,
    organisation: name,
    unitLocale,
  });
  const { say } = formats;
  return {
    document: {
      language: notice.language,
      subject,
      preview: `${say(TEXTS.toPay)}: ${totals.join(' + ')}`,
      heading: name,
      intro: opening,
      tiles: [
        { label: say(TEXTS.toPay), values: totals },
        { label: say(TEXTS.customer), values: [account.number] },
      ],
      tables,
      closing,
      footer: [{ text: `${name} · ${account.name}` }],
    },
    attachments: [],
  };
};
