/**
 * Expected failures. Every one has a stable code, a kind (which the HTTP edge turns into a status) and a text in each
 * language that says what to do next. Domains define theirs in `errors.ts` with `defineError`; nothing else is thrown
 * on purpose, and anything else that is thrown is a defect.
 */
import type { Language, Text } from './languages.ts';

export const ERROR_KINDS = [
  'elsewhere',
  'invalid-input',
  'unauthenticated',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'conflict',
  'precondition-failed',
  'precondition-required',
  'too-large',
  'unsupported-media-type',
  'rule-violation',
  'too-many-requests',
  'unavailable',
  'internal',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export type ErrorParams = Record<string, string | number>;

/** One wrong field: JSON pointer into the request part, a code, and a text in the caller's language. */
export interface FieldError {
  pointer: string;
  code: string;
  detail: string;
}

export interface ErrorDefinition {
  kind: ErrorKind;
  code: string;
  text: Text;
}

const definitions = new Map<string, ErrorDefinition>();

/** Every error that a loaded module defines, by code; the page of errors is checked against it. */
export const allErrors = (): ErrorDefinition[] => [...definitions.values()];

export class DomainError extends Error {
  readonly definition: ErrorDefinition;
  readonly params: ErrorParams;
  readonly fields: FieldError[];
  readonly extra: Record<string, unknown>;

  constructor(
    definition: ErrorDefinition,
    params: ErrorParams,
    options: ErrorOptions & { fields?: FieldError[]; extra?: Record<string, unknown> },
  ) {
    super(`${definition.code} ${JSON.stringify(params)}`, options);
    this.name = 'DomainError';
    this.definition = definition;
    this.params = params;
    this.fields = options.fields ?? [];
    this.extra = options.extra ?? {};
  }

  get code(): string {
    return this.definition.code;
  }

  get kind(): ErrorKind {
    return this.definition.kind;
  }

  /** The text for a reader, parameters filled in. Plurals belong to mails: an API bundle carries no ICU parser. */
  in(language: Language): string {
    return this.definition.text[language].replace(/\{(\w+)\}/g, (hole, name: string) =>
      String(this.params[name] ?? hole),
    );
  }
}

/** A maker of errors of one code; `fields` name the wrong fields, `extra` adds figures to the problem body. */
export type ErrorMaker = ((
  params?: ErrorParams,
  options?: ErrorOptions & { fields?: FieldError[]; extra?: Record<string, unknown> },
) => DomainError) &
  ErrorDefinition;

/** Defines an error once. @throws {Error} when the code is taken: codes are part of the API */
export const defineError = (kind: ErrorKind, code: string, text: Text): ErrorMaker => {
  if (definitions.has(code)) throw new Error(`error code ${code} is defined twice`);
  const definition = { kind, code, text };
  definitions.set(code, definition);
  return Object.assign(
    (params: ErrorParams = {}, options: Parameters<ErrorMaker>[1] = {}) =>
      new DomainError(definition, params, options),
    definition,
  );
};

export const InvalidInput = defineError('invalid-input', 'request.invalid', {
  en: 'Some fields are not valid; see errors.',
  es: 'Algunos campos no son válidos; consulte errors.',
  'zh-CN': '部分字段无效，请查看 errors。',
});

/** One definition for what does not exist and for what may not be known: the answers are identical. */
export const NotFound = defineError('not-found', 'request.not_found', {
  en: 'There is no such record, or it is not yours to see.',
  es: 'El registro no existe o usted no puede verlo.',
  'zh-CN': '该记录不存在，或您无权查看。',
});

export const Forbidden = defineError('forbidden', 'request.forbidden', {
  en: 'Your role does not allow this; ask your manager or an administrator.',
  es: 'Su función no permite esta acción; consulte a su jefe o a un administrador.',
  'zh-CN': '您的角色不允许此操作，请联系您的经理或管理员。',
});

export const Unavailable = defineError('unavailable', 'service.unavailable', {
  en: 'The service is busy; try again in {seconds} seconds with the same Idempotency-Key.',
  es: 'El servicio está ocupado; inténtelo de nuevo en {seconds} segundos con la misma Idempotency-Key.',
  'zh-CN': '服务繁忙，请在 {seconds} 秒后使用相同的 Idempotency-Key 重试。',
});

/** A defect: the programme is wrong, not the caller. */
export const unreachable = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};
