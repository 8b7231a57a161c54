/** Trails against point reads: whoever may not get a record may not read its trail, nor a field that a get hides. */
import { ROUTES } from '#lib/routes.ts';
import type { Dump } from '#lib/table/dump.ts';
import type { Reader, Row } from './lists.ts';
import { eachOf } from './matrix.ts';
import { jsonOf } from './people.ts';

/** Paths of the gets by the id of their record. */
export type Paths = ReadonlyMap<string, string>;

const parametersOf = (path: string): number => path.split('{').length - 1;

/** Paths by which each record of the dump can be got, from the gets whose last parameter takes its id. */
export const pathsIn = (
  recordsOf: (get: (typeof ROUTES)[number]) => readonly { path: string; record: Row }[],
): Paths => {
  const gets = ROUTES.filter(({ method, path, params }) => method === 'GET' && params && /\}$/.test(path));
  // A link is no id, and opens for whoever has it.
  const own = gets
    .filter(({ path, access }) => !path.includes('{kind}') && access !== 'public')
    // A record with a get of its own is asked for there, not as a part of another.
    .sort((a, b) => parametersOf(b.path) - parametersOf(a.path));
  return new Map(
    own.flatMap((get) => recordsOf(get).map(({ path, record }): [string, string] => [record.id, path])),
  );
};

/** Every subject that ever left a trail, in either organisation. */
export const subjectsIn = ({ entries }: Dump): string[] => [
  ...new Set(
    entries.flatMap(({ entity, stored }) =>
      entity.name === 'audit-entry' ? [(stored.value as { subject: string }).subject] : [],
    ),
  ),
];

/** Fields of a record that the administrator sees and the person does not. */
const hiddenFields = (whole: Row, shown: Row): string[] =>
  Object.keys(whole).filter((field) => !(field in shown));

/** Compares the trails for one person; counts those that may be read. */
export const compareTrails = async (
  reader: Reader,
  administrator: Reader,
  subjects: readonly string[],
  paths: Paths,
): Promise<void> => {
  const { person, broken } = reader;
  await eachOf(subjects, 6, async (subject) => {
    const answer = await reader.get('/v1/audit', { subject });
    if (answer.status !== 200) return;
    reader.rows += jsonOf(answer).data.length;
    const path = paths.get(subject);
    if (!path) return;
    const got = await reader.get(path);
    if (got.status !== 200)
      return void broken.push(
        `${person.name} may read the trail of ${subject}, but a get says ${got.status}`,
      );
    const hidden = hiddenFields(jsonOf(await administrator.get(path)), jsonOf(got));
    for (const { changes } of jsonOf(answer).data)
      for (const field of hidden.filter((name) => name in changes))
        broken.push(`the trail of ${subject} shows ${field} to ${person.name}, which a get hides`);
  });
};
