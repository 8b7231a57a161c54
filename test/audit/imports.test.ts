/** The trail of an import holds cells of the file: it is read by whoever may read the import. */
import { expect, it } from 'vitest';
import { auditRoutes } from '#lib/audit/index.ts';
import { importRoutes } from '#lib/imports/index.ts';
import { aCompany, once } from '../support/company.ts';

it('shows the trail of an import to those who may get it and to nobody else', async () => {
  const company = await aCompany([...importRoutes, ...auditRoutes]);
  const body = { kind: 'accounts', csv: 'number,name,type\n' };
  const { body: started } = await company.call('back-office', 'POST', '/v1/imports', {
    body,
    headers: once(),
  });
  const statuses = async (as: string) => {
    const trail = await company.call(as, 'GET', '/v1/audit', { query: { subject: started.id } });
    return [trail.status, (await company.call(as, 'GET', `/v1/imports/${started.id}`)).status];
  };

  expect(await statuses('back-office')).toEqual([200, 200]);
  expect(await statuses('admin')).toEqual([200, 200]);
  expect(await statuses('finance')).toEqual([404, 404]);
  expect(await statuses('boss')).toEqual([403, 403]);
});
