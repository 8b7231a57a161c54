/** What holds for councils: states with what led to them, and follow-up of what was decided. */
import type { Books, Line } from '#lib/table/dump.ts';
import { CouncilEntity } from './entity.ts';
import type { Council, CounterMeasure } from './schema.ts';

const measureLines = ({ id, status, done, cancelled }: CounterMeasure): string[] => [
  ...((status === 'done') === (done !== undefined) ? [] : [`has ${id} ${status} and done or not`]),
  ...((status === 'cancelled') === (cancelled !== undefined)
    ? []
    : [`has ${id} ${status} and cancelled or not`]),
];

const councilLines = (books: Books, council: Council): string[] => {
  const { status, closed, minutes, attendees, measures, followUp, unitId } = council;
  const isDecided = followUp.every(({ councilId, measureId }) => {
    const before = books.find(CouncilEntity, councilId)?.value;
    return before?.unitId === unitId && before.measures.some(({ id }) => id === measureId);
  });
  return [
    ...((status === 'closed') === (closed !== undefined) ? [] : [`is ${status} and closed or not`]),
    ...(status === 'open' || (minutes && attendees.length > 0) ? [] : ['is closed without minutes']),
    ...(new Set(measures.map(({ id }) => id)).size === measures.length ? [] : ['has a measure twice']),
    ...(isDecided ? [] : ['follows up what its unit did not decide']),
    ...measures.flatMap(measureLines),
  ];
};

/** The invariants of target councils. */
export const councilViolations = (books: Books): Line[] =>
  books
    .of(CouncilEntity)
    .flatMap(({ value }) => councilLines(books, value).map((line): Line => [value.id, line]));
