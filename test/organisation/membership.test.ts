/** What a process that keeps the directory knows of a user who changes something. */
import { describe, expect, it } from 'vitest';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { organisationRoutes } from '#lib/organisation/index.ts';
import { aCompany } from '../support/company.ts';

const KEEP_MS = 600_000;

describe('a kept directory', () => {
  it('is read again for a user whose record another process has changed, and only then', async () => {
    const company = await aCompany(organisationRoutes);
    const { table, orgId } = company;
    const directories = cachedDirectories(table, KEEP_MS);
    const kept = await directories.load(orgId);
    expect(await directories.loadFor(orgId, 'usr_service')).toBe(kept);

    const body = { active: false };
    await company.call('admin', 'PATCH', '/v1/users/usr_service', { body, headers: { 'if-match': '"v1"' } });
    expect((await directories.load(orgId))?.user('usr_service')?.active).toBe(true);
    expect(await directories.loadFor(orgId, 'usr_boss')).toBe(kept);
    expect((await directories.loadFor(orgId, 'usr_service'))?.user('usr_service')?.active).toBe(false);
  });
});
