/**
 * Typed, sortable ids: a three-letter kind, an underscore and a UUIDv7 without dashes, so that ids of one kind sort
 * by creation. The kind in the text makes a wrong reference visible before any read.
 */
import { v7 } from 'uuid';
import * as z from 'zod';

export const ID_KINDS = {
  organisation: 'org',
  unit: 'unt',
  user: 'usr',
  rate: 'rat',
  policy: 'pol',
  jobPauses: 'jps',
  account: 'acc',
  contact: 'con',
  product: 'prd',
  order: 'ord',
  approval: 'apr',
  delegation: 'dlg',
  invoice: 'inv',
  receipt: 'rcp',
  creditNote: 'crn',
  writeOff: 'wof',
  allocation: 'alc',
  promise: 'prm',
  target: 'tgt',
  creditProfile: 'crd',
  assessment: 'ass',
  creditRelease: 'crl',
  deposit: 'dep',
  collectionAction: 'cla',
  collectionCase: 'clc',
  invoiceRequest: 'ivr',
  coaching: 'cch',
  reconciliation: 'rcl',
  payment: 'pay',
  measureEntry: 'men',
  plan: 'pln',
  planComment: 'plc',
  planCorrection: 'plx',
  letter: 'ltr',
  forecast: 'fct',
  forecastAdjustment: 'fca',
  forecastNote: 'fcn',
  demand: 'dmd',
  formRecord: 'frm',
  formTemplate: 'ftm',
  marketSize: 'mks',
  listing: 'lst',
  stockLot: 'stk',
  review: 'rev',
  finding: 'fnd',
  reviewAction: 'rva',
  council: 'ccl',
  councilMeasure: 'ccm',
  import: 'imp',
  upload: 'upl',
  message: 'msg',
  dunningScheme: 'dsc',
  dunningAssignment: 'das',
  dunningHold: 'dhd',
  dunningNotice: 'dnt',
  request: 'req',
} as const;
export type IdKind = keyof typeof ID_KINDS;

/** Source of new ids; an argument everywhere so that tests and replays decide them. */
export interface Ids {
  next(kind: IdKind): string;
}

/** Ids from the system clock and randomness, monotonic within one process. */
export const systemIds: Ids = { next: (kind) => `${ID_KINDS[kind]}_${v7().replaceAll('-', '')}` };

const schemaOf = (kind: IdKind) =>
  z
    .string()
    .regex(new RegExp(`^${ID_KINDS[kind]}_[0-9a-z]{1,40}$`))
    .meta({
      id: `${kind[0]?.toUpperCase()}${kind.slice(1)}Id`,
      description: `Id of one ${kind}`,
      example: `${ID_KINDS[kind]}_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2`,
    });
const schemas = new Map<IdKind, ReturnType<typeof schemaOf>>();

/** Schema of one kind of id; the same object for every caller, because a named schema may exist only once. */
export const idOf = (kind: IdKind): ReturnType<typeof schemaOf> => {
  const schema = schemas.get(kind) ?? schemaOf(kind);
  schemas.set(kind, schema);
  return schema;
};

/** Id of a part that lives inside a record: the version that brought it, so that no other part of the record ever has it. */
export const PartId = z
  .string()
  .regex(/^v[1-9]\d{0,14}$/)
  .meta({ id: 'PartId', description: 'Id of one part of a record', example: 'v3' });
export const nextPart = (record: { version: number }): string => `v${record.version + 1}`;

/** The kind that an id names, or undefined. */
export const kindOf = (id: string): IdKind | undefined =>
  (Object.keys(ID_KINDS) as IdKind[]).find((kind) => id.startsWith(`${ID_KINDS[kind]}_`));
