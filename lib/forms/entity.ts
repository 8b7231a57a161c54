/**
 * | access pattern                                  | where                                                    |
 * | one record                                      | pk org#form-record#id                                    |
 * | the record of a person, template and period     | claim form-of: author.template.from.to                   |
 * | records of all / a unit / a person, by day      | byOrganisation, byUnit, byOwner: listKey = on            |
 * | versions of a template, of every template       | pk org#form-templates, sk key#number                     |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { FormRecord } from './schema.ts';
import { TemplateVersion } from './template-schema.ts';

export const FORM_CLAIM = 'form-of';
/** What is unique about a record; nothing where it is owed for no period. */
export const placeOf = ({
  authorId,
  templateKey,
  period,
}: Pick<FormRecord, 'authorId' | 'templateKey' | 'period'>): string | undefined =>
  period && [authorId, templateKey, period.from, period.to].join('.');

export const recordKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'form-record', id),
  sk: 'form-record',
});

export const FormRecordEntity = defineEntity<FormRecord>({
  name: 'form-record',
  schema: FormRecord,
  audited: true,
  key: (orgId, { id }) => recordKey(orgId, id),
  id: ({ id }) => id,
  claims: (record) => {
    const value = placeOf(record);
    return value ? [{ kind: FORM_CLAIM, value }] : [];
  },
  index: ({ on, unitId, authorId }) => ({ listKey: on, unitId, ownerId: authorId }),
});

export const templatesPartition = (orgId: string): string => partition(orgId, 'form-templates');

export const TemplateVersionEntity = defineEntity<TemplateVersion>({
  name: 'form-template',
  schema: TemplateVersion,
  audited: true,
  key: (orgId, { key, number }) => ({
    pk: templatesPartition(orgId),
    sk: `${key}#${String(number).padStart(4, '0')}`,
  }),
  id: ({ id }) => id,
});
