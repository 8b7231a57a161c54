/**
 * Every route × everyone × whose the record is. A denial has the status that the oracle names, sends no write and shows
 * nothing; denials of one kind are the same bytes, whether the record is hidden, removed or never was.
 */
import type { Route } from '#lib/http/route.ts';
import type { Random } from '../random.ts';
import { leaksIn } from './marks.ts';
import {
  lettersOf,
  ORACLE,
  type OracleLine,
  TARGETS,
  type Target,
  type Verdict,
  verdictFor,
} from './oracle.ts';
import type { Answer, Person, Request } from './people.ts';
import { type Ids, pointsAtRecord, requestFor } from './requests.ts';
import { differences, snapshotOf } from './snapshot.ts';
import { peopleOf, type Stage, strangersOf } from './stage.ts';

export interface Cell {
  readonly route: Route;
  readonly person: Person;
  readonly target: Target;
  readonly wanted: Verdict | 'unknown';
}

type Targets = Readonly<Record<Target, Ids>>;

/** Ids for a request at a target; a removed contact hangs on an account that stands. */
const idsFor = ({ path }: Route, targets: Targets, target: Target): Ids =>
  target === 'removed' && path.includes('{contactId}')
    ? { ...targets.removed, accountId: targets.own['accountId'] ?? '' }
    : targets[target];

/** Every cell of the routes. @throws {Error} naming a route that the oracle has no line for */
export const cellsOf = (
  routes: readonly Route[],
  targets: Targets,
  people: readonly Person[],
  lines: readonly OracleLine[] = ORACLE,
): Cell[] =>
  routes.flatMap((route) => {
    const { read } = lettersOf(route, lines);
    const all = pointsAtRecord(route) ? TARGETS : (['own'] as const);
    const pointed = all.filter((target) => requestFor(route, idsFor(route, targets, target)));
    // Whoever is nobody hears the same on every target; two of them show it.
    const called = (person: Person, target: Target) => person.role || target === 'own' || target === 'absent';
    return pointed.flatMap((target) =>
      people
        .filter((person) => called(person, target))
        .map((person): Cell => {
          if (read === 'public') return { route, person, target, wanted: 'allowed' };
          const wanted = person.role ? verdictFor(route, person.role, target, lines) : 'unknown';
          return { route, person, target, wanted };
        }),
    );
  });

const nameOf = ({ route, person, target }: Cell): string =>
  `${route.method} ${route.path} by ${person.name} on ${target}`;

const VERDICTS: Readonly<Record<number, Cell['wanted']>> = {
  401: 'unknown',
  403: 'forbidden',
  404: 'hidden',
};

/** What an answer says against what the oracle wants; an allowed query must succeed, an allowed command must not break. */
export const complaintAbout = (cell: Cell, { status, text }: Answer): string | undefined => {
  const got = VERDICTS[status] ?? 'allowed';
  const fine = cell.route.kind === 'query' ? status === 200 : status < 500;
  if (got === cell.wanted && (got !== 'allowed' || fine)) return undefined;
  return `${nameOf(cell)}: ${status}, not ${cell.wanted}: ${text.slice(0, 200)}`;
};

/** An answer without what may differ between two requests: request ids, and the ids that the caller sent. */
export const shapeOf = ({ status, headers, text }: Answer, request: Request): string => {
  const sent = [
    ...JSON.stringify([request.path, request.query, request.body]).matchAll(/[a-z]{3}_[0-9a-z]+/g),
  ];
  // The longest first: one id may begin with another.
  const ids = [...new Set(sent.map(([id]) => id))].sort((one, other) => other.length - one.length);
  const plain = ids.reduce(
    (whole, id) => whole.replaceAll(id, '<id>'),
    JSON.stringify([status, headers, text]),
  );
  return plain.replaceAll(/req_[0-9a-z]+/g, '<request>');
};

/** Works through a list, a few at a time. */
export const eachOf = async <T>(
  list: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const left = list.values();
  const hand = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
};

const requestOf = (stage: Stage, { route, target }: Cell): Request => {
  const request = requestFor(route, idsFor(route, stage.world.targets, target));
  if (!request) throw new Error(`no request for ${route.name}`);
  return request;
};

/** Calls the cells; complaints about verdicts, leaks and effects of denials. Shapes of denials by what must be alike. */
const callCells = async (stage: Stage, cells: readonly Cell[], broken: string[]) => {
  const shapes = new Map<string, Map<string, string>>();
  await eachOf(cells, 8, async (cell) => {
    const request = requestOf(stage, cell);
    const { answer, effects } = await stage.hear(cell.person, request);
    const complaint = complaintAbout(cell, answer);
    if (complaint) broken.push(complaint);
    for (const leak of leaksIn(answer.text + JSON.stringify(answer.headers), cell.person.role))
      broken.push(`${nameOf(cell)} shows ${leak}`);
    if (cell.wanted === 'allowed') return;
    for (const effect of effects) broken.push(`${nameOf(cell)} was denied after ${effect}`);
    const like = `${cell.route.name} ${cell.wanted} ${cell.person.role ?? ''}`;
    const known = shapes.get(like) ?? new Map<string, string>();
    shapes.set(like, known.set(shapeOf(answer, request), nameOf(cell)));
  });
  return shapes;
};

const unlike = (shapes: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] =>
  [...shapes.values()].flatMap((known) => {
    const [[one, name] = [], ...others] = known;
    return others.map(
      ([shape, other]) => `${name} and ${other} differ: ${one?.slice(0, 300)} / ${shape.slice(0, 300)}`,
    );
  });

/** Runs the whole matrix. */
export const runMatrix = async (stage: Stage, routes: readonly Route[], random: Random) => {
  const { world } = stage;
  const people = [...peopleOf(world), ...strangersOf(world)];
  const cells = random.shuffled(cellsOf(routes, world.targets, people));
  const denied = cells.filter(({ wanted }) => wanted !== 'allowed');
  const broken: string[] = [];
  const before = await snapshotOf(world.table);
  broken.push(...unlike(await callCells(stage, denied, broken)));
  const changed = differences(before, await snapshotOf(world.table));
  broken.push(...changed.map((key) => `a denial changed ${key}`));
  await callCells(
    stage,
    cells.filter(({ wanted }) => wanted === 'allowed'),
    broken,
  );
  return { broken, figures: { cells: cells.length, denials: denied.length } };
};
