/**
 * Who is told. Seen from an account on a day: its owner, the managers above, finance, directors, executives; only
 * active people who may read the account and its money now. The owner's part never falls to nobody.
 */
import { type Account, assignmentAt, subjectOf } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { unreachable } from '#lib/core/errors.ts';
import { Access } from '#lib/organisation/access.ts';
import type { Directory } from '#lib/organisation/directory.ts';
import type { Role, User } from '#lib/organisation/schema.ts';
import type { Addressee, Level } from './policy.ts';

interface Days {
  /** Day on which ownership and roles are asked. */
  asOf: BusinessDate;
  /** Day on which visibility is asked: always the present one. */
  today: BusinessDate;
}

/** One run's view of the people; answers are kept, for many accounts share owner and unit. */
export class People {
  readonly directory: Directory;
  readonly days: Days;
  readonly #users: User[];
  readonly #access = new Map<string, Access>();
  readonly #subtrees = new Map<string, Set<string>>();

  constructor(directory: Directory, days: Days) {
    this.directory = directory;
    this.days = days;
    this.#users = [...directory.users.values()].map(({ value }) => value).filter(({ active }) => active);
  }

  access(user: User): Access {
    const known = this.#access.get(user.id) ?? new Access(this.directory, user, this.days.today);
    this.#access.set(user.id, known);
    return known;
  }

  /** True when the user could read the account and its invoices through the API now. */
  mayRead(user: User, account: Account): boolean {
    const access = this.access(user);
    const subject = subjectOf(account);
    return access.allows('accounts', 'read', subject) && access.allows('money', 'read', subject);
  }

  #withRole(role: Role, covers: (unitId: string) => boolean = () => true): User[] {
    return this.#users.filter((user) => {
      const posting = this.directory.posting(user, this.days.asOf);
      return posting.role === role && covers(posting.unitId);
    });
  }

  #above(role: 'director' | 'executive', line: User[], unitId: string): User[] {
    const nearest = line.find((user) => this.directory.posting(user, this.days.asOf).role === role);
    return nearest ? [nearest] : this.#withRole(role, (head) => this.#holds(head, unitId));
  }

  #holds(headUnitId: string, unitId: string): boolean {
    const known = this.#subtrees.get(headUnitId) ?? this.directory.subtree(headUnitId, this.days.asOf);
    this.#subtrees.set(headUnitId, known);
    return known.has(unitId);
  }

  /** Managers of the unit, else of the nearest unit above that has one. */
  #unitManagers(unitId: string): User[] {
    for (const { id } of this.directory.unitsAbove(unitId, this.days.asOf)) {
      const managers = this.#withRole('manager', (own) => own === id);
      if (managers.length > 0) return managers;
    }
    return [];
  }

  /** Active managers above the owner, nearest first; where nobody owns the account, its unit's manager begins the line. */
  #lineAbove(ownerId: string | null, unitId: string): User[] {
    const active = (line: User[]) => line.filter((user) => user.active);
    if (ownerId) return active(this.directory.managersAbove(ownerId, this.days.asOf));
    const [head] = this.#unitManagers(unitId);
    return head ? [head, ...active(this.directory.managersAbove(head.id, this.days.asOf))] : [];
  }

  #ownersPart(account: Account, ownerId: string | null, unitId: string): User[] {
    const owner = this.directory.user(ownerId);
    const groups = [
      owner?.active ? [owner] : [],
      ...this.#lineAbove(ownerId, unitId).map((user) => [user]),
      this.#unitManagers(unitId),
      this.#withRole('administrator'),
    ];
    return (
      groups
        .map((group) => group.filter((user) => this.mayRead(user, account)))
        .find(({ length }) => length) ?? []
    );
  }

  #addressed(to: Addressee, account: Account): User[] {
    const { ownerId, unitId } = assignmentAt(account, this.days.asOf);
    const line = this.#lineAbove(ownerId, unitId);
    switch (to) {
      case 'owner':
        return this.#ownersPart(account, ownerId, unitId);
      case 'manager':
        return line.slice(0, 1);
      case 'next-manager':
        return line.slice(1, 2);
      case 'finance':
        return this.#withRole('finance');
      case 'director':
      case 'executive':
        return this.#above(to, line, unitId);
      default:
        return unreachable(to);
    }
  }

  /** Everyone told about an account at the levels, each with their highest one, and who was left out unseen. */
  told(account: Account, levels: readonly Level[]): { levels: Map<User, number>; hidden: Set<User> } {
    const told = new Map<User, number>();
    const hidden = new Set<User>();
    for (const { days, to } of levels) {
      for (const user of to.flatMap((addressee) => this.#addressed(addressee, account))) {
        if (this.mayRead(user, account)) told.set(user, days);
        else hidden.add(user);
      }
    }
    return { levels: told, hidden };
  }

  /** The first of an addressee who may read the account, or undefined. */
  first(account: Account, to: Addressee): User | undefined {
    return this.#addressed(to, account).find((user) => this.mayRead(user, account));
  }

  /** The unit whose morning brings this person's mail: their own, or the nearest active one above it. */
  homeUnitId(user: User): string | undefined {
    const { unitId } = this.directory.posting(user, this.days.asOf);
    return this.directory.homeUnit(unitId, this.days.asOf)?.id;
  }
}
