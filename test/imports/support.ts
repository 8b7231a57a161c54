/** Imports as a client makes them, with the worker's part run at once. */
import { accountRoutes } from '#lib/accounts/index.ts';
import { auditRoutes } from '#lib/audit/index.ts';
import { productRoutes } from '#lib/catalogue/index.ts';
import { creditRoutes } from '#lib/credit/index.ts';
import { importRoutes, type KindName, type Mapping } from '#lib/imports/index.ts';
import { runImport } from '#lib/imports/run.ts';
import { orderRoutes } from '#lib/orders/index.ts';
import type { Ports } from '#lib/organisation/context.ts';
import { organisationRoutes } from '#lib/organisation/index.ts';
import { receivableRoutes } from '#lib/receivables/index.ts';
import { aCompany, type Company, once, type Reply } from '../support/company.ts';

export const ALL_ROUTES = [
  ...accountRoutes,
  ...auditRoutes,
  ...creditRoutes,
  ...importRoutes,
  ...orderRoutes,
  ...organisationRoutes,
  ...productRoutes,
  ...receivableRoutes,
];

export const importingCompany = (): Promise<Company> => aCompany(ALL_ROUTES);

/** CSV of lines. */
export const csvOf = (...lines: string[]): string => `${lines.join('\r\n')}\r\n`;

interface Options {
  as?: string;
  mapping?: Mapping;
  dryRun?: boolean;
}

export const start = (
  company: Company,
  kind: KindName,
  csv: string,
  options: Options = {},
): Promise<Reply> => {
  const { as = 'admin', ...rest } = options;
  return company.call(as, 'POST', '/v1/imports', { headers: once(), body: { kind, csv, ...rest } });
};

/** The worker's part. It is another process, whose units and users the client's hears of within seconds: here at once. */
export const work = async (company: Company, importId: string, ports: Ports = company.ports) => {
  const done = await runImport(ports, { orgId: company.orgId, importId });
  company.ports.directories.forget(company.orgId);
  return done;
};

export const look = async (company: Company, importId: string, as = 'admin') =>
  (await company.call(as, 'GET', `/v1/imports/${importId}`)).body;

/** Starts an import, works on it, and answers with how it ended. */
export const load = async (company: Company, kind: KindName, csv: string, options: Options = {}) => {
  const { status, body } = await start(company, kind, csv, options);
  if (status !== 202) throw new Error(`${status} ${body.code} ${body.detail}`);
  await work(company, body.id);
  return look(company, body.id, options.as);
};

/** Undoes an import and answers with how it ended. */
export const takeBack = async (company: Company, importId: string) => {
  const { status, body } = await company.call('admin', 'POST', `/v1/imports/${importId}/undo`, {
    headers: once(),
  });
  if (status !== 202) throw new Error(`${status} ${body.code}`);
  await work(company, importId);
  return look(company, importId);
};

export const counts = (
  changed: Partial<Record<'new' | 'updated' | 'unchanged' | 'duplicate' | 'failed', number>>,
) => ({
  new: 0,
  updated: 0,
  unchanged: 0,
  duplicate: 0,
  failed: 0,
  ...changed,
});
