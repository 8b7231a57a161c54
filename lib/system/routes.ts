/** Routes that everybody may call: whether the service is up, its contract, its docs. They read no organisation. */
import * as z from 'zod';
import { queryRoute } from '#lib/http/route.ts';
import manifest from '../../package.json' with { type: 'json' };
import { asset } from './assets.ts';
import { DOCS_PAGE } from './page.ts';

const tag = 'System';
const Health = z
  .object({ status: z.literal('ok'), name: z.literal('cadencia'), release: z.string() })
  .meta({ id: 'Health' });

export const systemRoutes = [
  queryRoute({
    method: 'GET',
    path: '/health',
    name: 'getHealth',
    tag,
    access: 'public',
    summary: 'Whether the service takes requests, and its release',
    response: Health,
    read: async () => ({ status: 'ok', name: 'cadencia', release: manifest.version }),
  }),
  queryRoute({
    method: 'GET',
    path: '/openapi.json',
    name: 'getOpenApi',
    tag,
    access: 'public',
    summary: 'This contract as OpenAPI 3.1',
    response: z.record(z.string(), z.unknown()),
    read: async () => JSON.parse(await asset('openapi.json')),
  }),
  queryRoute({
    method: 'GET',
    path: '/docs',
    name: 'getDocs',
    tag,
    access: 'public',
    summary: 'This contract as a page',
    produces: 'text/html',
    read: async () => DOCS_PAGE,
  }),
  queryRoute({
    method: 'GET',
    path: '/docs/redoc.js',
    name: 'getDocsScript',
    tag,
    access: 'public',
    summary: 'The script of the docs page',
    produces: 'text/javascript',
    read: () => asset('redoc.js'),
  }),
];
