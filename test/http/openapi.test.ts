import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { STATUS } from '#lib/http/problem.ts';
import { ROUTES } from '#lib/routes.ts';
import { CLIENT_TYPES, clientText, DOCUMENT, documentText } from '../../dev/openapi.ts';

interface Operation {
  operationId: string;
  summary: string;
  parameters?: { $ref?: string; in?: string; name?: string }[];
  requestBody?: unknown;
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>;
}
const text = documentText();
const document = JSON.parse(text) as {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, { content?: Record<string, unknown> }>>;
};
const operationOf = (path: string, method: string) =>
  document.paths[path]?.[method.toLowerCase()] as Operation;

describe('the OpenAPI document', () => {
  it('is the one that is checked in; npm run openapi writes it', async () => {
    expect((await readFile(DOCUMENT, 'utf8')) === text).toBe(true);
  });

  it('is what the typed client was made from', async () => {
    expect((await readFile(CLIENT_TYPES, 'utf8')) === (await clientText(text))).toBe(true);
  });

  it('is the same each time', () => {
    expect(documentText() === text).toBe(true);
  });

  it('points nowhere that does not exist', () => {
    for (const [, kind = '', name = ''] of text.matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)) {
      expect(document.components[kind]?.[name], `${kind}/${name}`).toBeDefined();
    }
  });

  it.each(ROUTES.map((route) => [route.name, route] as const))('describes %s', (name, route) => {
    const operation = operationOf(route.path, route.method);
    const parameters = (operation.parameters ?? []).map(
      ({ $ref, name: own }) => own ?? $ref?.split('/').at(-1),
    );

    expect(operation.operationId).toBe(name);
    for (const [, placeholder] of route.path.matchAll(/\{(\w+)\}/g))
      expect(parameters).toContain(placeholder);
    expect(operation.requestBody !== undefined).toBe(route.body !== undefined);
    expect(parameters.includes('IfMatch')).toBe(route.kind === 'command' && route.ifMatch === true);
    for (const { kind } of route.errors ?? [])
      expect(operation.responses).toHaveProperty(String(STATUS[kind]));
    for (const [status, { $ref, content }] of Object.entries(operation.responses)) {
      if (Number(status) < 400) continue;
      const shown = $ref
        ? document.components['responses']?.[$ref.split('/').at(-1) ?? '']?.content
        : content;
      expect(Object.keys(shown ?? {}), `${name} ${status}`).toEqual(['application/problem+json']);
    }
  });

  it('gives every operation a name of its own', () => {
    const names = ROUTES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
