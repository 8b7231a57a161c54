/**
 * Marks: words that exist nowhere else, one for the records of each owner and each sort of record, written into every
 * text that a body takes. Wherever a mark comes out, it tells whose record it came from.
 */
import type { Route } from '#lib/http/route.ts';
import type { Role } from '#lib/organisation/schema.ts';
import { ROUTES } from '#lib/routes.ts';

/** Whose records: rona the representative's, belo a colleague's, tavi the south's, muro handed over, kepa the other organisation's. */
export const OWNERS = ['rona', 'belo', 'tavi', 'muro', 'kepa'] as const;
export type Owner = (typeof OWNERS)[number];
export type Sort = 'rec' | 'mon' | 'pay' | 'imp' | 'msg';

export const markOf = (owner: Owner, sort: Sort): string => `zq${owner}${sort}`;

/** What a product costs to buy: a figure that no other amount of the proof has. */
export const COST = '47.1309';

/** Letters as in the oracle: whose records of a sort each role may read, by hand from the rules. */
const READERS: Readonly<Record<Sort, Readonly<Record<Owner, readonly Role[]>>>> = (() => {
  const all: Role[] = ['finance', 'back-office', 'service', 'executive', 'administrator', 'director'];
  const north: Role[] = [...all, 'manager'];
  const money = (roles: Role[]) => roles.filter((role) => role !== 'service');
  const queue = money(north);
  return {
    rec: { rona: [...north, 'representative'], belo: north, tavi: all, muro: all, kepa: [] },
    mon: {
      rona: money([...north, 'representative']),
      belo: money(north),
      tavi: money(all),
      muro: money(all),
      kepa: [],
    },
    // The payment queue is everybody's to see who leads or keeps the books: it is to be fair and transparent.
    pay: { rona: queue, belo: queue, tavi: queue, muro: queue, kepa: [] },
    imp: {
      rona: ['back-office', 'administrator'],
      belo: ['finance', 'administrator'],
      tavi: ['administrator'],
      muro: ['administrator'],
      kepa: [],
    },
    msg: {
      rona: ['representative', 'administrator'],
      belo: ['administrator'],
      tavi: ['administrator'],
      muro: ['administrator'],
      kepa: [],
    },
  };
})();

const KNOWS_COSTS: readonly Role[] = [
  'manager',
  'director',
  'finance',
  'back-office',
  'executive',
  'administrator',
];

/** Marks in a text that a person of the role may not see; every mark for nobody in particular. */
export const leaksIn = (text: string, role: Role | undefined): string[] => {
  const lower = text.toLowerCase();
  const marks = [...lower.matchAll(/zq(rona|belo|tavi|muro|kepa)(rec|mon|pay|imp|msg)/g)].flatMap(
    ([mark, owner, sort]) => (role && READERS[sort as Sort][owner as Owner].includes(role) ? [] : [mark]),
  );
  const cost = lower.includes(COST) && !(role && KNOWS_COSTS.includes(role)) ? [`unit cost ${COST}`] : [];
  return [...new Set([...marks, ...cost])];
};

interface Field {
  safeParse(value: unknown): { success: boolean };
}

/** The route of the name. @throws {Error} when there is none any more */
export const routeNamed = (name: string): Route => {
  const route = ROUTES.find((candidate) => candidate.name === name);
  if (!route) throw new Error(`there is no route ${name}`);
  return route;
};

/** Every field of a route's body that takes free text, with the mark in it: new fields are marked by themselves. */
export const markedTexts = (name: string, mark: string): Record<string, string> => {
  const shape = (routeNamed(name).body as unknown as { shape?: Record<string, Field> }).shape ?? {};
  const entries = Object.entries(shape).flatMap(([field, schema]): [string, string][] => {
    if (schema.safeParse(42).success || schema.safeParse(true).success) return [];
    const text = [mark, `${mark}@example.com`].find((value) => schema.safeParse(value).success);
    return text ? [[field, text]] : [];
  });
  return Object.fromEntries(entries);
};
