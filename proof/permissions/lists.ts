/**
 * Lists against point reads: for every person, what any list, search, filter or sort shows is what a get of the same
 * record answers, no more and no less; and nobody can use anybody else's cursor.
 */
import type { Route } from '#lib/http/route.ts';
import { ROUTES } from '#lib/routes.ts';
import type { Size } from '../exercise.ts';
import { tryCursors } from './cursors.ts';
import { leaksIn } from './marks.ts';
import { eachOf } from './matrix.ts';
import { type Answer, jsonOf, type Person, type Request } from './people.ts';
import type { Ids } from './requests.ts';
import type { Stage } from './stage.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows of every kind
export type Row = any;

/** Reads and checks on behalf of one person; every answer is searched for what the person may not see. */
export interface Reader {
  readonly person: Person;
  get(path: string, query?: Record<string, string>): Promise<Answer>;
  readonly broken: string[];
  rows: number;
}

export const readerOf = (stage: Stage, person: Person, broken: string[]): Reader => ({
  person,
  broken,
  rows: 0,
  get: async (path, query) => {
    const request: Request = { method: 'GET', path, ...(query && { query }) };
    const { answer, effects } = await stage.hear(person, request);
    const where = `GET ${path} ${JSON.stringify(query ?? {})} by ${person.name}`;
    if (answer.status >= 500) broken.push(`${where}: ${answer.status} ${answer.text.slice(0, 200)}`);
    for (const leak of leaksIn(answer.text + JSON.stringify(answer.headers), person.role))
      broken.push(`${where} shows ${leak}`);
    for (const effect of effects) broken.push(`${where} made a ${effect}`);
    return answer;
  },
});

const isList = ({ kind, response }: Route): boolean =>
  kind === 'query' && 'page' in ((response as { shape?: object } | undefined)?.shape ?? {});

/**
 * Lists whose rows have no get of their own; each is proved elsewhere: reports.ts, trails.ts, and by the matrix where the
 * path names the one account that decides.
 */
const ROWS_ONLY = [
  'listOverdue',
  'getCollectionFigures',
  'getMetrics',
  'getProductMix',
  'listTargetCompletion',
  'listAudit',
  'listPolicyVersions',
  'listPolicies',
  'listAssessments',
  'listReleases',
  'listDeposits',
  'listReservations',
  'getWorklist',
  'listDebts',
  'listExposures',
  'listPaymentQueue',
  'listPlanCells',
  'listPlanComments',
  'listPlanCorrections',
  'listPlanDeviations',
  'getPlanAttainment',
  'getPlanVariance',
  'listPlanChanges',
  'listLetterCoverage',
  'listForecastSubmissions',
  'getForecastAccuracy',
  'getDemandTotals',
  'listFormTemplates',
  'listFormTemplateVersions',
  'listFormDuties',
  'getMarketShare',
  'listListings',
  'getDistribution',
  'listDistributionGaps',
  'listAgedStock',
  'getStockSummary',
  'listReviewActions',
  'listFindings',
  'getReviewCoverage',
];

interface Pair {
  readonly list: Route;
  readonly get: Route;
}

/** Every list with the get of its rows. @throws {Error} naming a list whose rows nobody compares */
export const pairsOf = (routes: readonly Route[]): Pair[] =>
  routes.filter(isList).flatMap((list) => {
    if (ROWS_ONLY.includes(list.name)) return [];
    const collection = list.path.replace(/\/search$/, '');
    const get = routes.find(
      ({ method, path }) =>
        method === 'GET' &&
        path.startsWith(`${collection}/{`) &&
        !path.slice(collection.length + 1).includes('/'),
    );
    if (get) return [{ list, get }];
    throw new Error(`no get is known for the rows of ${list.method} ${list.path}`);
  });

/** Every row of a list, page by page. */
export const allRows = async (
  reader: Reader,
  path: string,
  query: Record<string, string> = {},
): Promise<Row[]> => {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const answer: Answer = await reader.get(path, { ...query, ...(cursor && { cursor }) });
    const { data = [], page = { nextCursor: null } } = jsonOf(answer);
    rows.push(...data);
    cursor = page.nextCursor;
  } while (cursor);
  reader.rows += rows.length;
  return rows;
};

const shapeOf = ({ query }: Route): Record<string, { safeParse(value: unknown): { success: boolean } }> =>
  (query as unknown as { shape?: Record<string, never> })?.shape ?? {};

/** Lists that show the caller's own rows unless a filter says whose, and the field that names whose a row is. */
const OWN_ROWS: Readonly<Record<string, string>> = { listCollectionCases: 'handlerId' };

/** Values that a filter may be asked for: those of all records, seen or not, and a few that every kind has. */
const valuesFor = (field: string, records: readonly Row[], targets: readonly Ids[]): string[] => {
  const name = /^filter\[(\w+)\]/.exec(field)?.[1] ?? field;
  const held = records
    .map((record) => record[name])
    .filter((value) => typeof value === 'string' || typeof value === 'boolean');
  const ids = targets.map((target) => target[name]).filter((id) => id !== undefined);
  return [...new Set([...held.map(String), ...ids])].slice(0, 8);
};

/** Queries of a list: plain, small pages, every sort, every filter with values that match something. */
export const queriesOf = (
  list: Route,
  records: readonly Row[],
  targets: readonly Ids[],
  most: number,
): Record<string, string>[] => {
  const shape = shapeOf(list);
  if ('q' in shape)
    return ['z', 'zq', 's', 'w', 'zqrona', 'zqtavi', 'zqmuro', 'zqkepa'].flatMap((q) => [
      { q },
      { q, limit: '1' },
    ]);
  const sorts = ['name', 'orderedOn', 'issuedOn', 'datedOn', 'daysOver'].flatMap((field) => [
    field,
    `-${field}`,
  ]);
  const sorted = sorts.filter((sort) => shape['sort']?.safeParse(sort).success).map((sort) => ({ sort }));
  const filtered = Object.keys(shape)
    .filter((field) => field.startsWith('filter['))
    .flatMap((field) =>
      valuesFor(field, records, targets)
        .slice(0, most)
        .filter((value) => shape[field]?.safeParse(value).success)
        .map((value) => ({ [field]: value })),
    );
  return [...('limit' in shape ? [{}, { limit: '2' }] : [{}]), ...sorted, ...filtered];
};

/** Point reads of every record under the ids, as the person gets them. */
const truthOf = async (
  reader: Reader,
  { get }: Pair,
  paths: readonly string[],
): Promise<Map<string, Row>> => {
  const truth = new Map<string, Row>();
  await eachOf(paths, 6, async (path) => {
    const answer = await reader.get(path);
    if (answer.status === 200) truth.set(jsonOf(answer).id, jsonOf(answer));
    else if (![403, 404].includes(answer.status)) reader.broken.push(`${get.name} ${path}: ${answer.status}`);
  });
  return truth;
};

/** Lists whose rows leave out what a get reads from other items; what they show is what the get shows. */
const LEAN = [
  'listPlans',
  'listLetters',
  'listForecasts',
  'listDemand',
  'listFormRecords',
  'listReviews',
  'listCouncils',
];

const isAlike = ({ name }: Route, row: Row, known: Row): boolean => {
  const shown = LEAN.includes(name)
    ? Object.fromEntries(Object.keys(row).map((field) => [field, known[field]]))
    : known;
  return JSON.stringify(shown) === JSON.stringify(row);
};

const comparePage = (
  reader: Reader,
  list: Route,
  query: object,
  rows: readonly Row[],
  truth: ReadonlyMap<string, Row>,
) => {
  const where = `${list.name} ${JSON.stringify(query)} for ${reader.person.name}`;
  for (const row of rows) {
    const known = truth.get(row.id);
    if (!known) reader.broken.push(`${where} shows ${row.id}, which a get refuses`);
    else if (!isAlike(list, row, known))
      reader.broken.push(
        `${where} shows ${row.id} otherwise than a get: ${JSON.stringify(row).slice(0, 200)}`,
      );
  }
};

/** What a plain filter on a field of the record must leave. */
const expectedFor = (
  query: Record<string, string>,
  truth: ReadonlyMap<string, Row>,
): string[] | undefined => {
  const [[field = '', value] = [], ...more] = Object.entries(query).filter(
    ([name]) => !['limit', 'sort'].includes(name),
  );
  if (field === '') return [...truth.keys()];
  const name = /^filter\[(\w+)\]$/.exec(field)?.[1];
  if (!name || more.length > 0) return undefined;
  const has = [...truth.values()].filter((row) => name in row);
  return has.length === 0 ? undefined : has.filter((row) => String(row[name]) === value).map(({ id }) => id);
};

/** Compares every list of the routes with point reads for one person. Ids of all records by the path of their get. */
export const compareLists = async (
  stage: Stage,
  reader: Reader,
  everything: (get: Route) => readonly { path: string; record: Row }[],
  size: Size,
): Promise<{ cursors: number }> => {
  const targets = Object.values(stage.world.targets);
  let cursors = 0;
  for (const pair of pairsOf(ROUTES)) {
    const { list, get } = pair;
    const known = everything(get);
    const all = await truthOf(
      reader,
      pair,
      known.map(({ path }) => path),
    );
    const collections = [...new Set(known.map(({ path }) => path.slice(0, path.lastIndexOf('/'))))];
    for (const collection of list.path.includes('{') ? collections : [list.path]) {
      const within = list.path.includes('{')
        ? new Map([...all].filter(([id]) => known.some(({ path }) => path === `${collection}/${id}`)))
        : all;
      for (const query of queriesOf(
        list,
        known.map(({ record }) => record),
        targets,
        size === 'long' ? 8 : 3,
      )) {
        const rows = await allRows(reader, collection, query);
        comparePage(reader, list, query, rows, within);
        const field = OWN_ROWS[list.name];
        const whose = field && { [`filter[${field}]`]: reader.person.claims?.['username'] ?? '', ...query };
        const expected = 'q' in query ? undefined : expectedFor(whose || query, within);
        const shown = rows.map(({ id }) => id);
        if (new Set(shown).size !== shown.length && !('q' in query))
          reader.broken.push(`${list.name} shows a row twice`);
        const status = expected && [...expected].sort().join() !== [...new Set(shown)].sort().join();
        if (status && (await reader.get(collection, query)).status === 200)
          reader.broken.push(
            `${list.name} ${JSON.stringify(query)} for ${reader.person.name} shows ${shown.sort()}, not ${expected.sort()}`,
          );
      }
      if ('cursor' in shapeOf(list))
        cursors += await tryCursors(stage, reader, list, collection, 'q' in shapeOf(list) ? { q: 'z' } : {});
    }
  }
  return { cursors };
};
