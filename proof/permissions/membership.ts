/** Whoever is dismissed or posted elsewhere stops writing at once, in a process that still remembers them. */
import { NOW, TODAY } from '../../test/support/company.ts';
import { claimsOf, jsonOf } from './people.ts';
import type { Stage } from './stage.ts';

interface Member {
  readonly id: string;
  readonly claims: ReturnType<typeof claimsOf>;
}

/** What one process changes about people, another process must know with the next command. */
export const runMembership = async (stage: Stage) => {
  const { a } = stage.world;
  const broken: string[] = [];
  const elsewhere = async (method: string, path: string, body: unknown, version?: number) => {
    const headers = {
      'idempotency-key': `${NOW} ${method} ${path} ${version}`,
      ...(version && { 'if-match': `"v${version}"` }),
    };
    const answer = await a.call('admin', method, path, { body, headers });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const join = async (name: string): Promise<Member> => {
    const body = { email: `${name}@example.com`, name, role: 'finance', unitId: a.units.company };
    const { id } = await elsewhere('POST', '/v1/users', body, name.length);
    stage.ports.a.directories.forget(a.orgId);
    return { id, claims: claimsOf(a.orgId, id) };
  };
  const write = (member: Member, number: string) =>
    stage.hear(member, {
      method: 'POST',
      path: '/v1/accounts',
      body: { number, name: number, type: 'customer', unitId: a.units.company },
    });
  const expect = async (member: Member, number: string, status: number) => {
    const { answer, effects } = await write(member, number);
    if (answer.status !== status)
      broken.push(`${number}: ${answer.status}, not ${status}: ${jsonOf(answer).code}`);
    if (status >= 400 && effects.length > 0) broken.push(`${number}: refused after ${effects}`);
  };

  const dismissed = await join('dismissed');
  await expect(dismissed, 'before the dismissal', 201);
  await elsewhere('PATCH', `/v1/users/${dismissed.id}`, { active: false }, 1);
  await expect(dismissed, 'after the dismissal', 401);

  const moved = await join('moved');
  await expect(moved, 'before the new role', 201);
  await elsewhere('POST', `/v1/users/${moved.id}/postings`, { from: TODAY, role: 'service' }, 1);
  await expect(moved, 'after the new role', 403);
  return { broken, figures: { memberships: 4 } };
};
