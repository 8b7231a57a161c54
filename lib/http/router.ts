/** Finds the route of a method and path. Literal segments win over placeholders, so `/orders/summary` is no order id. */
import { NotFound } from '#lib/core/errors.ts';
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

const paramsOf = (template: string[], segments: string[]): Record<string, string> | undefined => {
  if (template.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [position, part] of template.entries()) {
    const segment = segments[position] ?? '';
    if (!part.startsWith('{')) {
      if (part !== segment) return undefined;
      continue;
    }
    const value = decode(segment);
    if (!value) return undefined;
    params[part.slice(1, -1)] = value;
  }
  return params;
};

/** A matcher over a route table. @throws {Error} when two routes have the same method and path */
export const routerOf = (routes: readonly Route[]) => {
  const seen = new Set<string>();
  const table = routes
    .map((route) => ({ route, template: segmentsOf(route.path) }))
    .sort((a, b) => placeholders(a.template) - placeholders(b.template));
  for (const { method, path } of routes) {
    const shape = `${method} ${path.replaceAll(/\{[^}]+\}/g, '{}')}`;
    if (seen.has(shape)) throw new Error(`two routes for ${shape}`);
    seen.add(shape);
  }
  /** @throws {NotFound} for an unknown path @throws {MethodNotAllowed} for a known path with another method */
  return (method: string, path: string): Match => {
    const segments = segmentsOf(path);
    const matches = table.flatMap(({ route, template }) => {
      const params = paramsOf(template, segments);
      return params ? [{ route, params }] : [];
    });
    const match = matches.find(({ route }) => route.method === method);
    if (match) return match;
    if (matches.length === 0) throw NotFound();
    const allowed = matches.map(({ route }) => route.method).join(', ');
    throw MethodNotAllowed({ allowed }, { extra: { allowed } });
  };
};

const placeholders = (template: string[]): number => template.filter((part) => part.startsWith('{')).length;
