/**
 * The books that every scenario starts from: enough for each job to have something to say in more than one unit, and
 * one record of every kind for a command to change.
 */
import { addDays } from '#lib/core/dates.ts';
import { DEFAULT_SCHEME } from '#lib/dunning/default-scheme.ts';
import { tokenFor } from '#lib/reconciliations/token.ts';
import { aFigure, aReview, assemble } from '../../test/reviews/support.ts';
import { type Company, TODAY } from '../../test/support/company.ts';
import type { Installation } from './installation.ts';

type Body = Record<string, unknown>;
export type Ids = Readonly<Record<string, string>>;
type Call = Company['call'];

/** What the call answered; it must have succeeded. @throws {Error} with what was answered instead */
export const succeeded = async (answer: ReturnType<Call>): Promise<Body> => {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body as Body;
};

const posting = (call: Call) => {
  let count = 0;
  return (as: string, path: string, body: Body): Promise<Body> => {
    count += 1;
    const headers = { 'idempotency-key': `books-${count}` };
    return succeeded(call(as, 'POST', path, { body, headers }));
  };
};

type Post = ReturnType<typeof posting>;

const idIn = (body: Body): string => String(body['id']);

const customer = async (post: Post, part: string, daysOver: number): Promise<string> => {
  const account = await post('admin', '/v1/accounts', {
    number: `${part}-1`,
    name: `Account ${part}`,
    type: 'customer',
    ownerId: `usr_${part}rep`,
    currency: 'EUR',
  });
  const accountId = idIn(account);
  const dueOn = addDays(TODAY, -daysOver);
  const dues = [{ dueOn, amountMinor: 100_000 }];
  const issuedOn = addDays(dueOn, -30);
  await post('finance', '/v1/invoices', {
    accountId,
    number: `F-${part}`,
    issuedOn,
    amountMinor: 100_000,
    dues,
  });
  return accountId;
};

/** A scheme whose first reminder is a letter, so that a notice leaves a task. */
const BY_LETTER = {
  ...DEFAULT_SCHEME,
  graceDays: 0,
  levels: DEFAULT_SCHEME.levels.map((level) => ({ ...level, channel: 'letter' })),
};

/** Credit, collecting and dunning of the northern customer; the southern one is blocked and handed up. */
const fillCredit = async (
  process: { call: Call },
  post: Post,
  { accountId, invoiceId, blockedId }: { accountId: string; invoiceId: string; blockedId: string },
): Promise<Ids> => {
  const credit = `/v1/credit/accounts/${accountId}`;
  await post('admin', `${credit}/limit`, { mode: 'limit', amountMinor: 70_000_000, reason: 'agreed' });
  const block = await post('finance', `/v1/credit/accounts/${blockedId}/block`, { reason: 'Insolvency' });
  const judged = { rating: 'B', importance: 'major', evidence: 'Pays' };
  const assessment = await post('north-rep', `${credit}/assessments`, judged);
  const deposit = await post('finance', `${credit}/deposits`, { amountMinor: 1_000 });
  const wish = { maxOverMinor: 700, waives: [], validTo: '2026-12-31', reason: 'season' };
  const asked = await post('north-rep', `${credit}/release-requests`, wish);
  const answer = { outcome: 'approve', documentHash: asked['documentHash'] };
  await post('north-manager', `/v1/approvals/${idIn(asked)}/decisions`, answer);
  const releases = await succeeded(process.call('finance', 'GET', `${credit}/releases`));
  const parts = [{ on: '2026-03-25', amountMinor: 50 }];
  const promise = await post('north-rep', '/v1/collecting/promises', {
    accountId,
    invoiceIds: [invoiceId],
    parts,
  });
  const action = await post('north-rep', '/v1/collecting/actions', {
    accountId,
    kind: 'call',
    result: 'promised',
  });
  const wanted = { accountId, amountMinor: 800, wantedOn: '2026-03-20' };
  const request = await post('north-rep', '/v1/collecting/invoice-requests', wanted);
  const observed = { representativeId: 'usr_northrep', observations: 'Asks for no amount' };
  const coaching = await post('north-manager', '/v1/collecting/coaching', observed);
  const handed = await post('south-rep', `/v1/collecting/cases/${blockedId}/hand-up`, { reason: 'Silent' });
  return {
    blockedId,
    blockedProfileId: idIn(block),
    assessmentId: idIn(assessment),
    depositId: idIn(deposit),
    releaseId: idIn((releases['data'] as Body[])[0] ?? {}),
    promiseId: idIn(promise),
    actionId: idIn(action),
    requestId: idIn(request),
    coachingId: idIn(coaching),
    caseId: idIn(handed),
  };
};

/** A statement in each state that somebody acts on; the link of the one that was sent is the `token`. */
const fillStatements = async (
  process: { call: Call },
  post: Post,
  { orgId, accountId }: { orgId: string; accountId: string },
): Promise<Ids> => {
  const reader = { name: 'Li', email: 'li@north.example' };
  const contactId = idIn(await post('admin', `/v1/accounts/${accountId}/contacts`, reader));
  const make = async (asOf: string) =>
    idIn(await post('north-rep', '/v1/reconciliations', { accountId, asOf }));
  const act = (id: string, act: string, body: Body) => {
    const headers = { 'idempotency-key': `books-${act}-${id}`, 'if-match': '"v1"' };
    return succeeded(
      process.call('north-rep', 'POST', `/v1/reconciliations/${id}/${act}`, { body, headers }),
    );
  };
  const [draftId, sentId, differingId] = [
    await make('2026-02-27'),
    await make('2026-02-28'),
    await make('2026-03-01'),
  ];
  await act(sentId, 'send', { contactId });
  await act(differingId, 'answer', { answer: 'differs', theirBalanceMinor: 1 });
  const token = tokenFor({ orgId, id: sentId, round: 1 }, 'secret');
  return { readerId: contactId, draftId, sentId, differingId, token };
};

/** A scheme, its assignment, a hold, one notice that waits to be posted, and a target with a version to undo. */
const fillReminders = async (process: { call: Call }, post: Post, accountId: string): Promise<Ids> => {
  const scheme = await post('admin', '/v1/dunning/schemes', {
    name: 'By letter',
    validFrom: '2026-01-01',
    body: BY_LETTER,
  });
  const assigned = { targetId: accountId, schemeId: idIn(scheme) };
  const assignment = await post('admin', '/v1/dunning/assignments', assigned);
  await post('finance', '/v1/dunning/runs', { asOf: TODAY, dryRun: false });
  const notices = await succeeded(process.call('finance', 'GET', '/v1/dunning/notices'));
  const hold = { kind: 'manual', reason: 'The owner talks to them', until: '2026-03-20' };
  const held = await post('finance', `/v1/dunning/accounts/${accountId}/holds`, hold);
  const plan = { measure: 'collected', accountId, from: '2026-03-01', to: '2026-03-31' };
  const target = await post('admin', '/v1/collection-targets', {
    ...plan,
    amountMinor: 600,
    currency: 'EUR',
  });
  const headers = { 'idempotency-key': 'books-target', 'if-match': `"v${target['version']}"` };
  const body = { amountMinor: 700, reason: 'One more' };
  const path = `/v1/collection-targets/${idIn(target)}/versions`;
  await succeeded(process.call('admin', 'POST', path, { body, headers }));
  return {
    schemeId: idIn(scheme),
    assignmentId: idIn(assignment),
    noticeId: idIn((notices['data'] as Body[])[0] ?? {}),
    holdId: idIn(held),
    targetId: idIn(target),
  };
};

/** A payment that waits for its approver, one that is approved, one that was made. */
const fillPayments = async (process: { call: Call }, post: Post): Promise<Ids> => {
  const wish = { unitId: 'unt_north', purpose: 'Parts', dueOn: '2026-03-20', class: 'supplier' };
  const ask = async (payee: string) =>
    post('back-office', '/v1/payments', { ...wish, payee, amountMinor: 5_000 });
  const approved = async (payee: string) => {
    const asked = await ask(payee);
    const path = `/v1/approvals/${asked['approvalId']}`;
    const { documentHash } = await succeeded(process.call('boss', 'GET', path));
    await post('boss', `${path}/decisions`, { outcome: 'approve', documentHash });
    return idIn(asked);
  };
  const paymentId = idIn(await ask('Asked'));
  const approvedPaymentId = await approved('Approved');
  const paidPaymentId = await approved('Paid');
  const headers = { 'idempotency-key': 'books-paid', 'if-match': '"v2"' };
  const body = { reference: 'SEPA 0' };
  await succeeded(process.call('finance', 'POST', `/v1/payments/${paidPaymentId}/pay`, { body, headers }));
  return { paymentId, approvedPaymentId, paidPaymentId };
};

/** A visit that counts, and expenses that were withdrawn. */
const fillEntries = async ({ call }: { call: Call }, post: Post, accountId: string): Promise<Ids> => {
  const enter = async (body: Body) => idIn(await post('north-rep', '/v1/metrics/entries', body));
  const entryId = await enter({ measure: 'visits', count: '2', accountId });
  const withdrawnEntryId = await enter({ measure: 'expenses', amountMinor: 100 });
  const headers = { 'idempotency-key': 'books-withdrawn', 'if-match': '"v1"' };
  const path = `/v1/metrics/entries/${withdrawnEntryId}/withdraw`;
  await succeeded(call('north-rep', 'POST', path, { body: { reason: 'Twice' }, headers }));
  return { entryId, withdrawnEntryId };
};

/** A plan in the works, one that waits for its approver, one in force, and one in force with a draft of its next version. */
const fillPlans = async (process: { call: Call }, post: Post): Promise<Ids> => {
  let count = 0;
  const act = async (planId: string, what: string, body: Body): Promise<Body> => {
    count += 1;
    const { version } = await succeeded(process.call('admin', 'GET', `/v1/plans/${planId}`));
    const headers = { 'idempotency-key': `books-plan-${count}`, 'if-match': `"v${version}"` };
    return succeeded(process.call('director', 'POST', `/v1/plans/${planId}/${what}`, { body, headers }));
  };
  const draft = async (name: string): Promise<string> => {
    const period = { from: '2026-04-01', to: '2026-06-28', amount: 900_000 };
    const wish = { name, measure: 'booked', section: 'region', unitId: 'unt_company', basis: { note: 'x' } };
    const planId = idIn(await post('director', '/v1/plans', { ...wish, ...period }));
    await act(planId, 'split', { how: 'equal', over: [{ unitId: 'unt_north' }, { unitId: 'unt_south' }] });
    return planId;
  };
  const submitted = async (name: string) => {
    const planId = await draft(name);
    const { versions } = await act(planId, 'submit', { reason: 'Plan' });
    return { planId, approvalId: (versions as { approvalId: string }[])[0]?.approvalId };
  };
  const effective = async (name: string): Promise<string> => {
    const { planId, approvalId } = await submitted(name);
    const path = `/v1/approvals/${approvalId}`;
    const { documentHash } = await succeeded(process.call('boss', 'GET', path));
    await post('boss', `${path}/decisions`, { outcome: 'approve', documentHash });
    return planId;
  };
  const planId = await draft('Draft');
  const revisedPlanId = await effective('Revised');
  await act(revisedPlanId, 'versions', { reason: 'The market fell' });
  await act(revisedPlanId, 'split', { node: 'unt_south', how: 'equal' });
  const comment = await post('north-manager', `/v1/plans/${planId}/comments`, {
    node: 'unt_north',
    difficulty: '八月停产',
  });
  const missed = { node: 'unt_north', from: '2026-04-01', dueOn: '2026-04-30' };
  const correct = async (cause: string) =>
    idIn(
      await post('north-manager', `/v1/plans/${planId}/corrections`, {
        ...missed,
        cause,
        correction: '拜访',
      }),
    );
  const doneCorrectionId = await correct('Done');
  const finished = `/v1/plans/${planId}/corrections/${doneCorrectionId}/done`;
  const headers = { 'idempotency-key': 'books-corrected', 'if-match': '"v1"' };
  await succeeded(process.call('north-manager', 'POST', finished, { body: { effect: 'None' }, headers }));
  const lettered = await effective('Lettered');
  const letter = async (unitId: string) =>
    post('boss', '/v1/letters', { planId: lettered, kind: 'responsibility', node: unitId });
  const half = await letter('unt_south');
  await succeeded(
    process.call('boss', 'PUT', `/v1/letters/${idIn(half)}/signature`, {
      body: { digest: half['digest'] },
      headers: { 'idempotency-key': 'books-half' },
    }),
  );
  return {
    letterId: idIn(await letter('unt_north')),
    halfLetterId: idIn(half),
    halfDigest: String(half['digest']),
    letteredPlanId: lettered,
    correctionId: await correct('Open'),
    doneCorrectionId,
    planId,
    revisedPlanId,
    submittedPlanId: (await submitted('Submitted')).planId,
    effectivePlanId: await effective('In force'),
    commentId: idIn(comment),
  };
};

/** A draft of a forecast, one that was submitted, and what a manager adds to them; of the latter one is withdrawn each. */
const fillForecasts = async (process: { call: Call }, post: Post): Promise<Ids> => {
  const lines = ['2026-04', '2026-05', '2026-06'].map((month) => ({ month, amountMinor: 100 }));
  const forecastId = idIn(await post('north-rep', '/v1/forecasts', { lines }));
  const submittedForecastId = idIn(await post('south-rep', '/v1/forecasts', { lines }));
  const act = async (as: string, path: string, what: string) =>
    succeeded(
      process.call(as, 'POST', `${path}/${what}`, {
        body: what === 'submit' ? {} : undefined,
        headers: { 'idempotency-key': `books-${path}`, 'if-match': '"v1"' },
      }),
    );
  await act('south-rep', `/v1/forecasts/${submittedForecastId}`, 'submit');
  const adjust = { month: '2026-03', forMonth: '2026-04', amountMinor: 5, reason: 'x' };
  const note = { month: '2026-03', kind: 'trend', text: '上升' };
  const [adjustmentId, backAdjustmentId, noteId, backNoteId] = [
    idIn(await post('north-manager', '/v1/forecasts/adjustments', adjust)),
    idIn(await post('north-manager', '/v1/forecasts/adjustments', adjust)),
    idIn(await post('north-manager', '/v1/forecasts/notes', note)),
    idIn(await post('north-manager', '/v1/forecasts/notes', note)),
  ];
  await act('north-manager', `/v1/forecasts/adjustments/${backAdjustmentId}`, 'withdraw');
  await act('north-manager', `/v1/forecasts/notes/${backNoteId}`, 'withdraw');
  return { forecastId, submittedForecastId, adjustmentId, backAdjustmentId, noteId, backNoteId };
};

/** A draft of a record, one that was submitted, one that was scored; and a version of a form that is to come. */
const fillForms = async (process: { call: Call }, post: Post): Promise<Ids> => {
  const answers = { strengths: 'a', weaknesses: 'b', opportunities: 'c', threats: 'd', strategy: '扩大' };
  const make = async () =>
    idIn(await post('north-rep', '/v1/forms/records', { templateKey: 'swot', answers }));
  const act = async (as: string, id: string, what: string, version: number) =>
    succeeded(
      process.call(as, 'POST', `/v1/forms/records/${id}/${what}`, {
        body: what === 'review' ? { score: 3 } : undefined,
        headers: { 'idempotency-key': `books-${id}-${what}`, 'if-match': `"v${version}"` },
      }),
    );
  const [recordId, submittedRecordId, scoredRecordId] = [await make(), await make(), await make()];
  for (const id of [submittedRecordId, scoredRecordId]) await act('north-rep', id, 'submit', 1);
  await act('north-manager', scoredRecordId, 'review', 2);
  const label = { en: 'Log', es: 'Registro', 'zh-CN': '日志' };
  const fields = [{ key: 'note', type: 'text', label }];
  await post('admin', '/v1/forms/templates', {
    ...{ key: 'depot-log', reason: 'x', validFrom: '2027-01-01' },
    content: { label, shared: true, sections: [{ key: 'all', label, fields }] },
  });
  return { recordId, submittedRecordId, scoredRecordId, templateKey: 'depot-log', formNumber: '101' };
};

/** What a unit wants to be made: a draft, one that was submitted, one that is approved. */
const fillDemand = async (process: { call: Call }, post: Post): Promise<Ids> => {
  const unitId = 'unt_north';
  const make = async (period: string) =>
    idIn(await post('back-office', '/v1/demand', { kind: 'plan', period, unitId }));
  const act = async (as: string, id: string, what: string, version: number) =>
    succeeded(
      process.call(as, 'POST', `/v1/demand/${id}/${what}`, {
        headers: { 'idempotency-key': `books-${id}-${what}`, 'if-match': `"v${version}"` },
      }),
    );
  const [demandId, submittedDemandId, approvedDemandId] = [
    await make('2026-04'),
    await make('2026-05'),
    await make('2026-06'),
  ];
  for (const id of [submittedDemandId, approvedDemandId]) await act('back-office', id, 'submit', 1);
  await act('north-manager', approvedDemandId, 'approve', 2);
  return { demandId, submittedDemandId, approvedDemandId };
};

/** An estimate of a market, what an outlet carries, lots of stock; and of each one that was taken back. */
const fillMarket = async (
  process: { call: Call },
  post: Post,
  { accountId, productId }: { accountId: string; productId: string },
): Promise<Ids> => {
  const size = (period: string) =>
    post('back-office', '/v1/market/sizes', {
      ...{ unitId: 'unt_north', period, measure: 'money', amount: 900 },
      ...{ source: '协会', confidence: 'low' },
    });
  const lot = () => post('back-office', '/v1/stock/lots', { productId, unitId: 'unt_north', quantity: '3' });
  const act = (path: string, body: object) =>
    succeeded(
      process.call('back-office', 'POST', path, {
        body,
        headers: { 'idempotency-key': `books-${path}`, 'if-match': '"v1"' },
      }),
    );
  const [marketSizeId, withdrawnSizeId] = [idIn(await size('2026-01')), idIn(await size('2026-02'))];
  await act(`/v1/market/sizes/${withdrawnSizeId}/withdraw`, { reason: 'Twice' });
  const outlet = `/v1/market/outlets/${accountId}/products/${productId}/list`;
  const listingId = idIn(await post('back-office', outlet, { seenOn: '2026-02-01' }));
  const [stockLotId, leftLotId, withdrawnLotId] = [idIn(await lot()), idIn(await lot()), idIn(await lot())];
  await act(`/v1/stock/lots/${leftLotId}/leave`, { quantity: '1' });
  await act(`/v1/stock/lots/${withdrawnLotId}/withdraw`, { reason: 'Twice' });
  return { marketSizeId, withdrawnSizeId, listingId, stockLotId, leftLotId, withdrawnLotId };
};

type Act = (as: string, method: string, path: string, body?: Body, version?: number) => Promise<Body>;

/** A review that may be closed, one that is, and what was found and decided in the first. */
const fillReviews = async (company: Company, act: Act): Promise<Ids> => {
  const boss = 'north-manager';
  const figures = [aFigure({ key: 'visits', value: '8' })];
  for (const [id, month] of [
    ['rev_open', '01'],
    ['rev_closed', '02'],
  ] as const) {
    const [from, to] = [`2026-${month}-01`, `2026-${month}-28`];
    const base = aReview({ id, from, to, parts: [{ cadence: 'month', from, to }] });
    await assemble(company, { ...base, snapshot: { ...base.snapshot, figures } });
    for (const topic of ['work-plan', 'action-plan'])
      await act(boss, 'PUT', `/v1/reviews/${id}/notes/${topic}`, { text: 'As planned' });
  }
  await act(boss, 'POST', '/v1/reviews/rev_closed/close', undefined, 3);
  const path = '/v1/reviews/rev_open';
  const [findingId, closedFindingId] = [
    idIn(await act(boss, 'POST', `${path}/findings`, { title: 'Few visits' })),
    idIn(await act(boss, 'POST', `${path}/findings`, { title: 'Prices' })),
  ];
  await act(boss, 'POST', `${path}/findings/${closedFindingId}/close`, { reason: 'Solved' }, 1);
  const actions = `${path}/findings/${findingId}/actions`;
  const deed = { text: 'Visit', ownerId: 'usr_northrep', dueOn: '2026-03-31' };
  const [reviewActionId, doneActionId] = [
    idIn(await act(boss, 'POST', actions, deed)),
    idIn(await act(boss, 'POST', actions, deed)),
  ];
  await act(boss, 'POST', `${actions}/${doneActionId}/done`, {}, 1);
  const decided = await act(boss, 'POST', `${path}/decisions`, { text: 'Go on' });
  const commented = await act('north-rep', 'POST', `${path}/comments`, { text: 'Yes' });
  await act('north-rep', 'PUT', `${path}/acknowledgement`, { agrees: true });
  return {
    ...{ reviewId: 'rev_open', closedReviewId: 'rev_closed', findingId, closedFindingId },
    ...{ reviewActionId, doneActionId, topic: 'work-plan' },
    decisionId: idIn((decided['decisions'] as Body[])[0] ?? {}),
    reviewCommentId: idIn((commented['comments'] as Body[])[0] ?? {}),
  };
};

/** A council with a counter-measure that is open and one that is done, one that is closed, one that nothing was written into. */
const fillCouncils = async (act: Act): Promise<Ids> => {
  const boss = 'north-manager';
  const open = async (on: string) => idIn(await act(boss, 'POST', '/v1/councils', { cadence: 'month', on }));
  const [emptyCouncilId, closedCouncilId, councilId] = [
    await open('2025-12-01'),
    await open('2026-01-01'),
    await open('2026-02-01'),
  ];
  const written = { minutes: 'Stock', attendees: ['usr_northmanager'] };
  await act(boss, 'PATCH', `/v1/councils/${closedCouncilId}`, written, 1);
  await act(boss, 'POST', `/v1/councils/${closedCouncilId}/close`, undefined, 2);
  const path = `/v1/councils/${councilId}`;
  await act(boss, 'PATCH', path, written, 1);
  const measure = { text: 'Promote', ownerId: 'usr_northrep', dueOn: '2026-03-31' };
  await act(boss, 'POST', `${path}/measures`, measure, 2);
  const { measures } = await act(boss, 'POST', `${path}/measures`, measure, 3);
  const [measureId = '', doneMeasureId = ''] = (measures as Body[]).map(idIn);
  await act(boss, 'POST', `${path}/measures/${doneMeasureId}/done`, {}, 4);
  return { emptyCouncilId, closedCouncilId, councilId, measureId, doneMeasureId };
};

/** Two customers with something overdue each; and of every kind of record one that is not overdue. Ids by route parameter. */
export const fillBooks = async (installation: Installation): Promise<Ids> => {
  const process = installation.start();
  const post = posting(process.call);
  const accountId = await customer(post, 'north', 8);
  const blockedId = await customer(post, 'south', 2);
  const product = { sku: 'S', name: 'Screw', listPrice: '10', unitCost: '4', currency: 'EUR' };
  const bill = (number: string) => post('finance', '/v1/invoices', { accountId, number, amountMinor: 5000 });
  const pay = (path: string, invoiceId: string) =>
    post('finance', path, { accountId, amountMinor: 1000, allocate: { invoiceId } });
  const contactId = idIn(await post('admin', `/v1/accounts/${accountId}/contacts`, { name: 'Ana' }));
  const productId = idIn(await post('admin', '/v1/products', product));
  const lines = [{ line: 1, sku: 'S', quantity: '2', unitPrice: '10' }];
  const order = { accountId, number: 'O-1', lines };
  const orderId = idIn(await post('admin', '/v1/orders', order));
  const invoiceId = idIn(await bill('F-open'));
  const paid = idIn(await bill('F-paid'));
  const writtenOff = idIn(await bill('F-lost'));
  const receipt = await pay('/v1/receipts', paid);
  const note = await pay('/v1/credit-notes', paid);
  const headers = { 'idempotency-key': 'books-off', 'if-match': '"v1"' };
  const body = { amountMinor: 10, reason: 'Small' };
  const off = await succeeded(
    process.call('finance', 'POST', `/v1/invoices/${writtenOff}/write-off`, { body, headers }),
  );
  const free = { accountId, amountMinor: 700, allocate: 'none' };
  const rate = await post('admin', '/v1/rates', { from: 'USD', to: 'EUR', on: '2026-01-01', rate: '0.9' });
  const special = (askedPrice: string) =>
    post('north-rep', '/v1/approvals', {
      kind: 'special-price',
      accountId,
      reason: 'An offer',
      document: { item: 'S', quantity: '1', listPrice: '10', askedPrice, currency: 'EUR' },
    });
  const approval = await special('8.8');
  const granted = await special('8.7');
  await post('north-manager', `/v1/approvals/${idIn(granted)}/decisions`, {
    outcome: 'approve',
    documentHash: granted['documentHash'],
  });
  const delegation = await post('north-manager', '/v1/approvals/delegations', {
    toId: 'usr_boss',
    from: '2026-03-02',
    until: '2026-03-09',
  });
  let acts = 0;
  const act: Act = (as, method, path, sent, version) => {
    acts += 1;
    const condition = version && { 'if-match': `"v${version}"` };
    return succeeded(
      process.call(as, method, path, {
        ...(sent && { body: sent }),
        headers: { 'idempotency-key': `books-act-${acts}`, ...condition },
      }),
    );
  };
  const more = {
    ...(await fillReviews(
      { ...installation.company, ports: process.ports, table: process.ports.table },
      act,
    )),
    ...(await fillCouncils(act)),
    ...(await fillCredit(process, post, { accountId, invoiceId, blockedId })),
    ...(await fillStatements(process, post, { orgId: installation.company.orgId, accountId })),
    ...(await fillReminders(process, post, accountId)),
    ...(await fillPayments(process, post)),
    ...(await fillEntries(process, post, accountId)),
    ...(await fillPlans(process, post)),
    ...(await fillForecasts(process, post)),
    ...(await fillDemand(process, post)),
    ...(await fillForms(process, post)),
    ...(await fillMarket(process, post, { accountId, productId })),
  };
  const first = ({ entries }: Body) => (entries as { allocationId: string }[])[0]?.allocationId ?? '';
  return {
    job: 'forecast-reminders',
    ...more,
    accountId,
    contactId,
    productId,
    orderId,
    invoiceId,
    receiptId: idIn(receipt),
    creditNoteId: idIn(note),
    writeOffId: idIn(off),
    freeReceiptId: idIn(await post('finance', '/v1/receipts', free)),
    freeCreditNoteId: idIn(await post('finance', '/v1/credit-notes', free)),
    approvalId: idIn(approval),
    documentHash: String(approval['documentHash']),
    grantedId: idIn(granted),
    delegationId: idIn(delegation),
    allocationId: first(receipt),
    creditAllocationId: first(note),
    rateId: idIn(rate),
    unitId: installation.company.units.south,
    userId: 'usr_northrep2',
    kind: 'overdue-alerts',
  };
};
