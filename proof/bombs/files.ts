/** Files that an upload brings and an import has to survive: one cell of 50 MB, a million rows, nothing but quotes. */
import { runImport } from '#lib/imports/run.ts';
import { ROUTES } from '#lib/routes.ts';
import { aCompany, once } from '../../test/support/company.ts';
import { dropTable } from '../drop.ts';

const MEGABYTES = 1_000_000;

/** Name → content; each is refused as a whole, or has its rows counted. */
const FILES: Record<string, () => string> = {
  'one cell of 49 MB': () => `number,name,type\n"${'x'.repeat(49 * MEGABYTES)}",a,customer\n`,
  'a file of 51 MB': () => `number,name,type\n${'x'.repeat(51 * MEGABYTES)}`,
  'a million rows': () => `number,name,type\n${'1,a,customer\n'.repeat(1_000_000)}`,
  '40 MB of quotes': () => `number,name,type\n${'"'.repeat(40 * MEGABYTES)}`,
  '10 MB of separators': () => `number,name,type\n${','.repeat(10 * MEGABYTES)}`,
  'a header of 5 MB': () => `${'h,'.repeat(2.5 * MEGABYTES)}\n1\n`,
  'a quote that never ends': () => `number,name,type\n"${'x\n'.repeat(5 * MEGABYTES)}`,
  'line feeds only': () => '\n'.repeat(20 * MEGABYTES),
};

/** What is wrong with the ends of the imports. */
export const importBombs = async (only: readonly string[]): Promise<string[]> => {
  const company = await aCompany(ROUTES);
  const lines: string[] = [];
  for (const name of only) {
    const content = FILES[name];
    if (!content) throw new Error(`there is no file ${name}`);
    const upload = await company.call('admin', 'POST', '/v1/uploads', { body: {} });
    await company.ports.files.put(String(upload.body.url).replace('memory:', ''), content(), 'text/csv');
    const body = { kind: 'accounts', uploadId: upload.body.uploadId };
    const started = await company.call('admin', 'POST', '/v1/imports', { body, headers: once() });
    if (started.status !== 202) {
      lines.push(`${name}: ${started.status} ${JSON.stringify(started.body)}`);
      continue;
    }
    const id: string = started.body.id;
    await runImport(company.ports, { orgId: company.orgId, importId: id }).catch((error: Error) => {
      lines.push(`${name}: the import fell over: ${error.stack?.slice(0, 300)}`);
    });
    const { body: ended } = await company.call('admin', 'GET', `/v1/imports/${id}`);
    const refused = ended.status === 'failed' && typeof ended.failure?.message === 'string';
    const counted = ended.status === 'succeeded' && ended.counts.new === 0;
    if (!refused && !counted)
      lines.push(`${name}: ended as ${ended.status} with ${JSON.stringify(ended.counts)}`);
  }
  await dropTable(company.table);
  return lines;
};

export const FILE_NAMES = Object.keys(FILES);
