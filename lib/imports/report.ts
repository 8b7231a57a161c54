/** The errors of an import as a spreadsheet: row, column, code, message in the reader's language, value. */
import { stringify } from 'csv-stringify/sync';
import type { Language } from '#lib/core/languages.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { type PartName, readPart } from './files.ts';
import type { Import, RowIssue } from './schema.ts';

/** What one answer holds: an HTTP API takes 6 MB, and nobody reads more. */
const MAX_ISSUES = 10_000;

/** The parts that are written by now: an undo goes through the effects backwards. */
const partsOf = ({ errorFiles, effectFiles, status, batchesDone }: Import): [PartName, number][] =>
  status === 'undone' || status === 'undoing'
    ? effectFiles
        .toReversed()
        .slice(0, batchesDone)
        .map((batch) => ['kept', batch])
    : errorFiles.map((batch) => ['errors', batch]);

const issuesOf = async ({ files, orgId }: Context, value: Import): Promise<RowIssue[]> => {
  const issues: RowIssue[] = [];
  for (const [name, batch] of partsOf(value)) {
    if (issues.length >= MAX_ISSUES) break;
    issues.push(...(await readPart<RowIssue>(files, { orgId, importId: value.id, name, batch })));
  }
  return issues.sort((a, b) => a.row - b.row).slice(0, MAX_ISSUES);
};

const inLanguage =
  (language: Language) =>
  ({ message, ...issue }: RowIssue) => ({
    ...issue,
    message: message[language] ?? '',
  });

/** The report; text of cells that a spreadsheet would compute is neutralised. */
export const errorReport = async (context: Context, { value }: Stored<Import>): Promise<string> => {
  const issues = (await issuesOf(context, value)).map(inLanguage(context.language));
  const columns = ['row', 'column', 'code', 'message', 'value'];
  return stringify(issues, {
    header: true,
    columns,
    escape_formulas: true,
    record_delimiter: 'windows',
    bom: true,
  });
};

/** The import as the API shows it. */
export const importView = (context: Context) => (stored: Stored<Import>) => {
  const { value, version, createdAt, updatedAt } = stored;
  const { id, kind, status, dryRun, createdBy, progress, counts, controlTotals, errors } = value;
  const { startedAt, finishedAt, mapping, undo, failure } = value;
  return {
    id,
    kind,
    status,
    dryRun,
    createdBy,
    progress,
    counts,
    controlTotals,
    errors: errors.map(inLanguage(context.language)),
    ...(startedAt && { startedAt }),
    ...(finishedAt && { finishedAt }),
    ...(mapping && { mapping }),
    ...(undo && { undo }),
    ...(failure && { failure: { code: failure.code, message: failure.message[context.language] ?? '' } }),
    version,
    createdAt,
    updatedAt,
  };
};
