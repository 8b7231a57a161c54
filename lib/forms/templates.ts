/**
 * Templates: those that come with the product and what an organisation made of them. A version holds from its day on; of
 * several the one that began last, then the newest. A version that has begun is never changed.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { type Language, ofTag } from '#lib/core/languages.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { queryCollection } from '#lib/table/query.ts';
import { put } from '#lib/table/write.ts';
import { TemplateVersionEntity, templatesPartition } from './entity.ts';
import { FormStatusWrong, FormTooLong, TemplateBegun, TemplateDayPast, TemplatesFull } from './errors.ts';
import {
  LAST_SHIPPED,
  MAX_VERSIONS,
  type NewTemplateVersion,
  type TemplateSummary,
  type TemplateVersion,
  type TemplateView,
} from './template-schema.ts';
import { SHIPPED } from './templates/index.ts';

/** Own templates of one organisation: all of them are read for a list. */
const MAX_OWN = 400;
const MAX_CHARACTERS = 30_000;

const shippedViews = (key: string): TemplateView[] =>
  (SHIPPED.find((template) => template.key === key)?.versions ?? []).map(({ number, content }) => ({
    ...{ key, number, content, isShipped: true, validFrom: null, reason: null, publishedBy: null },
    ...{ publishedOn: null, withdrawn: null, version: 1 },
  }));

export const templateView = ({ value, version }: Stored<TemplateVersion>): TemplateView => {
  const { id: _, withdrawn = null, ...rest } = value;
  return { ...rest, withdrawn, isShipped: false, version };
};

const ownVersions = (context: Context, key?: string): Promise<Stored<TemplateVersion>[]> =>
  queryCollection(context.table, TemplateVersionEntity, {
    pk: templatesPartition(context.orgId),
    ...(key && { range: { prefix: `${key}#` } }),
  });

/** The version in force on a day among versions of one key. */
const inForce = (versions: readonly TemplateView[], on: BusinessDate): TemplateView | undefined =>
  versions
    .filter(({ validFrom, withdrawn }) => !withdrawn && (validFrom ?? '') <= on)
    .sort((a, b) =>
      (a.validFrom ?? '') < (b.validFrom ?? '') ||
      ((a.validFrom ?? '') === (b.validFrom ?? '') && a.number < b.number)
        ? 1
        : -1,
    )
    .at(0);

/** Every version of a template, oldest first. @throws {NotFound} */
export const templateVersions = async (context: Context, key: string): Promise<TemplateView[]> => {
  const versions = [...shippedViews(key), ...(await ownVersions(context, key)).map(templateView)];
  if (versions.length === 0) throw NotFound();
  return versions;
};

/** One version. @throws {NotFound} */
export const templateVersion = async (
  context: Context,
  key: string,
  number: number,
): Promise<TemplateView> => {
  const found = number <= LAST_SHIPPED ? shippedViews(key) : await templateVersions(context, key);
  const version = found.find((each) => each.number === number);
  if (!version) throw NotFound();
  return version;
};

/** The version in force on a day. @throws {NotFound} */
export const templateAt = async (context: Context, key: string, on: BusinessDate): Promise<TemplateView> => {
  const version = inForce(await templateVersions(context, key), on);
  if (!version) throw NotFound();
  return version;
};

/** Every template in force on a day, by key. */
export const templatesAt = async (context: Context, on: BusinessDate): Promise<TemplateSummary[]> => {
  const own = Map.groupBy((await ownVersions(context)).map(templateView), ({ key }) => key);
  const keys = new Set([...SHIPPED.map(({ key }) => key), ...own.keys()]);
  return [...keys].sort().flatMap((key) => {
    const version = inForce([...shippedViews(key), ...(own.get(key) ?? [])], on);
    if (!version) return [];
    const { content, number, isShipped, validFrom } = version;
    return [{ key, number, isShipped, validFrom, label: content.label, shared: content.shared }];
  });
};

/** Names of the templates of the present in a language; a key that has none names itself. */
export const templateLabels = async (context: Context, language: Language): Promise<Map<string, string>> =>
  new Map((await templatesAt(context, context.today())).map(({ key, label }) => [key, label[language]]));

/** The name of a template that comes with the product, in a language; of any other its key. */
export const formTemplateLabel = (templateKey: string, language: string): string => {
  const shipped = SHIPPED.find(({ key }) => key === templateKey)?.versions.at(-1);
  return shipped?.content.label[ofTag(language) ?? 'en'] ?? templateKey;
};

/** Publishes a new template or the next version of one. @throws {TemplateDayPast} @throws {TemplatesFull} @throws {FormTooLong} */
export const publishTemplate = async (
  context: Context,
  { key, content, reason, validFrom }: NewTemplateVersion,
): Promise<Command<Stored<TemplateVersion>>> => {
  context.access.require('formTemplates', 'write', {});
  const today = context.today();
  const from = validFrom ?? today;
  if (from < today) throw TemplateDayPast({ today });
  const count = JSON.stringify(content).length;
  if (count > MAX_CHARACTERS) throw FormTooLong({ count, limit: MAX_CHARACTERS });
  const all = await ownVersions(context);
  const own = all.filter(({ value }) => value.key === key);
  if (own.length >= MAX_VERSIONS) throw TemplatesFull({ limit: MAX_VERSIONS });
  if (all.length >= MAX_OWN) throw TemplatesFull({ limit: MAX_OWN });
  const version: TemplateVersion = {
    id: context.ids.next('formTemplate'),
    ...{ key, content, reason, validFrom: from, publishedOn: today, publishedBy: context.access.user.id },
    number: LAST_SHIPPED + own.length + 1,
  };
  const saved = put(TemplateVersionEntity, version, { at: context.at });
  return { action: 'form-template.publish', writes: [saved], result: saved.next };
};

/** Withdraws a version that has not begun. @throws {NotFound} @throws {TemplateBegun} @throws {FormStatusWrong} */
export const withdrawTemplate = async (
  context: Context,
  key: string,
  number: number,
): Promise<Command<Stored<TemplateVersion>>> => {
  context.access.require('formTemplates', 'write', {});
  const found = (await ownVersions(context, key)).find(({ value }) => value.number === number);
  if (!found) throw NotFound();
  const stored = requireMatch(context, found);
  const { value } = stored;
  const today = context.today();
  if (value.withdrawn) throw FormStatusWrong({ status: 'withdrawn', allowed: 'published' });
  if (value.validFrom <= today) throw TemplateBegun({ validFrom: value.validFrom });
  const next = { ...value, withdrawn: { on: today, by: context.access.user.id } };
  const saved = put(TemplateVersionEntity, next, { at: context.at, from: stored });
  return { action: 'form-template.withdraw', writes: [saved], result: saved.next };
};
