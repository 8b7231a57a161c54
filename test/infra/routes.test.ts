/** The route tables, the functions and the cloud's routes tell one story. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context as LambdaContext } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { allPolicyKinds } from '#lib/organisation/policies.ts';
import { cloudRoutes, DOMAIN_NAMES, DOMAINS, ROUTES } from '#lib/routes.ts';
import { functionNames } from '../../infra/bundle.ts';
import { anEvent } from '../support/event.ts';

const ROOT = join(import.meta.dirname, '../..');
const WORKERS = ['dispatcher', 'importer', 'mail-events', 'worker'];
/** HTTP APIs take so many routes; at two thirds prefixes of small domains must be joined. */
const MOST_ROUTES = 300;

const domainsOf = (path: string) =>
  DOMAIN_NAMES.filter((name) =>
    DOMAINS[name].prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)),
  );

describe('domains', () => {
  it.each(ROUTES.map(({ method, path, name }) => ({ title: `${method} ${path}`, path, name })))(
    '$title leads to one domain',
    ({ path, name }) => {
      const [domain, ...others] = domainsOf(path);

      expect(others).toEqual([]);
      expect(domain && DOMAINS[domain].routes.map((route) => route.name)).toContain(name);
    },
  );

  it('have a function each, and each function is a domain or a worker', () => {
    expect(functionNames()).toEqual([...DOMAIN_NAMES, ...WORKERS].sort());
  });

  it('have names of routes and prefixes only once', () => {
    const names = ROUTES.map(({ name }) => name);
    const prefixes = DOMAIN_NAMES.flatMap((name) => DOMAINS[name].prefixes);

    expect(new Set(names).size).toBe(names.length);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  it('fit into one HTTP API', () => {
    const routes = DOMAIN_NAMES.flatMap((name) => cloudRoutes(DOMAINS[name])).flatMap(
      ({ methods }) => methods,
    );

    expect(routes.length).toBeLessThan((MOST_ROUTES * 2) / 3);
  });

  it('are reached by a cloud route for every route, and open only for public ones', () => {
    for (const { method, path, access } of ROUTES) {
      const matching = DOMAIN_NAMES.flatMap((name) => cloudRoutes(DOMAINS[name])).filter(
        (route) =>
          (route.path === path ||
            (route.path.endsWith('/{proxy+}') && path.startsWith(route.path.slice(0, -'{proxy+}'.length)))) &&
          (route.methods as string[]).includes(method),
      );
      expect(matching.length, path).toBeGreaterThan(0);
      for (const route of matching)
        if (route.path === path || access !== 'public') expect(route.open).toBe(access === 'public');
    }
  });
});

describe('functions', () => {
  it.each(functionNames())('%s only translates: 25 lines at most', (name) => {
    const lines = readFileSync(join(ROOT, 'functions', `${name}.ts`), 'utf8')
      .trim()
      .split('\n');

    expect(lines.length).toBeLessThanOrEqual(WORKERS.includes(name) ? 25 : 15);
  });

  it.each(DOMAIN_NAMES)('%s serves its own routes and no others', async (name) => {
    const { handler } = await import(`../../functions/${name}.ts`);
    const answers = await Promise.all(
      ROUTES.map(async ({ method, path }) => {
        const answer = await handler(
          anEvent({ method, path: path.replaceAll(/\{\w+\}/g, 'x') }),
          {} as LambdaContext,
        );
        return { path, known: answer.statusCode !== 404 && answer.statusCode !== 405 };
      }),
    );
    const wrong = answers.filter(({ path, known }) => known !== domainsOf(path).includes(name));

    expect(wrong).toEqual([]);
  });

  it('of the organisation knows every policy that a domain defines', async () => {
    await import('../../functions/organisation.ts');
    const files = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const defined = files.flatMap((file) => [
      ...readFileSync(join(ROOT, 'lib', file), 'utf8').matchAll(/= definePolicy[<(]/g),
    ]);

    expect(allPolicyKinds()).toHaveLength(defined.length);
  });
});
