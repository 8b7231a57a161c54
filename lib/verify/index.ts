/**
 * Whether a table is sound: the invariants of every kind of record as one function over a dump. It loads every domain,
 * so it belongs to checks and never to a function that serves requests.
 */
import '#lib/routes.ts';
import '#lib/work.ts';
// Kinds of record whose files nothing loads before they are needed.
import '#lib/exposures/watch-entity.ts';
import '#lib/lifecycle/offboard.ts';
import '#lib/lifecycle/probe.ts';
import '#lib/reviews/open-books.ts';
import '#lib/policies.ts';
import '#lib/approval-kinds.ts';

import { accountViolations } from '#lib/accounts/invariants.ts';
import { alertViolations } from '#lib/alerts/invariants.ts';
import { approvalViolations } from '#lib/approvals/invariants.ts';
import { productViolations } from '#lib/catalogue/invariants.ts';
import { collectingViolations } from '#lib/collecting/invariants.ts';
import type { Instant } from '#lib/core/dates.ts';
import { councilViolations } from '#lib/councils/invariants.ts';
import { creditRecordViolations } from '#lib/credit/invariants.ts';
import { demandViolations } from '#lib/demand/invariants.ts';
import { dunningViolations } from '#lib/dunning/invariants.ts';
import { targetViolations } from '#lib/figures/invariants.ts';
import { forecastViolations } from '#lib/forecasts/invariants.ts';
import { formRecordViolations } from '#lib/forms/invariants.ts';
import { importViolations, unsettledImports } from '#lib/imports/invariants.ts';
import { jobViolations, unsettledSlots } from '#lib/jobs/invariants.ts';
import { letterViolations } from '#lib/letters/invariants.ts';
import { marketViolations } from '#lib/market/invariants.ts';
import { messageViolations, unsettledMessages } from '#lib/messages/invariants.ts';
import { orderViolations } from '#lib/orders/invariants.ts';
import { organisationViolations } from '#lib/organisation/invariants.ts';
import { paymentViolations } from '#lib/payments/invariants.ts';
import { planViolations } from '#lib/plans/invariants.ts';
import { receivablesViolations } from '#lib/receivables/invariants.ts';
import { reconciliationViolations } from '#lib/reconciliations/invariants.ts';
import { reviewViolations } from '#lib/reviews/invariants.ts';
import { stockViolations } from '#lib/stock/invariants.ts';
import { type Books, type Line, type Row, readDump } from '#lib/table/dump.ts';
import { answerViolations } from './answers.ts';
import { claimViolations } from './claims.ts';
import { formViolations } from './form.ts';
import { metricsViolations } from './metrics.ts';
import { numberViolations } from './numbers.ts';
import { trailViolations } from './trails.ts';
import { turnoverViolations } from './turnover.ts';
import { valueViolations } from './values.ts';

export { dumpOf } from '#lib/table/dump.ts';

/** Invariants of the records of one organisation. */
const INVARIANTS: readonly ((books: Books) => Line[])[] = [
  organisationViolations,
  approvalViolations,
  accountViolations,
  productViolations,
  creditRecordViolations,
  orderViolations,
  receivablesViolations,
  turnoverViolations,
  metricsViolations,
  targetViolations,
  collectingViolations,
  paymentViolations,
  planViolations,
  letterViolations,
  forecastViolations,
  formRecordViolations,
  demandViolations,
  marketViolations,
  stockViolations,
  reviewViolations,
  councilViolations,
  importViolations,
  messageViolations,
  alertViolations,
  dunningViolations,
  reconciliationViolations,
  jobViolations,
  numberViolations,
  answerViolations,
];

const UNSETTLED: readonly ((books: Books, now: Instant) => Line[])[] = [
  unsettledMessages,
  unsettledImports,
  unsettledSlots,
];

const textOf = (orgId: string, [id, text]: Line): string => `${orgId} ${id}: ${text}`;

/** What does not hold in the whole dump of a table, a line each naming the item; empty for a sound one. */
export const violationsIn = (items: readonly Row[]): string[] => {
  const dump = readDump(items);
  const domains = [...dump.organisations].flatMap(([orgId, books]) =>
    INVARIANTS.flatMap((invariant) => invariant(books)).map((line) => textOf(orgId, line)),
  );
  return [
    ...dump.violations,
    ...formViolations(dump),
    ...trailViolations(dump),
    ...claimViolations(dump),
    ...valueViolations(dump),
    ...domains,
  ];
};

/** What should have been finished by the instant and is not: work that no sweep, queue or worker went on with. */
export const unsettledIn = (items: readonly Row[], now: Instant): string[] =>
  [...readDump(items).organisations].flatMap(([orgId, books]) =>
    UNSETTLED.flatMap((unsettled) => unsettled(books, now)).map((line) => textOf(orgId, line)),
  );
