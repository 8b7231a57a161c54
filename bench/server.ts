/** The process that is measured: the local front with one domain's handler. Tells its port, its CPU time, its calls. */
import type { AddressInfo } from 'node:net';
import { accountRoutes } from '#lib/accounts/index.ts';
import { systemClock } from '#lib/core/clock.ts';
import { systemIds } from '#lib/core/ids.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { cloudRoutes, DOMAINS } from '#lib/routes.ts';
import { connect } from '#lib/table/client.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../dev/dynamodb.ts';
import { startFront } from '../dev/front.ts';
import type { Issuer } from '../dev/tokens.ts';
import { record } from './recorder.ts';

const [endpoint = '', tableName = '', userId = '', orgId = ''] = process.argv.slice(2);
const table = connect(tableName, { endpoint, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS });
const recorder = record(table);
const ports = {
  table,
  clock: systemClock,
  ids: systemIds,
  directories: cachedDirectories(table, 5_000),
  queue: { send: async () => undefined },
  files: { put: async () => undefined, get: async () => undefined, uploadUrl: async () => '' },
};
const handler = httpHandler(accountRoutes, () => ports);
// In the cloud the gateway checks tokens; its work is not counted here.
const claims = { username: userId, 'cognito:groups': [orgId], scope: 'cadencia/api' };
const issuer: Issuer = { jwks: { keys: [] }, issue: async () => 'token', verify: async () => claims };
const server = await startFront(
  {
    targets: cloudRoutes(DOMAINS.accounts).map((route) => ({ ...route, handler })),
    issuer,
    own: {},
    isReady: () => true,
  },
  0,
);
process.send?.({ port: (server.address() as AddressInfo).port });
process.on('message', (question: 'cpu' | 'record' | 'calls') => {
  if (question === 'record') return recorder.start();
  const { user, system } = process.cpuUsage();
  process.send?.(question === 'cpu' ? { cpu: user + system } : { calls: recorder.take() });
});
