/** Who may call a route, in words, from the scope table that also decides it. */
import { RULES, type Scope } from '#lib/organisation/access.ts';
import type { Route } from './route.ts';

const REACH: Record<Exclude<Scope, 'none'>, string> = {
  own: 'own records',
  team: 'their unit and team',
  organisation: 'the whole organisation',
};

/** A sentence for the docs: each reach with its roles. */
export const rolesOf = ({ access, guest }: Route): string => {
  if (guest) return 'For whoever holds the link, without a token.';
  if (access === 'public') return 'Open to everyone, without a token.';
  if (access === 'signed-in') return 'For every active user.';
  const roles = Object.entries(RULES[access.resource][access.action]) as [string, Scope][];
  const reaches = (Object.keys(REACH) as (keyof typeof REACH)[]).flatMap((scope) => {
    const names = roles.filter(([, reach]) => reach === scope).map(([role]) => role);
    return names.length > 0 ? [`${REACH[scope]}: ${names.join(', ')}`] : [];
  });
  return `Who may call — ${reaches.join('; ')}.`;
};
