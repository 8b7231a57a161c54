/**
 * What one kind of import is: its columns, what makes two rows the same record, in which order rows count, the
 * commands that apply a row with the importing user's rights, and those that take it back.
 */
import type { DomainError } from '#lib/core/errors.ts';
import type { Resource } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { AuditEntry } from '#lib/table/audit.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import type { Columns, RowOf } from './cells.ts';
import type { KindName } from './schema.ts';

export type Outcome = 'new' | 'updated' | 'unchanged';

/** A row with its number in the file. */
export interface Entry<Row> {
  number: number;
  row: Row;
}

/** What became of a row: an outcome for the record with the id, or the error that kept it out. */
export type Result =
  | { number: number; id: string; outcome: Outcome }
  | { number: number; error: DomainError; column?: string; value?: string };

/** One command's way to the table: in a dry run the plan is made and checked, and nothing is sent. */
export interface Step {
  readonly context: Context;
  readonly dryRun: boolean;
  /** True in a dry run for what an earlier row of the same file would have made. */
  isComing(key: string): boolean;
  /** Runs a command of this row; a row that takes several names them apart. */
  run<R>(plan: (context: Context) => Promise<Plan<R>>, name?: string): Promise<{ result: R; wrote: boolean }>;
}

/**
 * One command's way to the table in an undo. A command that an earlier, killed run of the undo made is not made again,
 * so every command of one undoing has a name of its own.
 */
export interface UndoStep {
  readonly context: Context;
  /** @throws {ChangedSince} when the command is still to be made and somebody has changed the record */
  run(plan: (context: Context) => Promise<Plan<unknown>>, name?: string): Promise<void>;
}

/** A change of the import that is to be taken back. */
export interface Undoing {
  readonly id: string;
  /** Entries that the import left in the record's trail, oldest first. */
  readonly entries: readonly AuditEntry[];
  readonly current: Stored<object>;
  /** Values of the changed fields before the import. */
  readonly before: Readonly<Record<string, unknown>>;
}

export interface Kind<C extends Columns = Columns> {
  readonly name: KindName;
  /** Where the importing user's write scope must be the whole organisation. */
  readonly resource: Resource;
  readonly columns: C;
  /** What a row is about, as it compares: rows with one key are one record. */
  key(row: RowOf<C>): string;
  /** Business date that orders rows before their key does. */
  dateOf?(row: RowOf<C>): string | undefined;
  /** Key of a row of the same file that must come first. */
  parentOf?(row: RowOf<C>): string | undefined;
  /** Rows of one lane follow each other; other lanes run beside them. */
  laneOf?(row: RowOf<C>): string;
  /** Rows of one lane are one command. */
  readonly together?: boolean;
  /** The amount that control totals add up, and where its currency is. */
  amountOf?(step: Step, row: RowOf<C>): Promise<{ amount: string; currency: string } | undefined>;
  apply(step: Step, entries: readonly Entry<RowOf<C>>[]): Promise<Result[]>;
  /** The record as it is now, or undefined. */
  current(context: Context, id: string): Promise<Stored<object> | undefined>;
  /** What entries of this import in the trail mean for the rows, when a killed run is repeated. */
  outcomesOf?(entries: readonly AuditEntry[], rows: readonly Entry<RowOf<C>>[]): Outcome[];
  /** New money documents are not compared: their reversal decides. */
  readonly reversedOnly?: boolean;
  /** Fields that commands of other records may move, left out when a record is compared. */
  readonly derived?: readonly string[];
  remove(step: UndoStep, undoing: Undoing): Promise<unknown>;
  restore(step: UndoStep, undoing: Undoing): Promise<unknown>;
}

/** Keeps the row type of a kind's own columns while they are written. */
export const defineKind = <C extends Columns>(kind: Kind<C>): Kind => kind as unknown as Kind;

/** Applies each row by itself. */
export const eachRow =
  <Row>(apply: (step: Step, row: Row) => Promise<{ id: string; outcome: Outcome }>) =>
  async (step: Step, entries: readonly Entry<Row>[]): Promise<Result[]> => {
    const results: Result[] = [];
    for (const { number, row } of entries) results.push({ number, ...(await apply(step, row)) });
    return results;
  };

/** The fields of `wanted` that are given and differ from the record. */
export const differing = <T extends object>(
  current: object,
  wanted: T,
): { [F in keyof T]?: Exclude<T[F], undefined> } => {
  const has = current as Record<string, unknown>;
  const entries = Object.entries(wanted).filter(
    ([field, value]) => value !== undefined && has[field] !== value,
  );
  return Object.fromEntries(entries) as { [F in keyof T]?: Exclude<T[F], undefined> };
};

/** What a patch must say so that the named fields have their earlier values again. */
export const patchBack = (
  before: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Record<string, unknown> =>
  Object.fromEntries(
    fields.filter((field) => field in before).map((field) => [field, before[field] ?? null]),
  );

/** The context with the version that the record must still have. */
export const expecting = (context: Context, { version }: Stored<unknown>): Context => ({
  ...context,
  ifMatch: version,
});
