import { afterEach, expect, it } from 'vitest';
import { accountRoutes } from '#lib/accounts/index.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { connect } from '#lib/table/client.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../dev/dynamodb.ts';
import { startDynamoProxy } from '../../proof/proxy/dynamo.ts';
import type { FaultKind } from '../../proof/proxy/faults.ts';
import { aCompany, callsThrough, testDynamo } from '../support/company.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Calls to an API whose table fails every time. */
const failing = async (kind: FaultKind) => {
  const { ports, orgId, table } = await aCompany(accountRoutes);
  const proxy = await startDynamoProxy(testDynamo(), { faults: { rate: 1, kinds: [kind] } });
  stops.push(proxy.stop);
  const broken = connect(table.name, {
    endpoint: proxy.endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    maxAttempts: 1,
  });
  const handler = httpHandler(accountRoutes, () => ({
    ...ports,
    table: broken,
    directories: cachedDirectories(broken, 0),
  }));
  return callsThrough(handler, orgId);
};

it.each(['throttle', 'error-before', 'reset-after', 'truncated', 'cut-off'] as const)(
  'a read that meets %s is answered 503 with the seconds to wait, never 500',
  async (kind) => {
    const call = await failing(kind);
    const answer = await call('admin', 'GET', '/v1/accounts');
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
    expect(answer.body).toMatchObject({ code: 'service.unavailable' });
  },
);
