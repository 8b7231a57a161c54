/** A process of its own that serves the API on a port and tells how long its loop was blocked and how large it is. */
import '../silent.ts';

import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { cloudRoutes, DOMAINS, type Domain, ROUTES } from '#lib/routes.ts';
import { functionOf, startFront, type Target } from '../../dev/front.ts';
import { openIssuer } from '../../dev/tokens.ts';
import { aCompany } from '../../test/support/company.ts';
import { dropTable } from '../drop.ts';
import { largeOrders } from './orders.ts';

export interface Address {
  readonly port: number;
  readonly token: string;
  /** Large orders that the organisation has. */
  readonly orders: number;
}

export interface Vital {
  readonly blockedMs: number;
  readonly rssBytes: number;
}

const tell = (message: Address | Vital): void => void process.send?.(message);

const company = await aCompany(ROUTES);
const ports = { ...company.ports, directories: cachedDirectories(company.table, 5_000) };
const targets = (Object.values(DOMAINS) as Domain[]).flatMap((domain): Target[] => {
  const handler = functionOf(domain.routes, () => ports);
  return cloudRoutes(domain).map((route) => ({ ...route, handler }));
});
const issuer = await openIssuer('http://127.0.0.1/dev');
const orders = await largeOrders(company, Number(process.argv[2]));
const front = await startFront({ targets, issuer, own: {}, isReady: () => true }, 0);
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

process.on('message', async (wish) => {
  if (wish === 'vital') {
    tell({ blockedMs: delay.max / 1e6, rssBytes: process.memoryUsage().rss });
    delay.reset();
    return;
  }
  await dropTable(company.table);
  process.exit();
});
// Whoever asked is gone: nobody else would end this process.
process.on('disconnect', () => process.exit());
const token = await issuer.issue({ orgId: company.orgId, userId: 'usr_admin' });
tell({ port: (front.address() as AddressInfo).port, token, orders });
