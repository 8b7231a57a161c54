/**
 * From an API Gateway event (payload 2.0) to typed input: limits, media type, JSON, schemas. Every complaint names
 * the part, the field and what would be right, in the caller's language.
 */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import en from 'zod/v4/locales/en.js';
import es from 'zod/v4/locales/es.js';
import zhCN from 'zod/v4/locales/zh-CN.js';
import { DomainError, defineError, type FieldError, InvalidInput } from '#lib/core/errors.ts';
import type { Language } from '#lib/core/languages.ts';
import { TooLarge, UnsupportedMediaType } from './problem.ts';
import type { Input, Route } from './route.ts';

const MAX_BODY = 262_144;
const MAX_DEPTH = 32;

export const MalformedJson = defineError('invalid-input', 'request.malformed_json', {
  en: 'The body is not valid JSON in UTF-8, or is nested too deeply.',
  es: 'El cuerpo no es JSON válido en UTF-8 o está anidado en exceso.',
  'zh-CN': '请求正文不是有效的 UTF-8 JSON，或嵌套过深。',
});

const ISSUE_TEXT: Record<Language, z.core.$ZodErrorMap> = {
  en: en().localeError,
  es: es().localeError,
  'zh-CN': zhCN().localeError,
};

/** More complaints about one request help nobody; without a limit a body of names would be answered with their square. */
const MOST_COMPLAINTS = 50;
const MOST_NAME = 200;

const shortened = (name: string): string =>
  name.length > MOST_NAME ? `${name.slice(0, MOST_NAME).toWellFormed()}…` : name;

/** Unknown keys are told one by one, so their text is made here and not by the schema. */
const messageOf = (issue: z.core.$ZodIssue, language: Language): string => {
  if (issue.code !== 'unrecognized_keys') return issue.message;
  const told = ISSUE_TEXT[language]({ ...issue, input: undefined });
  return typeof told === 'string' ? told : (told?.message ?? '');
};

const pointer = (path: PropertyKey[]): string =>
  path.map((part) => `/${shortened(String(part)).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The complaint about each unknown key by itself; any other complaint as it is. */
const oneByOne = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys
        .slice(0, MOST_COMPLAINTS)
        .map((key) => ({ ...issue, keys: [shortened(key)], path: [...issue.path, key] }))
    : [issue];

const complaints = async (
  part: string,
  issues: z.core.$ZodIssue[],
  language: Language,
): Promise<FieldError[]> => {
  // Most requests are right: a function starts without the texts.
  const { complaintIn } = await import('./complaint-texts.ts');
  return issues
    .slice(0, MOST_COMPLAINTS)
    .flatMap(oneByOne)
    .slice(0, MOST_COMPLAINTS)
    .map((issue) => ({
      in: part,
      pointer: pointer(issue.path),
      code: issue.code ?? 'custom',
      detail: complaintIn(language, messageOf(issue, language)),
    }));
};

/** The value as the schema leaves it. @throws {InvalidInput} with every wrong field of the part */
export const parsePart = async <S extends z.ZodType>(
  schema: S,
  part: string,
  value: unknown,
  language: Language,
): Promise<z.infer<S>> => {
  const error: z.core.$ZodErrorMap = (issue) =>
    issue.code === 'unrecognized_keys' ? '' : ISSUE_TEXT[language](issue);
  const parsed = schema.safeParse(value, { error, reportInput: false });
  if (!parsed.success)
    throw InvalidInput({}, { fields: await complaints(part, parsed.error.issues, language) });
  return parsed.data;
};

/** True when arrays and objects are nested deeper than the limit; looks no deeper than that itself. */
const isDeeper = (value: unknown, limit: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (limit === 0 || Object.values(value).some((inner) => isDeeper(inner, limit - 1)));

const mediaTypeOf = (route: Route): string =>
  route.method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';

const readBody = (event: APIGatewayProxyEventV2, route: Route): unknown => {
  const limit = route.maxBody ?? MAX_BODY;
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > limit) throw TooLarge({ limit });
  const wanted = mediaTypeOf(route);
  const [type = ''] = (event.headers['content-type'] ?? '').split(';');
  if (![wanted, 'application/json'].includes(type.trim().toLowerCase()))
    throw UnsupportedMediaType({ wanted });
  return parseJson(bytes);
};

/** Escapes of UTF-16 halves; only a text with one of them can hold a half alone. */
const HALF = /\\u[dD][89a-fA-F]/;

/** Half a character is no text: the table could not keep it, and a trail would not hash to itself again. */
const wholeCharacters = (text: string): boolean => {
  let whole = true;
  JSON.parse(text, (name, value: unknown) => {
    whole &&= name.isWellFormed() && (typeof value !== 'string' || value.isWellFormed());
    return value;
  });
  return whole;
};

const parseJson = (bytes: Buffer): unknown => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    if (isDeeper(value, MAX_DEPTH) || (HALF.test(text) && !wholeCharacters(text))) throw MalformedJson();
    return value;
  } catch (error) {
    throw error instanceof DomainError ? error : MalformedJson({}, { cause: error });
  }
};

const Nothing = z.strictObject({});

/** Repeated query fields arrive joined by commas, which no field of ours takes, so a schema refuses them. */
export const readInput = async (
  event: APIGatewayProxyEventV2,
  route: Route,
  pathParams: Record<string, string>,
  language: Language,
  // biome-ignore lint/suspicious/noExplicitAny: the route's schemas decide the type, and the route was built with them
): Promise<Input<any, any, any>> => ({
  params: route.params && (await parsePart(route.params, 'path', pathParams, language)),
  query: await parsePart(route.query ?? Nothing, 'query', event.queryStringParameters ?? {}, language),
  body: route.body && (await parsePart(route.body, 'body', readBody(event, route), language)),
});
