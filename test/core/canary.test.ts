import { afterEach, describe, expect, it, vi } from 'vitest';
import { logger } from '#lib/core/logger.ts';
import { handleWork } from '#lib/jobs/worker.ts';
import { ROUTES } from '#lib/routes.ts';
import { WORK } from '#lib/work.ts';
import { aCompany, once } from '../support/company.ts';

// Stacks name this file.
const CANARY = /canary(?!\.test\.ts)|\+34 600 111 222|Nadie Jamás/i;
/** Everything that is written to the log while a test runs, as it would be written. */
const listening = () => {
  const lines: string[] = [];
  // The logger has a console of its own over these.
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  logger.setLogLevel('DEBUG');
  return { lines, quiet: () => logger.setLogLevel('SILENT') };
};

afterEach(() => void vi.restoreAllMocks());

describe('the log', () => {
  it('hears of commands, refusals and failures, and of nobody’s name, address or text', async () => {
    const { lines, quiet } = listening();
    const company = await aCompany(ROUTES);
    const person = { name: 'Nadie Jamás', email: 'canary@example.com', phone: '+34 600 111 222' };
    const account = await company.call('admin', 'POST', '/v1/accounts', {
      body: { number: 'CANARY-1', type: 'customer', notes: 'canary note', ...person },
      headers: once(),
    });
    const send = (path: string, body: object) =>
      company.call('admin', 'POST', path, { body, headers: { ...once(), authorization: 'Bearer canary' } });
    await send(`/v1/accounts/${account.body.id}/contacts`, { ...person, primary: true });
    await send('/v1/users', { ...person, role: 'representative', unitId: company.units.north });
    // Twice the same address, a body that is wrong, a path and a search with a name in them.
    await send('/v1/users', { ...person, role: 'representative', unitId: company.units.north });
    await send('/v1/users', { ...person, role: 'canary', unitId: 'canary' });
    await company.call('admin', 'GET', '/v1/accounts/search', { query: { q: 'canary' } });
    await company.call('admin', 'GET', '/v1/accounts/canary@example.com');
    // The table is gone: what fails holds the whole record.
    const { send: reach } = company.table.doc;
    company.table.doc.send = (async () => {
      throw Object.assign(new Error(`refused for canary@example.com with Bearer canary`), { item: person });
    }) as never;
    const failed = await send('/v1/accounts', { number: 'CANARY-2', type: 'customer', ...person });
    company.table.doc.send = reach;
    const work = { kind: 'message', orgId: company.orgId, messageId: 'msg_none' };
    await handleWork(company.ports, WORK, work).catch((error: unknown) =>
      logger.error('work failed', { error: error as Error }),
    );
    quiet();

    expect(failed.status).toBeGreaterThanOrEqual(500);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => CANARY.test(line))).toEqual([]);
  });
});
