/**
 * Seats for competitors: each has a handler of its own over the one table, every call of which goes through the
 * turnstile, and ids of its own, so that what a seat makes can be told from what the others make.
 */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { fixedClock } from '#lib/core/clock.ts';
import { ID_KINDS, type Ids } from '#lib/core/ids.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { ROUTES } from '#lib/routes.ts';
import type { Table } from '#lib/table/client.ts';
import { type Company, callsThrough, NOW } from '../../test/support/company.ts';
import type { Turnstile } from './turnstile.ts';

/** Ids that count: `inv_a00001` is the first id that seat a drew. */
export const countingIds = (seat: string): Ids => {
  let last = 0;
  return {
    next: (kind) => {
      last += 1;
      return `${ID_KINDS[kind]}_${seat}${String(last).padStart(5, '0')}`;
    },
  };
};

/** Calls of an organisation's users from a seat at the turnstile. */
export const takeSeat = (
  table: Table,
  turnstile: Turnstile,
  name: string,
  orgId: string,
): Company['call'] => {
  const doc = {
    send: (command: { constructor: { name: string } }) =>
      turnstile.pass(name, command.constructor.name, () => table.doc.send(command as never)),
  } as unknown as DynamoDBDocumentClient; // `send` is all of the client that the table layer uses.
  // Time stands still: nobody gives up, and waiting is one more step that others may use.
  const pace = { wait: () => turnstile.pass(name, 'wait', async () => {}), elapsed: () => 0 };
  const gated: Table = { ...table, doc, pace };
  const ports = {
    table: gated,
    clock: fixedClock(NOW),
    ids: countingIds(name),
    directories: cachedDirectories(gated, 0),
    queue: { send: async () => {} },
    files: { put: async () => {}, get: async () => undefined, uploadUrl: async () => '' },
  };
  return callsThrough(
    httpHandler(ROUTES, () => ports),
    orgId,
  );
};
