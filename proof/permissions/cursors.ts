/** Cursors in wrong hands: of a colleague, of another organisation, on another query, altered, cut or invented. */
import type { Route } from '#lib/http/route.ts';
import type { Reader } from './lists.ts';
import { type Answer, claimsOf, jsonOf, type Person } from './people.ts';
import type { Stage } from './stage.ts';

/** Lets others use the person's cursor, and alters it; each must be refused and serve no row. @returns attempts */
export const tryCursors = async (
  stage: Stage,
  { person, broken }: Reader,
  list: Route,
  path: string,
  query: Record<string, string>,
) => {
  const ask = (who: Pick<Person, 'claims'>, more: Record<string, string>, at = path) =>
    stage.ask(who, { method: 'GET', path: at, query: { ...query, ...more } });
  const cursor: string | null = jsonOf(await ask(person, { limit: '1' })).page?.nextCursor ?? null;
  if (!cursor) return 0;
  const { a, b } = stage.world;
  const flipped = `${cursor.slice(0, 20)}${cursor[20] === 'A' ? 'B' : 'A'}${cursor.slice(21)}`;
  const plain = Buffer.from(cursor, 'base64url').toString('latin1');
  if (plain.includes(a.orgId) || /zq[a-z]{4}/.test(plain))
    broken.push(`a cursor of ${list.name} can be read`);
  const misuses: [string, Promise<Answer>][] = [
    ['a colleague', ask({ claims: claimsOf(a.orgId, 'usr_southmanager') }, { cursor })],
    ['another organisation', ask({ claims: claimsOf(b.orgId, 'usr_adminb') }, { cursor })],
    [
      'another query',
      ask(
        person,
        'q' in query ? { q: 'other', cursor } : { cursor },
        'q' in query
          ? path
          : path.replace(/\/v1\/(\w[\w-]*).*/, (_, name) =>
              name === 'accounts' ? '/v1/products' : '/v1/accounts',
            ),
      ),
    ],
    ['somebody who altered it', ask(person, { cursor: flipped })],
    ['somebody who cut it', ask(person, { cursor: cursor.slice(0, -4) })],
    ['somebody who made it up', ask(person, { cursor: Buffer.from('[[],"pk","sk"]').toString('base64url') })],
  ];
  for (const [who, asked] of misuses) {
    const answer = await asked;
    const refused = answer.status === 400 && jsonOf(answer).code === 'request.cursor_refused';
    const denied = who !== 'somebody who altered it' && [403, 404].includes(answer.status);
    if (!refused && !denied)
      broken.push(`a cursor of ${list.name} by ${person.name} serves ${who}: ${answer.status}`);
  }
  return misuses.length;
};
