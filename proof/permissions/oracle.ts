/**
 * Who may do what to which record, written by hand from the rules of the requirements (R-2301, R-2307: roles and their
 * data scopes), not from the code that enforces them. A route without a line here fails the proof by its name.
 */
import type { Route } from '#lib/http/route.ts';
import { ROLES, type Role } from '#lib/organisation/schema.ts';
import { pointsAtRecord } from './requests.ts';

/**
 * One letter per role, in the order representative, manager, director, finance, back office, service, executive,
 * administrator: `-` may not call, `o` own records, `t` own team and units, `a` the whole organisation, `g` that and what was removed, `m` whoever is asked, `r` whoever
 * requested it, `n` nobody of them.
 */
export type OracleLine = readonly [path: RegExp, read: string, write: string];

export const ORACLE: readonly OracleLine[] = [
  [/^\/(health|openapi\.json|docs)/, 'public', ''],
  [/^\/v1\/public\/reconciliations\//, 'public', ''],
  [/^\/v1\/me$/, 'aaaaaaaa', ''],
  [/^\/v1\/(organisation|units|users|policies|jobs)/, 'aaaaaaaa', '-------a'],
  [/^\/v1\/rates/, 'aaaaaaaa', '---a---a'],
  [/^\/v1\/products/, 'aaaaaaaa', '----a--a'],
  [/^\/v1\/accounts(\/\{accountId\})?\/hand-over/, 'ottaaaaa', '-tt----a'],
  [/^\/v1\/accounts\/.*\/erasure$/, '-------g', '-------g'],
  [/^\/v1\/accounts/, 'ottaaaaa', 'ottaa--a'],
  [/^\/v1\/credit\/accounts\/\{accountId\}\/limit$/, 'ottaa-aa', '-------a'],
  [/^\/v1\/credit\/accounts\/\{accountId\}\/deposits/, 'ottaa-aa', '---a---a'],
  [/^\/v1\/credit\/accounts\/\{accountId\}\/(limit|release)-requests/, 'ottaa-aa', 'otta---a'],
  [/^\/v1\/credit\/accounts\/\{accountId\}\/assessments/, 'ottaa-aa', 'otta---a'],
  [/^\/v1\/credit\//, 'ottaa-aa', '-tta---a'],
  [/^\/v1\/metrics/, 'ottaa-aa', 'ottaa--a'],
  [/^\/v1\/exposures/, 'ottaa-aa', ''],
  [/^\/v1\/orders/, 'ottaaaaa', 'ott-a--a'],
  [/^\/v1\/invoices\/\{invoiceId\}\/(dispute|promise|write-off-requests)/, 'ottaa-aa', 'otta---a'],
  [/^\/v1\/(invoices|receipts|credit-notes|write-offs)/, 'ottaa-aa', '---a---a'],
  [/^\/v1\/collecting\/coaching/, 'ott----a', '-tt----a'],
  [/^\/v1\/collecting\/invoice-requests\/\{requestId\}\/answer/, 'ottaa-aa', '---a---a'],
  [/^\/v1\/collecting/, 'ottaa-aa', 'otta---a'],
  [/^\/v1\/payments\/\{paymentId\}\/(schedule|pay|undo|pin)/, '-aaaa-aa', '---a---a'],
  [/^\/v1\/payments/, '-aaaa-aa', '-ttaa--a'],
  [/^\/v1\/demand\/\{demandId\}\/(approve|send-back|reopen)/, '-ttaa-aa', '-tt---aa'],
  [/^\/v1\/demand/, '-ttaa-aa', '-tt-a--a'],
  [/^\/v1\/market\/(listings|outlets|distribution|gaps)/, 'ottaaaaa', 'ott-a--a'],
  [/^\/v1\/market\/(sizes|share)/, '-ttaa-aa', '-tt-a--a'],
  // Lots of the world stand at accounts; what stands in a unit is for all its people.
  [/^\/v1\/stock/, 'ottaa-aa', '-tt-a--a'],
  [/^\/v1\/reviews\/\{reviewId\}\/acknowledgement/, 'ottaooaa', 'oooooooo'],
  [/^\/v1\/reviews\/\{reviewId\}\/comments\/\{/, 'ottaooaa', 'nnnnnnna'],
  [/^\/v1\/reviews\/\{reviewId\}\/comments/, 'ottaooaa', 'ottaooaa'],
  [/^\/v1\/reviews\/\{reviewId\}\/decisions\/\{/, 'ottaooaa', '-nn---na'],
  [/^\/v1\/reviews\/\{reviewId\}\/findings\/\{findingId\}$/, 'ottaooaa', 'nttnnnaa'],
  [/^\/v1\/reviews\/.*\/actions\/\{reviewActionId\}\/(done|reopen)/, 'ottaooaa', 'ottoooaa'],
  [/^\/v1\/reviews\/.*\/actions/, 'ottaooaa', 'nttnnnaa'],
  [/^\/v1\/reviews/, 'ottaooaa', '-tt---aa'],
  [/^\/v1\/councils\/.*\/\{measureId\}\/(done|reopen)$/, 'ottaaoaa', 'ottoooaa'],
  [/^\/v1\/councils\/.*\/\{measureId\}$/, 'ottaaoaa', '-tt---aa'],
  [/^\/v1\/councils/, '-ttaa-aa', '-tt---aa'],
  [/^\/v1\/plans\/balance/, '-ttaa-aa', ''],
  [/^\/v1\/forecasts\/(roll-up|submissions|accuracy|adjustments|notes)/, '-ttaa-aa', '-tt---aa'],
  [/^\/v1\/forecasts/, 'ottaa-aa', 'ott----a'],
  [/^\/v1\/forms\/templates/, 'aaaaaaaa', '-------a'],
  [/^\/v1\/forms\/records\/\{recordId\}\/review/, 'ottoooaa', '-tt---aa'],
  [/^\/v1\/forms/, 'ottoooaa', 'oooooooo'],
  [/^\/v1\/letters\/\{letterId\}\/decline/, 'ottaa-aa', 'ooooo-oo'],
  [/^\/v1\/letters\/\{letterId\}\/signature/, 'ottaa-aa', 'ottoo-aa'],
  [/^\/v1\/review-reports/, 'ottaooaa', ''],
  [/^\/v1\/letters/, 'ottaa-aa', '-tt---aa'],
  [/^\/v1\/plans\/\{planId\}\/comments\/\{commentId\}\/response/, 'ottaa-aa', '-tt---aa'],
  [/^\/v1\/plans\/\{planId\}\/(comments|corrections)/, 'ottaa-aa', 'ottaa-aa'],
  [/^\/v1\/plans/, 'ottaa-aa', '-tt---aa'],
  [/^\/v1\/reconciliations/, 'ottaa-aa', 'otta---a'],
  [/^\/v1\/receivables/, 'ottaa-aa', ''],
  [/^\/v1\/collection-figures/, 'ottaa-aa', ''],
  [/^\/v1\/(collection-plan|cash-inflow)/, 'ottaa-aa', ''],
  [/^\/v1\/collection-targets/, 'ottaa-aa', '-tt---aa'],
  [/^\/v1\/dunning\/schemes/, 'aaaaaaaa', '-------a'],
  [/^\/v1\/dunning\/assignments/, 'ottaa-aa', '---a---a'],
  [/^\/v1\/dunning\/(accounts|notices)/, 'ottaa-aa', 'otta---a'],
  [/^\/v1\/dunning\/invoices/, 'ottaa-aa', ''],
  [/^\/v1\/dunning\/(runs|receipts)/, '---a---a', '---a---a'],
  [/^\/v1\/imports\/templates/, 'aaaaaaaa', ''],
  [/^\/v1\/imports\/\{importId\}/, '---oo--a', '---oo--a'],
  [/^\/v1\/(imports|uploads)/, '---oo--a', '---aa--a'],
  [/^\/v1\/messages/, 'oooooooa', ''],
  [/^\/v1\/approvals\/delegations\/\{/, 'oooooooa', 'oooooooa'],
  [/^\/v1\/approvals\/delegations/, 'aaaaaaaa', 'aaaaaaaa'],
  [/^\/v1\/approvals\/\{approvalId\}\/(decisions|forward)/, 'ottaaaaa', 'mmmmmmmm'],
  [/^\/v1\/approvals\/\{approvalId\}\/revoke/, 'ottaaaaa', 'nnnnnnna'],
  [/^\/v1\/approvals\/\{approvalId\}\/withdraw/, 'ottaaaaa', 'rrrrrrra'],
  [/^\/v1\/approvals\/\{approvalId\}$/, 'ottaaaaa', 'rrrrrrrr'],
  [/^\/v1\/approvals/, 'ottaaaaa', 'ottaaaaa'],
  [/^\/v1\/audit/, 'ottaa-aa', ''],
];

/** Whose the record is that a request points at, seen from the person of the north who is the representative. */
export const TARGETS = [
  'own',
  'colleague',
  'otherUnit',
  'handedOver',
  'otherOrganisation',
  'removed',
  'absent',
] as const;
export type Target = (typeof TARGETS)[number];

export type Verdict = 'allowed' | 'forbidden' | 'hidden';

/** Who started the import among each target's records. */
const IMPORTED_BY: Partial<Record<Target, Role>> = {
  own: 'back-office',
  colleague: 'finance',
  otherUnit: 'administrator',
  handedOver: 'administrator',
};

/** Who is asked first in the request among each target's records; the south's are asked of the south's manager. */
const ASKED: Partial<Record<Target, Role>> = {
  own: 'manager',
  colleague: 'manager',
  handedOver: 'administrator',
};

/** Who made the request among each target's records, where it is one of the people who call. */
const REQUESTED_BY: Partial<Record<Target, Role>> = { own: 'representative', handedOver: 'executive' };

const NORTH: readonly Target[] = ['own', 'colleague'];
const ORGANISATION: readonly Target[] = [...NORTH, 'otherUnit', 'handedOver'];

/** Whether the scope of a letter reaches the target's records. */
const reaches = (letter: string, role: Role, target: Target, path: string): boolean => {
  if (letter === 'a') return ORGANISATION.includes(target);
  if (letter === 'g') return ORGANISATION.includes(target) || target === 'removed';
  if (letter === 't') return NORTH.includes(target) || (role === 'director' && ORGANISATION.includes(target));
  if (letter === 'm') return ASKED[target] === role;
  if (letter === 'r') return REQUESTED_BY[target] === role;
  if (letter !== 'o') return false;
  return path.startsWith('/v1/imports')
    ? IMPORTED_BY[target] === role
    : target === 'own' && role === 'representative';
};

/** The letters of a route. @throws {Error} naming a route without a line */
export const lettersOf = (
  { method, path }: Route,
  lines: readonly OracleLine[] = ORACLE,
): { read: string; write: string } => {
  const line = lines.find(([pattern]) => pattern.test(path));
  if (!line) throw new Error(`the permission oracle has no line for ${method} ${path}`);
  return { read: line[1], write: line[2] };
};

/** What a person of the role must hear when the request points at the target. */
export const verdictFor = (
  route: Route,
  role: Role,
  target: Target,
  lines: readonly OracleLine[] = ORACLE,
): Verdict => {
  const { read, write } = lettersOf(route, lines);
  if (read === 'public') return 'allowed';
  const at = ROLES.indexOf(role);
  const letter = (route.kind === 'query' ? read : write)[at] ?? '-';
  if (letter === '-') return 'forbidden';
  if (!pointsAtRecord(route) || reaches(letter, role, target, route.path)) return 'allowed';
  const seen = route.kind === 'command' && reaches(read[at] ?? '-', role, target, route.path);
  return seen ? 'forbidden' : 'hidden';
};
