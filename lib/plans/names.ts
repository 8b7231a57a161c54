/** What nodes of a plan are called, for whoever looks at them: accounts only where the caller may read them. */
import { readAccounts, subjectOf } from '#lib/accounts/index.ts';
import { readProducts } from '#lib/catalogue/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { PlanRow } from './schema.ts';

export type NamedNode = Pick<PlanRow, 'kind' | 'scopeId'>;

/** Name of a unit or person; of all else the ids say what it is. */
export const nodeName = ({ directory }: Context, { kind, scopeId }: NamedNode): string | null => {
  if (kind === 'unit') return directory.unit(scopeId)?.name ?? null;
  return kind === 'user' ? (directory.user(scopeId)?.name ?? null) : null;
};

/** Names as they are today, each kind read once; null for tiers and for what the caller may not see. */
export const nodeNames = async (
  context: Context,
  nodes: readonly NamedNode[],
): Promise<(node: NamedNode) => string | null> => {
  const idsOf = (kind: NamedNode['kind']) =>
    nodes.filter((node) => node.kind === kind).map(({ scopeId }) => scopeId);
  const [accounts, products] = await Promise.all([
    readAccounts(context, idsOf('account')),
    readProducts(context, new Set(idsOf('product'))),
  ]);
  return (node) => {
    const account = accounts.get(node.scopeId)?.value;
    if (node.kind === 'account')
      return account && context.access.allows('accounts', 'read', subjectOf(account)) ? account.name : null;
    if (node.kind === 'product') return products.get(node.scopeId)?.value.name ?? null;
    return nodeName(context, node);
  };
};
