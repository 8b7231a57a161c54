/** Accounts that goods are wanted for: small, because an import's undo asks for nothing else. */
import type { Context } from '#lib/organisation/context.ts';
import { fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { DemandEntity } from './entity.ts';

/** Every account in the lines of plans of the month and of later ones. */
export const accountsWanting = async (
  { table, orgId }: Context,
  month: string,
): Promise<ReadonlySet<string>> => {
  const partition = { orgId, entity: DemandEntity.name };
  const rows = await allOfIndex(table, {
    index: 'byOrganisation',
    partition,
    range: { from: month, to: '~' },
  });
  return new Set(
    rows.flatMap((row) => fromItem(DemandEntity, row).value.lines.flatMap((line) => line.accountId ?? [])),
  );
};
