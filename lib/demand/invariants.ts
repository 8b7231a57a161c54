/** What holds for demand: each dealer and product once, states with what led to them. */
import type { Books, Line } from '#lib/table/dump.ts';
import { DemandEntity } from './entity.ts';
import type { Demand } from './schema.ts';

const demandLines = ({ kind, lines, status, submitted, decided }: Demand): string[] => {
  const keys = new Set(lines.map(({ accountId, productId }) => `${accountId} ${productId}`));
  return [
    ...(keys.size === lines.length ? [] : ['has a line twice']),
    ...(lines.every(({ accountId }) => (kind === 'plan') === (accountId !== undefined))
      ? []
      : [`is a ${kind} with lines of the other kind`]),
    ...((status === 'draft') === (submitted === undefined) ? [] : [`is ${status} and submitted or not`]),
    ...((status === 'approved') === (decided?.outcome === 'approved')
      ? []
      : [`is ${status} after ${decided?.outcome}`]),
    ...(status === 'approved' && decided?.by === submitted?.by ? ['is approved by who submitted it'] : []),
  ];
};

/** The invariants of demand plans and advice. */
export const demandViolations = (books: Books): Line[] =>
  books.of(DemandEntity).flatMap(({ value }) => demandLines(value).map((line): Line => [value.id, line]));
