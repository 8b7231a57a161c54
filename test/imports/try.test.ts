import { readFile } from 'node:fs/promises';
import { it } from 'vitest';
import { importRoutes } from '#lib/imports/index.ts';
import { runImport } from '#lib/imports/run.ts';
import { importPlan } from '../../dev/mappings/plan.ts';
import { aCompany, once } from '../support/company.ts';

for (const set of (process.env['SETS'] ?? 'classicmodels').split(',')) {
  it(set, { timeout: 1_200_000 }, async () => {
    const company = await aCompany(importRoutes);
    const plan = await importPlan(`/work/shared/datasets/${set}`);
    for (const round of [1]) {
      for (const { file, kind, mapping } of plan) {
        const t = performance.now();
        const csv = await readFile(file, 'utf8');
        const { status, body } = await company.call('admin', 'POST', '/v1/imports', {
          headers: once(),
          body: { kind, csv, mapping },
        });
        if (status !== 202) {
          console.log(status, JSON.stringify(body));
          throw new Error('refused');
        }
        for (
          let state = await runImport(company.ports, { orgId: company.orgId, importId: body.id });
          state?.status === 'running';
        )
          state = await runImport(company.ports, { orgId: company.orgId, importId: body.id });
        const { body: done } = await company.call('admin', 'GET', `/v1/imports/${body.id}`);
        console.log(
          round,
          set,
          kind,
          done.status,
          JSON.stringify(done.counts),
          JSON.stringify(done.controlTotals),
          `${Math.round(performance.now() - t)} ms`,
          JSON.stringify(done.failure ?? ''),
          JSON.stringify(done.errors.slice(0, 3)),
        );
      }
    }
  });
}
