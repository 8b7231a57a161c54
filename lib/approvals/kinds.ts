/**
 * Kinds of request as data. A domain defines a kind once, as with `definePolicy`, in a file named `approvals.ts` that
 * `lib/approval-kinds.ts` lists; the engine asks it what the figures of a document are and what an outcome means.
 */
import type * as z from 'zod';
import type { Text } from '#lib/core/languages.ts';
import type { Money } from '#lib/core/money.ts';
import type { Resource, Subject } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { PolicyKind } from '#lib/organisation/policies.ts';
import type { Write } from '#lib/table/write.ts';
import type { ApprovalPolicy } from './policy.ts';
import { type Approval, KindName, type Outcome } from './schema.ts';

/** A figure of a document; more must always be worse. Percent is decimal text, cut off after six digits. */
export type Measure = { percent: string } | { amount: Money } | { count: number };

/** `reopened` = it was approved, and an edit asks for more. */
export type Ending = Outcome | 'reopened';

export interface ApprovalKind<T> {
  readonly kind: string;
  /** What its document shows: who may not read that of an account does not read the request, unless they take part in it. */
  readonly shows?: Resource;
  /** What it is called in mails. */
  readonly title: Text;
  /** The document: everything that an approver must see. Amounts carry their currency. */
  readonly document: z.ZodType<T>;
  readonly policy: PolicyKind<ApprovalPolicy>;
  /** The figures that rules of the policy may look at, by name; in each more is worse. */
  measures(context: Context, document: T): Promise<Record<string, Measure>> | Record<string, Measure>;
  /** One line that says which document it is, e.g. number and name of the account. */
  summary(document: T): string;
  /** What may be drawn from an approval, where it is an amount: `useApproval` takes from it. */
  allowance?(document: T): Money;
  /**
   * The document as its own record has it now, for documents that live in another record: a decision about one that
   * changed since it was requested is refused. Absent where the request itself is the document.
   */
  load?(context: Context, approval: Approval): Promise<T | undefined>;
  /**
   * What the outcome does, in the transaction of the last decision: a limit becoming valid, a write-off being booked. Each
   * write carries its own condition. It hears `approved` again when an approved document is edited and still stands.
   * It may refuse an outcome by throwing a domain error: then nothing happens.
   */
  effect?(context: Context, approval: Approval, outcome: Ending): Promise<Write[]>;
}

const kinds = new Map<string, ApprovalKind<unknown>>();

/** Defines a kind of request once. @throws {Error} when the kind is taken */
export const defineApprovalKind = <T>(definition: ApprovalKind<T>): ApprovalKind<T> => {
  if (kinds.has(definition.kind)) throw new Error(`approval kind ${definition.kind} is defined twice`);
  KindName.parse(definition.kind);
  kinds.set(definition.kind, definition as unknown as ApprovalKind<unknown>);
  return definition;
};

/** The kind of a stored request. @throws {Error} for one that no loaded module defines: a function forgot the list */
export const approvalKindOf = (kind: string): ApprovalKind<unknown> => {
  const found = kinds.get(kind);
  if (!found) throw new Error(`no loaded module defines the approval kind ${kind}`);
  return found;
};

/** What the engine must know of an account; the domain of accounts tells it, for it comes after this one. */
export interface SubjectAccount {
  name: string;
  subject: Subject;
  /** Lets a transaction pass only while the account is as it was read. */
  stays: Write;
}

/** Reads the accounts that exist under the ids, whoever may see them. */
export type AccountBook = (context: Context, ids: readonly string[]) => Promise<Map<string, SubjectAccount>>;

let book: AccountBook | undefined;

/** Tells the engine how accounts are read; named in `lib/approval-kinds.ts` like the kinds. */
export const defineAccountBook = (read: AccountBook): void => {
  book = read;
};

/** @throws {Error} where no loaded module told how */
export const accountBook: AccountBook = (context, ids) => {
  if (ids.length === 0) return Promise.resolve(new Map());
  if (!book) throw new Error('no loaded module tells approvals how accounts are read');
  return book(context, ids);
};
