import { expect, it } from 'vitest';
import { type Action, type Resource, RULES } from '#lib/organisation/access.ts';
import { guestContext } from '#lib/organisation/context.ts';
import { aCompany } from '../support/company.ts';

it('a guest may see and do nothing by any rule, and is nobody of an organisation that is not there', async () => {
  const { ports, orgId, units } = await aCompany([]);
  const context = await guestContext(ports, { orgId, requestId: 'req_1' });
  if (!context) throw new Error('the organisation is there');
  const { access } = context;
  const subjects = [{}, { ownerId: access.user.id, unitId: units.company }, { unitId: units.north }];
  const allowed = (Object.keys(RULES) as Resource[]).flatMap((resource) =>
    (['read', 'write'] as Action[]).flatMap((action) =>
      subjects.filter((subject) => access.allows(resource, action, subject)),
    ),
  );
  expect(allowed).toEqual([]);
  expect(context.directory.user(access.user.id)).toBeUndefined();
  expect(context.cause).toMatchObject({ by: 'guest', role: 'guest', orgId });
  expect(await guestContext(ports, { orgId: 'org_0', requestId: 'req_2' })).toBeUndefined();
});
