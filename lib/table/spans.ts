/** Items whose filed interval held a day, of one family of nodes (lib/core/span.ts). */
import type { BusinessDate } from '#lib/core/dates.ts';
import { nodesOn } from '#lib/core/span.ts';
import type { Table } from './client.ts';
import { allOfIndex } from './query.ts';

/** Unparsed items, each once; at most seventeen small queries. `filedAs` says under which number a family files a node. */
export const heldOn = async (
  table: Table,
  orgId: string,
  asOf: BusinessDate,
  filedAs: (node: number) => number = (node) => node,
): Promise<Record<string, unknown>[]> => {
  const rows = await Promise.all(
    nodesOn(asOf).map(({ node, side }) =>
      allOfIndex(table, {
        index: side === 'begun' ? 'spansByStart' : 'spansByEnd',
        partition: { orgId, spanNode: filedAs(node) },
        range: side === 'begun' ? { to: asOf } : { from: asOf },
      }),
    ),
  );
  return rows.flat();
};
