/** Headers that name somebody else: who calls comes from the token alone. */
import { shapeOf } from './matrix.ts';
import type { Person } from './people.ts';
import type { Stage } from './stage.ts';

/** Names of another organisation, role and person beside the token change nothing. */
export const tryHeaders = async (
  stage: Stage,
  people: readonly Person[],
  broken: string[],
): Promise<void> => {
  const { b } = stage.world;
  const headers = {
    'x-organisation': b.orgId,
    'x-org-id': b.orgId,
    'x-tenant-id': b.orgId,
    'x-user-id': 'usr_admin',
    'x-role': 'administrator',
    'x-original-url': '/v1/users',
    'x-http-method-override': 'DELETE',
    cookie: `org=${b.orgId}`,
  };
  for (const person of people) {
    const request = { method: 'GET', path: '/v1/me' };
    const [plain, loaded] = [
      await stage.ask(person, request),
      await stage.ask(person, { ...request, headers }),
    ];
    if (shapeOf(plain, request) !== shapeOf(loaded, request))
      broken.push(`headers change who ${person.name} is: ${loaded.text}`);
  }
};
