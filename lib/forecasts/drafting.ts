/** Making a forecast, editing it, submitting it again and again, removing a draft (R-1801). */
import { requireAccounts } from '#lib/accounts/index.ts';
import { requireProducts } from '#lib/catalogue/index.ts';
import { Forbidden, NotFound } from '#lib/core/errors.ts';
import { monthPlus } from '#lib/core/months.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { canonical } from '#lib/table/audit.ts';
import { findHolder, moveClaim } from '#lib/table/claim.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read } from '#lib/table/read.ts';
import { put, remove } from '#lib/table/write.ts';
import {
  FORECAST_CLAIM,
  ForecastEntity,
  ForecastVersionEntity,
  forecastKey,
  placeOf,
  versionKey,
} from './entity.ts';
import {
  ForecastExists,
  ForecastFull,
  ForecastFuture,
  ForecastReasonMissing,
  ForecastSubmitted,
  ForecastUnchanged,
} from './errors.ts';
import { ForecastPolicy } from './policy.ts';
import { proposalOf } from './proposal.ts';
import { aheadOf, requireLines, requireWhole, totalsOf } from './rules.ts';
import {
  type Forecast,
  type ForecastLine,
  type ForecastPatch,
  MAX_SUBMISSIONS,
  type NewForecast,
  type Submission,
} from './schema.ts';
import { getForecast, monthNow } from './store.ts';
import { dueOnOf } from './waiting.ts';

type Change = Promise<Command<Stored<Forecast>>>;

/** Accounts and products are authorised like reads. @throws {NotFound} */
const requireNamed = async (context: Context, lines: readonly ForecastLine[]): Promise<void> => {
  await Promise.all([
    requireAccounts(
      context,
      lines.flatMap(({ accountId }) => accountId ?? []),
    ),
    requireProducts(
      context,
      lines.flatMap(({ productId }) => productId ?? []),
    ),
  ]);
};

/** The months ahead of a forecast made in a month, by the policy of that month. */
const aheadIn = async (context: Context, month: string): Promise<string[]> => {
  const { monthsAhead } = await policyAt(context, ForecastPolicy, `${month}-01`);
  return aheadOf(month, monthsAhead);
};

/** @throws {NotFound} @throws {Forbidden} @throws {ForecastFuture} */
const whoseOf = (context: Context, { ownerId, month }: NewForecast) => {
  const { directory, access } = context;
  const user = directory.user(ownerId ?? access.user.id);
  if (!user?.active) throw NotFound();
  const present = monthNow(context, user);
  const made = month ?? present;
  if (made > present) throw ForecastFuture({ month: made });
  const { unitId } = directory.posting(user, `${made}-01`);
  const unit = directory.unit(unitId);
  if (!unit) throw NotFound();
  access.require('forecasts', 'write', { ownerId: user.id, unitId });
  return { user, unit, month: made };
};

const linesFrom = async (
  context: Context,
  whose: { ownerId: string; month: string; currency: string; ahead: readonly string[] },
  startFrom: NewForecast['startFrom'],
): Promise<ForecastLine[]> => {
  const { ownerId, month, ahead } = whose;
  if (startFrom === 'history') return (await proposalOf(context, whose)).lines;
  if (startFrom === 'nothing') return [];
  const place = placeOf({ ownerId, month: monthPlus(month, -1) });
  const id = await findHolder(context.table, context.orgId, FORECAST_CLAIM, place);
  const last = id && (await read(context.table, ForecastEntity, forecastKey(context.orgId, id)));
  if (!last || last.value.currency !== whose.currency) return [];
  return last.value.lines.filter((line) => ahead.includes(line.month));
};

/** Begins the forecast of a person in a month. @throws {NotFound} @throws {ForecastFuture} @throws {ForecastExists} @throws {ForecastMonthsWrong} @throws {ForecastLineTwice} @throws {RateMissing} */
export const createForecast = async (context: Context, input: NewForecast): Change => {
  const { user, unit, month } = whoseOf(context, input);
  const ahead = await aheadIn(context, month);
  const whose = { ownerId: user.id, month, currency: unit.currency, ahead };
  const lines = input.lines ?? (await linesFrom(context, whose, input.startFrom));
  requireLines(month, ahead, lines);
  await requireNamed(context, input.lines ?? []);
  const forecast: Forecast = {
    id: context.ids.next('forecast'),
    ...{ month, ownerId: user.id, unitId: unit.id, currency: unit.currency },
    dueOn: await dueOnOf(context, month),
    status: 'draft',
    lines,
    totals: totalsOf(ahead, lines),
    submissions: [],
  };
  const holder = await findHolder(context.table, context.orgId, FORECAST_CLAIM, placeOf(forecast));
  if (holder) throw ForecastExists({ forecastId: holder, month });
  const claim = await moveClaim(context.table, context.orgId, {
    ...{ kind: FORECAST_CLAIM, holderId: forecast.id, after: placeOf(forecast), at: context.at },
  });
  const saved = put(ForecastEntity, forecast, { at: context.at });
  return { action: 'forecast.create', writes: [saved, ...claim], result: saved.next };
};

/** A forecast that the caller may change, in the version that they saw. @throws {NotFound} @throws {Forbidden} */
const getOwn = async (context: Context, id: string): Promise<Stored<Forecast>> => {
  const stored = await getForecast(context, id);
  if (!context.access.allows('forecasts', 'write', stored.value)) throw Forbidden();
  return requireMatch(context, stored);
};

/** Puts other lines in; what was submitted stays as it was. @throws {ForecastMonthsWrong} @throws {ForecastLineTwice} @throws {NotFound} */
export const changeForecast = async (context: Context, id: string, patch: ForecastPatch): Change => {
  const stored = await getOwn(context, id);
  const { value } = stored;
  const { lines = value.lines } = patch;
  if (canonical(lines) === canonical(value.lines))
    return { action: 'forecast.change', writes: [], result: stored };
  const ahead = value.totals.map(({ month }) => month);
  requireLines(value.month, ahead, lines);
  const known = new Set(value.lines.flatMap(({ accountId = '', productId = '' }) => [accountId, productId]));
  // An account that changed hands since stays in the line that named it.
  await requireNamed(
    context,
    lines.map(({ accountId = '', productId = '', ...line }) => ({
      ...line,
      ...(accountId && !known.has(accountId) && { accountId }),
      ...(productId && !known.has(productId) && { productId }),
    })),
  );
  const status = value.submissions.length > 0 ? ('changed' as const) : ('draft' as const);
  const next = { ...value, lines, totals: totalsOf(ahead, lines), status };
  const saved = put(ForecastEntity, next, { at: context.at, from: stored });
  return { action: 'forecast.change', writes: [saved], result: saved.next };
};

/** Submits the lines as they are; each submission is kept. @throws {ForecastEmpty} @throws {ForecastUnchanged} @throws {ForecastReasonMissing} @throws {ForecastFull} */
export const submitForecast = async (
  context: Context,
  id: string,
  { reason }: { reason?: string | undefined },
): Change => {
  const stored = await getOwn(context, id);
  const { value } = stored;
  const { submissions, lines, totals, dueOn, unitId } = value;
  if (value.status === 'submitted') throw ForecastUnchanged();
  requireWhole(
    totals.map(({ month }) => month),
    lines,
  );
  const last = submissions.at(-1);
  if (last) {
    if (!reason) throw ForecastReasonMissing();
    if (submissions.length >= MAX_SUBMISSIONS) throw ForecastFull({ limit: MAX_SUBMISSIONS });
    const before = await read(
      context.table,
      ForecastVersionEntity,
      versionKey(context.orgId, id, last.number),
    );
    if (canonical(before?.value.lines ?? []) === canonical(lines)) throw ForecastUnchanged();
  }
  const on = context.today(context.directory.unit(unitId)?.timeZone);
  const submission: Submission = {
    ...{ number: submissions.length + 1, at: context.at, on, by: context.access.user.id },
    isLate: on > dueOn,
    ...(reason && { reason }),
    totals,
  };
  const next: Forecast = { ...value, status: 'submitted', submissions: [...submissions, submission] };
  const saved = put(ForecastEntity, next, { at: context.at, from: stored });
  const version = put(
    ForecastVersionEntity,
    { forecastId: id, number: submission.number, currency: value.currency, lines },
    { at: context.at },
  );
  return { action: 'forecast.submit', writes: [saved, version], result: saved.next };
};

/** Removes a draft that was never submitted. @throws {ForecastSubmitted} */
export const removeForecast = async (context: Context, id: string): Promise<Command<null>> => {
  const stored = await getOwn(context, id);
  if (stored.value.submissions.length > 0) throw ForecastSubmitted();
  const claim = await moveClaim(context.table, context.orgId, {
    ...{ kind: FORECAST_CLAIM, holderId: id, before: placeOf(stored.value), at: context.at },
  });
  return { action: 'forecast.remove', writes: [remove(ForecastEntity, stored), ...claim], result: null };
};
