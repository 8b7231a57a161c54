/** Filing records (R-1306, R-1330): begun with what the system knows, edited, submitted whole, recalled until scored, removed while a draft. */
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Unit, User } from '#lib/organisation/schema.ts';
import { canonical } from '#lib/table/audit.ts';
import { findHolder, moveClaim } from '#lib/table/claim.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put, remove } from '#lib/table/write.ts';
import { acceptedAnswers, referencesIn, requireNamed, requireWhole } from './answers.ts';
import { periodFor } from './duties.ts';
import { FORM_CLAIM, FormRecordEntity, placeOf } from './entity.ts';
import { FormDayWrong, FormExists, FormFull, FormMerged, FormStatusWrong, FormSubmitted } from './errors.ts';
import { figuresFor } from './figures.ts';
import { isMerged, periodAt } from './periods.ts';
import { rulesOver } from './rules-in-force.ts';
import { type Answers, type FormRecord, MAX_STEPS, type NewRecord, type RecordPatch } from './schema.ts';
import { getOwn } from './store.ts';
import { templateAt, templateVersion } from './templates.ts';

type Change = Promise<Command<Stored<FormRecord>>>;

/** How far back a record may be about. */
const DAYS_BACK = 400;
/** A period that holds a day ends within this. */
const LONGEST_PERIOD = 366;

type Place = Pick<FormRecord, 'on' | 'unitId' | 'period' | 'dueAt'>;

const unitOf = ({ directory }: Context, user: User, on: BusinessDate): Unit => {
  const unit = directory.unit(directory.posting(user, on).unitId);
  if (!unit) throw NotFound();
  return unit;
};

/**
 * The period of a day, where a rule says how often the person files it: one that has begun, or the one that comes next; a record for
 * once is about today or a day before. @throws {FormMerged} @throws {FormDayWrong}
 */
const placeFor = async (
  context: Context,
  user: User,
  { today, ...about }: { templateKey: string; on: BusinessDate; today: BusinessDate },
): Promise<Place> => {
  const { directory } = context;
  const { on } = about;
  if (on < addDays(today, -DAYS_BACK)) throw FormDayWrong({ on });
  const { rulesAt } = await rulesOver(context, { from: on, to: addDays(on, LONGEST_PERIOD) });
  const found = periodFor(directory, user, { ...about, rulesAt });
  const unit = unitOf(context, user, on);
  if (!found && on > today) throw FormDayWrong({ on });
  if (!found) return { on, unitId: unit.id };
  const { period, rule, unitId, duty } = found;
  const present = periodAt(unit.calendar, rule.cadence, today);
  if (on > periodAt(unit.calendar, rule.cadence, addDays(present.to, 1)).to) throw FormDayWrong({ on });
  if (isMerged(unit.calendar, period, rule.mergedInto)) throw FormMerged({ ...period });
  return { on: period.to, unitId, period, ...(duty && { dueAt: duty.dueAt }) };
};

/** Begins the caller's record of a period, or one for once. @throws {NotFound} @throws {FormMerged} @throws {FormDayWrong} @throws {FormExists} @throws {InvalidInput} @throws {FormTooLong} */
export const createRecord = async (context: Context, input: NewRecord): Change => {
  const { user } = context.access;
  const today = context.today(unitOf(context, user, context.today()).timeZone);
  const { templateKey, on = today } = input;
  const { number, content } = await templateAt(context, templateKey, today);
  const place = await placeFor(context, user, { templateKey, on, today });
  const answers = await acceptedAnswers(content, input.answers ?? {}, context);
  await requireNamed(context, referencesIn(content, answers));
  const whose = { authorId: user.id, unitId: place.unitId, period: place.period ?? { from: on, to: on } };
  const record: FormRecord = {
    id: context.ids.next('formRecord'),
    ...{ templateKey, templateNumber: number, shared: content.shared, authorId: user.id },
    ...place,
    status: 'draft',
    answers,
    figures: await figuresFor(context, content, whose),
    steps: [],
    reviews: [],
  };
  context.access.require('forms', 'write', { ownerId: record.authorId, unitId: record.unitId });
  const value = placeOf(record);
  const holder = value && (await findHolder(context.table, context.orgId, FORM_CLAIM, value));
  if (holder) throw FormExists({ recordId: holder });
  const claim = await moveClaim(context.table, context.orgId, {
    ...{ kind: FORM_CLAIM, holderId: record.id, after: value, at: context.at },
  });
  const saved = put(FormRecordEntity, record, { at: context.at });
  return { action: 'form-record.create', writes: [saved, ...claim], result: saved.next };
};

/** @throws {FormStatusWrong} */
const requireStatus = ({ status }: FormRecord, allowed: FormRecord['status']): void => {
  if (status !== allowed) throw FormStatusWrong({ status, allowed });
};

const merged = (before: Answers, patch: NonNullable<RecordPatch['answers']>): Answers => {
  const next: Answers = { ...before };
  for (const [key, answer] of Object.entries(patch)) {
    if (answer === null) delete next[key];
    else next[key] = answer;
  }
  return next;
};

/** Answers some fields of a draft. @throws {FormStatusWrong} @throws {InvalidInput} @throws {FormTooLong} @throws {NotFound} */
export const changeRecord = async (context: Context, id: string, patch: RecordPatch): Change => {
  const stored = await getOwn(context, id);
  const { value } = stored;
  requireStatus(value, 'draft');
  const { content } = await templateVersion(context, value.templateKey, value.templateNumber);
  const answers = await acceptedAnswers(content, merged(value.answers, patch.answers ?? {}), context);
  if (canonical(answers) === canonical(value.answers))
    return { action: 'form-record.change', writes: [], result: stored };
  await requireNamed(context, referencesIn(content, answers), referencesIn(content, value.answers));
  const saved = put(FormRecordEntity, { ...value, answers }, { at: context.at, from: stored });
  return { action: 'form-record.change', writes: [saved], result: saved.next };
};

/** When the record is due as the rules and the calendar are now; as it was where its period is no longer one. */
const dueAtOf = async (context: Context, value: FormRecord): Promise<Pick<FormRecord, 'dueAt'>> => {
  const { user } = context.access;
  const { templateKey, period, dueAt } = value;
  if (!period) return {};
  const { rulesAt } = await rulesOver(context, { from: period.from, to: addDays(period.to, LONGEST_PERIOD) });
  const found = periodFor(context.directory, user, { templateKey, on: period.to, rulesAt });
  const isSame = found?.period.from === period.from && found.period.to === period.to;
  const due = isSame ? found.duty?.dueAt : dueAt;
  return due ? { dueAt: due } : {};
};

/** Submits a draft that lacks nothing; figures are frozen as they are today. @throws {FormStatusWrong} @throws {FormIncomplete} @throws {FormFull} */
export const submitRecord = async (context: Context, id: string): Change => {
  const stored = await getOwn(context, id);
  const { dueAt: before, ...value } = stored.value;
  requireStatus(value, 'draft');
  if (value.steps.length >= MAX_STEPS) throw FormFull({ limit: MAX_STEPS });
  const { content } = await templateVersion(context, value.templateKey, value.templateNumber);
  await requireWhole(content, value.answers, context);
  const { authorId, unitId, on, period = { from: on, to: on } } = value;
  const due =
    value.steps.length > 0 ? (before ? { dueAt: before } : {}) : await dueAtOf(context, stored.value);
  const isLate = due.dueAt !== undefined && context.at > due.dueAt;
  const next: FormRecord = {
    ...value,
    ...due,
    status: 'submitted',
    figures: await figuresFor(context, content, { authorId, unitId, period }),
    steps: [...value.steps, { what: 'submitted', at: context.at, isLate }],
  };
  const saved = put(FormRecordEntity, next, { at: context.at, from: stored });
  return { action: 'form-record.submit', writes: [saved], result: saved.next };
};

/** Takes a record back to be edited, until it is scored; it counts as not submitted from now on. @throws {FormStatusWrong} @throws {FormFull} */
export const recallRecord = async (context: Context, id: string): Change => {
  const stored = await getOwn(context, id);
  const { value } = stored;
  requireStatus(value, 'submitted');
  // One place is left for the submission that must follow.
  if (value.steps.length >= MAX_STEPS - 1) throw FormFull({ limit: MAX_STEPS });
  const steps = [...value.steps, { what: 'recalled' as const, at: context.at, isLate: false }];
  const next: FormRecord = { ...value, status: 'draft', steps };
  const saved = put(FormRecordEntity, next, { at: context.at, from: stored });
  return { action: 'form-record.recall', writes: [saved], result: saved.next };
};

/** Removes a draft that was never submitted. @throws {FormSubmitted} */
export const removeRecord = async (context: Context, id: string): Promise<Command<null>> => {
  const stored = await getOwn(context, id);
  if (stored.value.steps.length > 0) throw FormSubmitted();
  const claim = await moveClaim(context.table, context.orgId, {
    ...{ kind: FORM_CLAIM, holderId: id, before: placeOf(stored.value), at: context.at },
  });
  return { action: 'form-record.remove', writes: [remove(FormRecordEntity, stored), ...claim], result: null };
};
