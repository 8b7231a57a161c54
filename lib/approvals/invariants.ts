/** What holds for every request: who decided were asked, nobody decided their own, inboxes say what the request says. */
import { canonical } from '#lib/table/audit.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { hashOfDocument } from './assess.ts';
import { ApprovalEntity, InboxEntity, VersionEntity } from './entity.ts';
import type { Approval, Step } from './schema.ts';

const isDone = ({ state, needs, seats }: Step): boolean =>
  state === 'standing' ||
  (state !== 'waiting' &&
    state !== 'asked' &&
    (needs === 'all'
      ? seats.every(({ approvedBy }) => approvedBy)
      : seats.some(({ approvedBy }) => approvedBy)));

const peopleLines = ({ requesterId, askings, steps }: Approval): string[] => [
  ...askings.flatMap(({ number, userId, answer }) => [
    ...(userId === requesterId ? [`question ${number} asks the requester`] : []),
    ...(answer?.by === requesterId ? [`question ${number} was answered by the requester`] : []),
  ]),
  ...steps.flatMap(({ seats }, at) =>
    seats.flatMap(({ memberId, approvedBy }) =>
      [memberId, approvedBy].includes(requesterId) ? [`step ${at} has the requester`] : [],
    ),
  ),
];

const stateLines = ({ status, steps, askings, allowance, endedAt }: Approval): string[] => {
  const open = steps.filter((step) => !isDone(step));
  const pending = askings.filter(({ state }) => state === 'pending');
  const asked = steps.filter(({ state }) => state === 'asked');
  const isGranted = status === 'approved' || status === 'used' || status === 'expired';
  return [
    ...(isGranted && open.length > 0 ? [`is ${status} with ${open.length} open steps`] : []),
    ...(isGranted === (allowance !== undefined) || status === 'withdrawn' || status === 'revoked'
      ? []
      : [`is ${status} and its allowance says otherwise`]),
    ...(status === 'pending' && (asked.length !== 1 || pending.length === 0)
      ? [`is pending and asks ${asked.length} steps by ${pending.length} questions`]
      : []),
    ...(status !== 'pending' && pending.length > 0 ? [`is ${status} and waits for ${pending.length}`] : []),
    ...((status === 'pending') === (endedAt === undefined) ? [] : [`is ${status} and ended at ${endedAt}`]),
  ];
};

/** A place is filled by somebody who answered a question of it, or who is carried from the step before. */
const coverLines = ({ steps, askings }: Approval): string[] =>
  steps.flatMap(({ seats, state }, at) =>
    seats.flatMap(({ memberId, approvedBy }) => {
      const answers = askings.filter(
        ({ answer }) => answer?.outcome === 'approve' && answer.by === approvedBy,
      );
      const known = answers.some((one) => one.memberId === memberId) || memberId === approvedBy;
      return approvedBy && (answers.length === 0 || !known)
        ? [`step ${at} (${state}) was approved by ${approvedBy}, who answered no question of it`]
        : [];
    }),
  );

const inboxLines = (books: Books, { value }: { value: Approval }): string[] => {
  const items = books.of(InboxEntity).filter(({ value: item }) => item.approvalId === value.id);
  const byNumber = new Map(items.map((item) => [item.value.asking.number, item.value.asking]));
  const lines = value.askings
    .filter((asking) => canonical(byNumber.get(asking.number) ?? null) !== canonical(asking))
    .map(({ number }) => `question ${number} and its inbox item differ`);
  const pending = value.askings.filter(({ state }) => state === 'pending').map(({ userId }) => userId);
  return [
    ...lines,
    ...(items.length === value.askings.length ? [] : [`has ${items.length} inbox items`]),
    ...(new Set(pending).size === pending.length ? [] : ['waits for one person twice']),
  ];
};

const versionLines = (books: Books, approval: Approval): string[] => {
  const { id, round, documentHash, document } = approval;
  const versions = books.of(VersionEntity).filter(({ value }) => value.approvalId === id);
  const hashes = new Set(versions.map(({ value }) => value.documentHash));
  const unseen = approval.askings.filter(({ answer }) => answer && !hashes.has(answer.documentHash));
  return [
    ...(versions.length === round ? [] : [`is in round ${round} and has ${versions.length} versions`]),
    ...(hashOfDocument(document) === documentHash ? [] : ['has another document than its hash says']),
    ...versions
      .filter(({ value }) => hashOfDocument(value.document) !== value.documentHash)
      .map(({ value }) => `version ${value.documentVersion} is not what was shown`),
    ...unseen.map(({ number }) => `question ${number} was answered about a document that is not kept`),
  ];
};

/** R-1603, R-2314 as invariants: a request that was decided was decided by its chain, about what is kept. */
export const approvalViolations = (books: Books): Line[] =>
  books
    .of(ApprovalEntity)
    .flatMap((stored) =>
      [
        ...peopleLines(stored.value),
        ...stateLines(stored.value),
        ...coverLines(stored.value),
        ...inboxLines(books, stored),
        ...versionLines(books, stored.value),
      ].map((line): Line => [stored.value.id, line]),
    );
