/** The OpenAPI document as the fuzzer reads it: operations with their parameters, bodies and answers, references resolved. */
import { openApiDocument } from '#lib/http/openapi.ts';
import type { Method, Route } from '#lib/http/route.ts';

/** JSON Schema as the document writes it; only the keywords that check.ts knows. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly default?: unknown;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Response {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

export interface Operation {
  readonly route: Route;
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly type: string; readonly schema: Schema } | undefined;
  readonly responses: Readonly<Record<string, Response>>;
}

type Components = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface Api {
  readonly operations: readonly Operation[];
  /** The schema that a reference leads to; others as they are. */
  resolve(schema: Schema): Schema;
}

interface WrittenOperation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, Response | { readonly $ref: string }>>;
}

const lookUp = (components: Components, ref: string): unknown => {
  const [kind = '', name = ''] = ref.replace('#/components/', '').split('/');
  const found = components[kind]?.[name];
  if (found === undefined) throw new Error(`the document has no ${ref}`);
  return found;
};

const operationOf = (route: Route, written: WrittenOperation, components: Components): Operation => {
  const follow = <T>(value: T | { readonly $ref: string }): T =>
    (value as { $ref?: string }).$ref
      ? (lookUp(components, (value as { $ref: string }).$ref) as T)
      : (value as T);
  const [body] = Object.entries(written.requestBody?.content ?? {});
  return {
    route,
    name: route.name,
    method: route.method,
    path: route.path,
    parameters: (written.parameters ?? []).map((parameter) => follow<Parameter>(parameter)),
    body: body && { type: body[0], schema: body[1].schema },
    responses: Object.fromEntries(
      Object.entries(written.responses).map(([status, response]) => [status, follow<Response>(response)]),
    ),
  };
};

/** Everything that the document of the routes promises. */
export const apiOf = (routes: readonly Route[]): Api => {
  // The document as a client reads it: written as JSON, without whatever objects it was made from.
  const document = JSON.parse(JSON.stringify(openApiDocument(routes, '1'))) as {
    paths: Record<string, Record<string, WrittenOperation>>;
    components: Components;
  };
  const resolve = (schema: Schema): Schema =>
    schema.$ref ? resolve(lookUp(document.components, schema.$ref) as Schema) : schema;
  return {
    operations: routes.map((route) =>
      operationOf(
        route,
        document.paths[route.path]?.[route.method.toLowerCase()] as WrittenOperation,
        document.components,
      ),
    ),
    resolve,
  };
};
