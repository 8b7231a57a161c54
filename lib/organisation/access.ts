/**
 * Who may see and do what: the one place that decides, for get, list, search, report, import and e-mail alike.
 * A rule gives a role a scope on a resource; a scope turns into yes or no by the owner and unit of the record.
 * Documents (orders, invoices, receipts) follow their account: who may see the account may see its documents.
 */

import type { BusinessDate } from '#lib/core/dates.ts';
import { Forbidden, NotFound } from '#lib/core/errors.ts';
import type { Directory } from './directory.ts';
import type { Posting, Role, User } from './schema.ts';

/** own = records I own; team = also my unit's subtree and the people who report to me, at any depth. */
export type Scope = 'none' | 'own' | 'team' | 'organisation';
export type Action = 'read' | 'write';

type Scopes = Readonly<Record<Role, Scope>>;
interface Rule {
  read: Scopes;
  write: Scopes;
}

const scopes = (
  representative: Scope,
  manager: Scope,
  director: Scope,
  finance: Scope,
  backOffice: Scope,
  service: Scope,
  executive: Scope,
  administrator: Scope,
): Scopes => ({
  representative,
  manager,
  director,
  finance,
  'back-office': backOffice,
  service,
  executive,
  administrator,
});

const [N, O, T, A] = ['none', 'own', 'team', 'organisation'] as const;
const EVERYONE = scopes(A, A, A, A, A, A, A, A);

//                    rep man dir fin bac ser exe adm
export const RULES = {
  organisation: { read: EVERYONE, write: scopes(N, N, N, N, N, N, N, A) },
  units: { read: EVERYONE, write: scopes(N, N, N, N, N, N, N, A) },
  users: { read: EVERYONE, write: scopes(N, N, N, N, N, N, N, A) },
  rates: { read: EVERYONE, write: scopes(N, N, N, A, N, N, N, A) },
  policies: { read: EVERYONE, write: scopes(N, N, N, N, N, N, N, A) },
  accounts: { read: scopes(O, T, T, A, A, A, A, A), write: scopes(O, T, T, A, A, N, N, A) },
  // Whoever forgets a person answers for it, and it cannot be undone.
  erasures: { read: scopes(N, N, N, N, N, N, N, A), write: scopes(N, N, N, N, N, N, N, A) },
  terms: { read: scopes(O, T, T, A, A, A, A, A), write: scopes(N, T, T, A, A, N, N, A) },
  ownership: { read: scopes(O, T, T, A, A, A, A, A), write: scopes(N, T, T, N, N, N, N, A) },
  products: { read: EVERYONE, write: scopes(N, N, N, N, A, N, N, A) },
  productCosts: { read: scopes(N, A, A, A, A, N, A, A), write: scopes(N, N, N, N, A, N, N, A) },
  orders: { read: scopes(O, T, T, A, A, A, A, A), write: scopes(O, T, T, N, A, N, N, A) },
  money: { read: scopes(O, T, T, A, A, N, A, A), write: scopes(N, N, N, A, N, N, N, A) },
  collections: { read: scopes(O, T, T, A, A, N, A, A), write: scopes(O, T, T, A, N, N, N, A) },
  approvals: { read: scopes(O, T, T, A, A, A, A, A), write: scopes(O, T, T, A, A, A, A, A) },
  // Requests about no account: expenses and plans of people and units.
  internalApprovals: { read: scopes(O, T, T, A, N, N, A, A), write: scopes(O, O, O, O, O, O, O, O) },
  targets: { read: scopes(O, T, T, A, A, N, A, A), write: scopes(N, T, T, N, N, N, A, A) },
  // What people and units did: everybody sees their own, who leads sees theirs.
  metrics: { read: scopes(O, T, T, A, A, N, A, A), write: scopes(O, T, T, A, A, N, N, A) },
  credit: { read: scopes(O, T, T, A, A, N, A, A), write: scopes(O, T, T, A, N, N, N, A) },
  creditControl: { read: scopes(O, T, T, A, A, N, A, A), write: scopes(N, T, T, A, N, N, N, A) },
  creditDirect: { read: scopes(O, T, T, A, A, N, A, A), write: scopes(N, N, N, N, N, N, N, A) },
  // The queue is open to all who deal with it; finance alone moves what is in it.
  payments: { read: scopes(N, A, A, A, A, N, A, A), write: scopes(N, T, T, A, A, N, N, A) },
  paymentControl: { read: scopes(N, A, A, A, A, N, A, A), write: scopes(N, N, N, A, N, N, N, A) },
  // A representative reads their own cells and reports difficulties with them; targets are set above them.
  plans: { read: scopes(O, T, T, A, A, N, A, A), write: scopes(N, T, T, N, N, N, A, A) },
  unitReports: { read: scopes(N, T, T, A, A, N, A, A), write: scopes(N, N, N, N, N, N, N, N) },
  planComments: { read: scopes(O, T, T, A, A, N, A, A), write: scopes(O, T, T, A, A, N, A, A) },
  // Whoever is to sign reads it and signs; who leads the unit sees the letters of its people.
  letters: { read: scopes(O, T, T, A, A, N, A, A), write: scopes(N, T, T, N, N, N, A, A) },
  letterSignatures: { read: scopes(O, T, T, A, A, N, A, A), write: scopes(O, T, T, O, O, N, A, A) },
  // Everybody forecasts for themselves; who leads adds their own view of it.
  forecasts: { read: scopes(O, T, T, A, A, N, A, A), write: scopes(O, T, T, N, N, N, N, A) },
  forecastControl: { read: scopes(N, T, T, A, A, N, A, A), write: scopes(N, T, T, N, N, N, A, A) },
  // Back office makes up what is to be ordered, who leads the unit approves it.
  demand: { read: scopes(N, T, T, A, A, N, A, A), write: scopes(N, T, T, N, A, N, N, A) },
  demandApproval: { read: scopes(N, T, T, A, A, N, A, A), write: scopes(N, T, T, N, N, N, A, A) },
  // Everybody writes their own records; who leads reads and scores them, and the unit reads what is shared with it.
  forms: { read: scopes(O, T, T, O, O, O, A, A), write: scopes(O, O, O, O, O, O, O, O) },
  sharedForms: { read: scopes(T, T, T, T, T, T, A, A), write: scopes(O, O, O, O, O, O, O, O) },
  formReviews: { read: scopes(O, T, T, O, O, O, A, A), write: scopes(N, T, T, N, N, N, A, A) },
  formTemplates: { read: EVERYONE, write: scopes(N, N, N, N, N, N, N, A) },
  // The market of a region is for those who lead it or keep its books; what outlets carry follows the account.
  market: { read: scopes(N, T, T, A, A, N, A, A), write: scopes(N, T, T, N, A, N, N, A) },
  listings: { read: scopes(O, T, T, A, A, A, A, A), write: scopes(O, T, T, N, A, N, N, A) },
  // Everybody of the unit sees what stands there too long, so that it is sold first (R-1707).
  stock: { read: scopes(T, T, T, A, A, N, A, A), write: scopes(N, T, T, N, A, N, N, A) },
  // Whoever is reviewed reads and answers theirs; who leads holds the review.
  reviews: { read: scopes(O, T, T, A, O, O, A, A), write: scopes(N, T, T, N, N, N, A, A) },
  reviewAnswers: { read: scopes(O, T, T, A, O, O, A, A), write: scopes(O, T, T, O, O, O, A, A) },
  councils: { read: scopes(N, T, T, A, A, N, A, A), write: scopes(N, T, T, N, N, N, A, A) },
  coaching: { read: scopes(O, T, T, N, N, N, N, A), write: scopes(N, T, T, N, N, N, N, A) },
  imports: { read: scopes(N, N, N, O, O, N, N, A), write: scopes(N, N, N, A, A, N, N, A) },
  messages: { read: scopes(O, O, O, O, O, O, O, A), write: scopes(N, N, N, N, N, N, N, A) },
  audit: { read: scopes(O, T, T, A, A, N, A, A), write: scopes(N, N, N, N, N, N, N, N) },
  settingsAudit: { read: scopes(N, N, N, A, N, N, A, A), write: scopes(N, N, N, N, N, N, N, N) },
} as const satisfies Record<string, Rule>;
export type Resource = keyof typeof RULES;

/** Owner and unit of a record, as they are now. */
export interface Subject {
  ownerId?: string | null | undefined;
  unitId?: string | null | undefined;
}

/** One caller's rights on one day. */
export class Access {
  readonly user: User;
  readonly posting: Posting;
  readonly directory: Directory;
  readonly today: BusinessDate;
  #units: Set<string> | undefined;
  #team: Set<string> | undefined;

  constructor(directory: Directory, user: User, today: BusinessDate) {
    this.directory = directory;
    this.user = user;
    this.today = today;
    this.posting = directory.posting(user, today);
  }

  scope(resource: Resource, action: Action): Scope {
    return RULES[resource][action][this.posting.role];
  }

  /** Units whose records the caller's team scope covers. */
  get units(): Set<string> {
    this.#units ??= this.directory.subtree(this.posting.unitId, this.today);
    return this.#units;
  }

  /** People whose records the caller's team scope covers, the caller included. */
  get team(): Set<string> {
    this.#team ??= this.directory.team(this.user.id, this.today).add(this.user.id);
    return this.#team;
  }

  allows(resource: Resource, action: Action, { ownerId, unitId }: Subject): boolean {
    switch (this.scope(resource, action)) {
      case 'none':
        return false;
      case 'own':
        return ownerId === this.user.id;
      case 'team':
        return (!!unitId && this.units.has(unitId)) || (!!ownerId && this.team.has(ownerId));
      case 'organisation':
        return true;
    }
  }

  /**
   * Passes when the caller may do this to the record.
   * @throws {NotFound} when the caller may not even see it: the same answer as for a record that does not exist
   * @throws {Forbidden} when the caller may see but not change it
   */
  require(resource: Resource, action: Action, subject: Subject): void {
    if (this.allows(resource, action, subject)) return;
    throw action === 'write' && this.allows(resource, 'read', subject) ? Forbidden() : NotFound();
  }
}
