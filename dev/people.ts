/** Whom the installation knows: organisations and their users, for signing in locally. */

import { organisationIds } from '#lib/jobs/ticker.ts';
import type { Ports } from '#lib/organisation/context.ts';

export interface Person {
  orgId: string;
  userId: string;
  email: string;
  name: string;
  role: string;
  unit: string;
}

/** Every active user of an organisation, by role. */
export const peopleOf = async (ports: Ports, orgId: string, on: string): Promise<Person[]> => {
  ports.directories.forget(orgId);
  const directory = await ports.directories.load(orgId);
  return [...(directory?.users.values() ?? [])].flatMap(({ value: user }) => {
    if (!directory || !user.active) return [];
    const { role, unitId } = directory.posting(user, on);
    const unit = directory.unit(unitId)?.name ?? '';
    return [{ orgId, userId: user.id, email: user.email, name: user.name, role, unit }];
  });
};

/** The user with the address, in whatever organisation. */
export const findPerson = async (ports: Ports, email: string): Promise<Person | undefined> => {
  const today = ports.clock.now().slice(0, 10);
  for (const orgId of await organisationIds(ports)) {
    const people = await peopleOf(ports, orgId, today);
    const person = people.find((candidate) => candidate.email === email.toLowerCase());
    if (person) return person;
  }
  return undefined;
};
