/** What hangs on an account of the world, made through the API by those who may: money, an import, a message. */
import { handleWork } from '#lib/jobs/worker.ts';
import { MessageEntity } from '#lib/messages/entity.ts';
import { runCommand } from '#lib/table/command.ts';
import { put } from '#lib/table/write.ts';
import { HANDLERS } from '../../dev/work.ts';
import { aFigure, aReview, assemble } from '../../test/reviews/support.ts';
import { type Company, once } from '../../test/support/company.ts';
import { markedTexts, markOf, type Owner, routeNamed } from './marks.ts';

// biome-ignore lint/suspicious/noExplicitAny: bodies of every route
type Body = any;
const SCHEME = routeNamed('createDunningScheme').example as object;

/** Sends a command that must succeed. */
export const make = async (
  company: Company,
  as: string,
  path: string,
  body: unknown,
  version?: number,
): Promise<Body> => {
  const headers = { ...once(), ...(version && { 'if-match': `"v${version}"` }) };
  const answer = await company.call(as, 'POST', path, { body, headers });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

export interface Part {
  owner: Owner;
  ownerId: string;
  unitId: string;
  importer: string;
  /** Currencies of a rate that no other part has. */
  pair: readonly [string, string];
}

/** Who asks for a special price: each part's own seller; for the account that goes to other hands somebody at the top. */
const ASKS: Record<Owner, string> = {
  rona: 'north-rep',
  belo: 'north-rep2',
  tavi: 'south-rep',
  muro: 'boss',
  kepa: 'north-rep',
};

export const approvalOf = async (company: Company, accountId: string, { owner }: Part) => {
  const mark = markOf(owner, 'rec');
  const approval = await make(company, ASKS[owner], '/v1/approvals', {
    kind: 'special-price',
    accountId,
    reason: mark,
    document: { item: mark, quantity: '1', listPrice: '10', askedPrice: '8.5', currency: 'EUR' },
  });
  const from = owner === 'muro' ? 'south-rep' : ASKS[owner];
  const delegation = await make(company, from, '/v1/approvals/delegations', {
    toId: owner === 'kepa' ? 'usr_southmanagerb' : 'usr_southmanager',
    from: '2026-03-02',
    until: '2026-03-20',
    note: markOf(owner, 'msg'),
  });
  return { approvalId: approval.id, delegationId: delegation.id };
};

export const moneyOf = async (company: Company, accountId: string, { owner, ownerId }: Part) => {
  const mark = markOf(owner, 'mon');
  const texts = (name: string, number: string) => ({
    ...markedTexts(name, mark),
    accountId,
    number: `${mark}-${number}`,
  });
  const bill = await make(company, 'finance', '/v1/invoices', {
    ...texts('issueInvoice', 'bill'),
    amountMinor: 100_000,
    issuedOn: '2026-01-05',
  });
  const lost = await make(company, 'finance', '/v1/invoices', {
    ...texts('issueInvoice', 'lost'),
    amountMinor: 50_000,
    issuedOn: '2026-01-06',
  });
  const invoiceId: string = bill.id;
  const receipt = await make(company, 'finance', '/v1/receipts', {
    ...texts('recordReceipt', 'in'),
    amountMinor: 10_000,
    allocate: { invoiceId },
  });
  const note = await make(company, 'finance', '/v1/credit-notes', {
    ...texts('issueCreditNote', 'note'),
    amountMinor: 5_000,
    allocate: { invoiceId },
  });
  await make(company, 'finance', '/v1/receipts', {
    ...texts('recordReceipt', 'free'),
    amountMinor: 700,
    allocate: 'none',
  });
  const off = await make(
    company,
    'finance',
    `/v1/invoices/${lost.id}/write-off`,
    { amountMinor: 1_000, reason: mark },
    1,
  );
  await make(company, 'finance', `/v1/invoices/${lost.id}/dispute`, { disputed: true, reason: mark }, 2);
  const promise = await make(company, 'finance', '/v1/collecting/promises', {
    ...markedTexts('recordPromise', mark),
    accountId,
    invoiceIds: [lost.id],
    parts: [{ on: '2026-03-20', amountMinor: 2_000 }],
  });
  const target = await make(company, 'admin', '/v1/collection-targets', {
    ...markedTexts('setTarget', mark),
    measure: 'collected',
    accountId,
    from: '2026-03-01',
    to: '2026-03-31',
    amountMinor: 60_000,
    currency: 'EUR',
  });
  const call = await make(company, 'finance', '/v1/collecting/actions', {
    ...markedTexts('logCollectionAction', mark),
    accountId,
    kind: 'call',
    result: 'promised',
    invoiceIds: [lost.id],
  });
  await make(company, 'finance', `/v1/collecting/cases/${accountId}/hand-up`, { reason: mark });
  const asked = await make(company, 'finance', '/v1/collecting/invoice-requests', {
    ...markedTexts('requestInvoice', mark),
    accountId,
    amountMinor: 900,
    wantedOn: '2026-03-20',
  });
  const statement = await make(company, 'finance', '/v1/reconciliations', { accountId });
  await make(
    company,
    'finance',
    `/v1/reconciliations/${statement.id}/answer`,
    { answer: 'differs', theirBalanceMinor: 1, note: mark },
    1,
  );
  const session = await make(company, 'admin', '/v1/collecting/coaching', {
    ...markedTexts('recordCoaching', mark),
    // Sessions stay with the person and are not handed over with an account.
    representativeId: owner === 'muro' ? 'usr_southrep' : ownerId,
  });
  const entry = await make(company, 'admin', '/v1/metrics/entries', {
    ...markedTexts('makeMeasureEntry', mark),
    measure: 'visits',
    count: '1',
    // What people did stays theirs whoever has their accounts.
    ownerId: owner === 'muro' ? 'usr_southrep' : ownerId,
  });
  return {
    entryId: entry.id,
    invoiceId,
    targetId: target.id,
    requestId: asked.id,
    coachingId: session.id,
    reconciliationId: statement.id,
    promiseId: promise.id,
    actionId: call.id,
    receipts: receipt.id,
    'credit-notes': note.id,
    'write-offs': off.id,
    'receipts/allocationId': receipt.entries[0].allocationId,
    'credit-notes/allocationId': note.entries[0].allocationId,
  };
};

/** Money to be paid out for the part's unit, where it stays: a payment is not handed over with an account. */
export const paymentOf = async (company: Company, { owner, unitId }: Part): Promise<string> => {
  const mark = markOf(owner, 'pay');
  const payment = await make(company, 'finance', '/v1/payments', {
    ...markedTexts('requestPayment', mark),
    unitId: owner === 'muro' ? company.units.south : unitId,
    amountMinor: 900,
    currency: 'EUR',
    dueOn: '2026-03-20',
    class: 'supplier',
  });
  return payment.id;
};

/** The plan of the part's own person with a difficulty: who had the account before has no plan to hand over with it. */
export const planOf = async (company: Company, { owner, ownerId }: Part) => {
  const mark = markOf(owner, 'mon');
  const plan = await make(company, 'admin', '/v1/plans', {
    ...markedTexts('createPlan', mark),
    ownerId: owner === 'muro' ? 'usr_southrep' : ownerId,
    measure: 'booked',
    section: 'region',
    unitOfMeasure: undefined,
    currency: 'EUR',
    from: '2026-04-01',
    to: '2026-06-28',
    amount: 900_000,
    basis: { note: mark },
  });
  const difficulty = { difficulty: mark };
  const comment = await make(company, 'admin', `/v1/plans/${plan.id}/comments`, difficulty);
  const correction = await make(company, 'admin', `/v1/plans/${plan.id}/corrections`, {
    ...{ cause: mark, correction: mark, from: '2026-04-01' },
    dueOn: '2026-12-31',
  });
  return {
    planId: String(plan.id),
    commentId: String(comment.id),
    correctionId: String(correction.id),
  };
};

/** A letter to the part's own person, from a plan of theirs that is in force. */
export const letterOf = async (company: Company, { owner, ownerId }: Part) => {
  const mark = markOf(owner, 'mon');
  const plan = await make(company, 'admin', '/v1/plans', {
    ...markedTexts('createPlan', mark),
    ownerId: owner === 'muro' ? 'usr_southrep' : ownerId,
    measure: 'orders',
    section: 'region',
    currency: undefined,
    from: '2026-04-01',
    to: '2026-06-30',
    amount: 9_000_000,
    basis: { note: mark },
  });
  const path = `/v1/plans/${plan.id}/submit`;
  const submitted = await make(company, 'admin', path, { reason: mark }, plan.version);
  const approval = `/v1/approvals/${submitted.versions[0].approvalId}`;
  const { documentHash } = (await company.call('boss', 'GET', approval)).body;
  await make(company, 'boss', `${approval}/decisions`, { outcome: 'approve', documentHash });
  const letter = await make(company, 'admin', '/v1/letters', {
    ...{ planId: plan.id, kind: 'responsibility' },
    ...{ responsibilities: mark, rights: mark, rewards: mark },
  });
  return { letterId: String(letter.id), approvedPlanId: String(plan.id) };
};

const FORM_OF: Record<Owner, string> = {
  rona: 'north-rep',
  belo: 'north-rep2',
  tavi: 'south-rep',
  muro: 'south-rep',
  kepa: 'north-rep',
};
const formContent = (words: string) => {
  const label = { en: words, es: words, 'zh-CN': words };
  const field = { key: 'note', type: 'text', label };
  return { label, shared: false, sections: [{ key: 'all', label, fields: [field] }] };
};

/** A form of the part's own with a version to come, and a record of another that its person submitted. */
export const formOf = async (company: Company, { owner }: Part) => {
  const key = `${owner}-form`;
  const publish = (validFrom: string) =>
    make(company, 'admin', '/v1/forms/templates', {
      key,
      reason: 'x',
      validFrom,
      content: formContent(owner),
    });
  await publish('2027-01-01');
  await publish('2026-03-02');
  const mark = markOf(owner, 'mon');
  const person = FORM_OF[owner];
  const answers = { strengths: mark, weaknesses: 'x', opportunities: 'x', threats: 'x', strategy: 'x' };
  const record = await make(company, person, '/v1/forms/records', { templateKey: 'swot', answers });
  await make(company, person, `/v1/forms/records/${record.id}/submit`, undefined, record.version);
  return { recordId: String(record.id), templateKey: key };
};

/** A forecast of the part's own person, what their manager adds to it, and a note. */
export const forecastOf = async (company: Company, { owner, ownerId, unitId }: Part) => {
  const mark = markOf(owner, 'mon');
  const whose = owner === 'muro' ? 'usr_southrep' : ownerId;
  const unit = owner === 'muro' ? company.units.south : unitId;
  // Two parts are one person's: each has a month of its own.
  const [month, ...ahead] =
    owner === 'muro'
      ? ['2026-02', '2026-03', '2026-04', '2026-05']
      : ['2026-03', '2026-04', '2026-05', '2026-06'];
  const forecast = await make(company, 'admin', '/v1/forecasts', {
    ...{ ownerId: whose, month },
    lines: ahead.map((each) => ({ month: each, amountMinor: 900, note: mark })),
  });
  await make(company, 'admin', `/v1/forecasts/${forecast.id}/submit`, {}, forecast.version);
  const adjustment = await make(company, 'admin', '/v1/forecasts/adjustments', {
    ...{ unitId: unit, month: '2026-03', forMonth: '2026-04', amountMinor: 900, reason: mark },
  });
  const note = await make(company, 'admin', '/v1/forecasts/notes', {
    ...{ unitId: unit, month: '2026-03', kind: 'demand', text: mark },
  });
  return {
    forecastId: String(forecast.id),
    adjustmentId: String(adjustment.id),
    noteId: String(note.id),
  };
};

/** What the part's unit wants to be made: for a month of its own, since a unit has one for each. */
export const demandOf = async (company: Company, { owner, unitId }: Part) => {
  const month = { rona: '04', belo: '05', tavi: '06', muro: '07', kepa: '08' }[owner];
  const demand = await make(company, 'admin', '/v1/demand', {
    ...{ kind: 'plan', period: `2026-${month}` },
    unitId: owner === 'muro' ? company.units.south : unitId,
  });
  return { demandId: String(demand.id) };
};

/** The market of the part's unit, what its account carries, and what stands there. */
export const marketOf = async (
  company: Company,
  { owner, unitId }: Part,
  { accountId, productId }: { accountId: string; productId: string },
) => {
  const mark = markOf(owner, 'mon');
  // A unit has one market a period: each part has a month of its own.
  const month = { rona: '04', belo: '05', tavi: '06', muro: '07', kepa: '08' }[owner];
  const size = await make(company, 'admin', '/v1/market/sizes', {
    ...markedTexts('createMarketSize', mark),
    ...{ unitOfMeasure: undefined, period: `2026-${month}`, measure: 'money', currency: 'EUR' },
    ...{ amount: 900_000, confidence: 'low', competitors: [{ name: mark, amount: 9 }] },
    unitId: owner === 'muro' ? company.units.south : unitId,
  });
  await make(company, 'admin', `/v1/market/outlets/${accountId}/products/${productId}/list`, {});
  const lot = await make(company, 'admin', '/v1/stock/lots', {
    ...markedTexts('receiveStockLot', mark),
    ...{ productId, accountId, quantity: '2', receivedOn: '2025-01-01' },
  });
  return { marketSizeId: String(size.id), stockLotId: String(lot.id) };
};

/**
 * A review of the part's own person with a finding, an action of theirs, a decision and a comment of the administrator, and the
 * council of their unit; for a month of its own, since there is one for each.
 */
export const reviewOf = async (company: Company, { owner, ownerId: person, unitId: place }: Part) => {
  const month = { rona: '01', belo: '02', tavi: '03', muro: '04', kepa: '05' }[owner];
  const mark = markOf(owner, 'mon');
  const isMoved = owner === 'muro';
  const ownerId = isMoved ? 'usr_southrep' : person;
  const unitId = isMoved ? company.units.south : place;
  const [from, to] = [`2025-${month}-01`, `2025-${month}-28`];
  const base = aReview({
    ...{ id: `rev_${owner}`, subjectId: ownerId, ownerId, unitId, subjectName: mark },
    ...{ from, to, parts: [{ cadence: 'month', from, to }] },
  });
  const { chairId: _, ...review } = base;
  const figures = [aFigure({ key: 'visits', value: '8' })];
  await assemble(company, { ...review, snapshot: { ...review.snapshot, figures } });
  const path = `/v1/reviews/${review.id}`;
  const finding = await make(company, 'admin', `${path}/findings`, { title: mark });
  const action = await make(company, 'admin', `${path}/findings/${finding.id}/actions`, {
    ...{ text: mark, ownerId, dueOn: '2026-12-31' },
  });
  const decided = await make(company, 'admin', `${path}/decisions`, { text: mark });
  const commented = await make(company, 'admin', `${path}/comments`, { text: mark });
  const council = await make(company, 'admin', '/v1/councils', { cadence: 'month', unitId, on: from });
  const measured = await make(
    company,
    'admin',
    `/v1/councils/${council.id}/measures`,
    { text: mark, ownerId, dueOn: '2026-12-31' },
    council.version,
  );
  return {
    ...{ reviewId: review.id, findingId: String(finding.id), reviewActionId: String(action.id) },
    ...{ decisionId: String(decided.decisions[0].id), reviewCommentId: String(commented.comments[0].id) },
    ...{ councilId: String(council.id), measureId: String(measured.measures[0].id), topic: 'work-plan' },
  };
};

/** What reminders leave of an account: its notice of today, a hold, a scheme of its own. */
export const dunningOf = async (company: Company, accountId: string, { owner }: Part) => {
  const mark = markOf(owner, 'mon');
  const run = await make(company, 'finance', '/v1/dunning/runs', {});
  const scheme = await make(company, 'admin', '/v1/dunning/schemes', {
    ...SCHEME,
    name: owner === 'kepa' ? mark : 'Scheme',
  });
  const assignment = await make(company, 'finance', '/v1/dunning/assignments', {
    targetId: accountId,
    schemeId: scheme.id,
  });
  const hold = await make(company, 'finance', `/v1/dunning/accounts/${accountId}/holds`, {
    ...markedTexts('setDunningHold', mark),
    kind: 'manual',
  });
  const own = run.included.find((notice: Body) => notice.accountId === accountId);
  if (!own?.noticeId) throw new Error(`nobody reminded ${accountId}: ${JSON.stringify(run)}`);
  return { noticeId: own.noticeId, schemeId: scheme.id, assignmentId: assignment.id, holdId: hold.id };
};

export const importOf = async (company: Company, { owner, importer }: Part): Promise<string> => {
  const mark = markOf(owner, 'imp');
  const csv = `number,name,type\r\n${mark},${mark},${mark}\r\n`;
  const { id } = await make(company, importer, '/v1/imports', { kind: 'accounts', csv });
  for (const work of company.sent.splice(0)) await handleWork(company.ports, HANDLERS, work);
  return id;
};

/** A mail to the owner, and one to the contact of the account. */
export const messagesOf = async (
  company: Company,
  { owner, ownerId }: Part,
  contact: { accountId: string; recipientId: string },
): Promise<string> => {
  // What goes outside is about the account's money, and whoever may see that may see the mail.
  await messageOf(company, markOf(owner, 'mon'), { id: `msg_${owner}out`, ...contact });
  return messageOf(company, markOf(owner, 'msg'), {
    id: `msg_${owner}`,
    recipientId: owner === 'muro' ? 'usr_southrep' : ownerId,
  });
};

const messageOf = async (
  company: Company,
  mark: string,
  to: { id: string; recipientId: string; accountId?: string },
): Promise<string> => {
  const { id } = to;
  const at = '2026-03-02T06:00:00.000Z';
  const message = {
    ...to,
    kind: 'notice',
    period: '2026-03-02',
    language: 'en' as const,
    queuedAt: at,
    unclear: 0,
    delivery: { status: 'sent' as const, at, providerId: mark },
    payload: { note: mark },
  };
  const cause = { orgId: company.orgId, at, by: 'system:proof', role: 'system', requestId: `req_${id}` };
  const writes = [put(MessageEntity, message, { at })];
  await runCommand(company.table, cause, async () => ({ action: 'proof', writes, result: undefined }));
  return id;
};
