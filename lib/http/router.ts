/** Finds the route of a method and path. Literal segments win over placeholders, so `/orders/summary` is no order id. */
import { NotFound } from '#lib/core/errors.ts';
import { RULES } from '#lib/organisation/access.ts';
import { MethodNotAllowed } from './problem.ts';
import type { Route } from './route.ts';

export interface Match {
  route: Route;
  params: Record<string, string>;
}

const segmentsOf = (path: string): string[] => path.split('/').slice(1);

const decode = (segment: string): string | undefined => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
};

interface Part {
  /** Text that the segment must be, or the name of the parameter that it becomes. */
  literal?: string;
  name?: string;
}

const partsOf = (path: string): Part[] =>
  segmentsOf(path).map((part) => (part.startsWith('{') ? { name: part.slice(1, -1) } : { literal: part }));

const paramsOf = (
  parts: readonly Part[],
  segments: readonly string[],
): Record<string, string> | undefined => {
  if (!parts.every(({ literal }, at) => literal === undefined || literal === segments[at])) return undefined;
  const params: Record<string, string> = {};
  for (let at = 0; at < parts.length; at += 1) {
    const name = parts[at]?.name;
    if (name === undefined) continue;
    const value = decode(segments[at] ?? '');
    if (!value) return undefined;
    params[name] = value;
  }
  return params;
};

/** Whether the route says who may call it: nothing is open by having been forgotten. */
const hasRule = ({ access }: Partial<Route>): boolean =>
  access === 'public' ||
  access === 'signed-in' ||
  (!!access && Object.hasOwn(RULES, access.resource) && Object.hasOwn(RULES[access.resource], access.action));

/** A matcher over a route table. @throws {Error} for two routes of one method and path, or one that names no rule */
export const routerOf = (routes: readonly Route[]) => {
  const lawless = routes.find((route) => !hasRule(route));
  if (lawless) throw new Error(`${lawless.method} ${lawless.path} does not say who may call it`);
  const seen = new Set<string>();
  const table = routes
    .map((route) => ({ route, parts: partsOf(route.path) }))
    .sort((a, b) => placeholders(a.parts) - placeholders(b.parts));
  // A path has as many segments as its route, so that only a few templates are tried for one.
  const bySegments = Map.groupBy(table, ({ parts }) => parts.length);
  for (const { method, path } of routes) {
    const shape = `${method} ${path.replaceAll(/\{[^}]+\}/g, '{}')}`;
    if (seen.has(shape)) throw new Error(`two routes for ${shape}`);
    seen.add(shape);
  }
  /** @throws {NotFound} for an unknown path @throws {MethodNotAllowed} for a known path with another method */
  return (method: string, path: string): Match => {
    const segments = segmentsOf(path);
    const candidates = bySegments.get(segments.length) ?? [];
    for (const { route, parts } of candidates) {
      const params = route.method === method ? paramsOf(parts, segments) : undefined;
      if (params) return { route, params };
    }
    const others = candidates.filter(({ parts }) => paramsOf(parts, segments));
    if (others.length === 0) throw NotFound();
    const allowed = others.map(({ route }) => route.method).join(', ');
    throw MethodNotAllowed({ allowed }, { extra: { allowed } });
  };
};

const placeholders = (parts: readonly Part[]): number =>
  parts.filter(({ name }) => name !== undefined).length;
