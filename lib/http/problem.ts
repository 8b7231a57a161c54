/** Failures as application/problem+json (RFC 9457). One table turns kinds of error into statuses; nobody else names one. */
import * as z from 'zod';
import { DomainError, defineError, type ErrorKind } from '#lib/core/errors.ts';
import type { Language, Text } from '#lib/core/languages.ts';

export const STATUS: Record<ErrorKind, number> = {
  elsewhere: 307,
  'invalid-input': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'precondition-failed': 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  'rule-violation': 422,
  'precondition-required': 428,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
};

const TITLES: Record<ErrorKind, Text> = {
  elsewhere: { en: 'At home elsewhere', es: 'Sede en otra región', 'zh-CN': '归属其他区域' },
  'invalid-input': { en: 'Invalid input', es: 'Datos no válidos', 'zh-CN': '输入无效' },
  unauthenticated: { en: 'Not signed in', es: 'Sesión no iniciada', 'zh-CN': '未登录' },
  forbidden: { en: 'Not allowed', es: 'No permitido', 'zh-CN': '无权操作' },
  'not-found': { en: 'Not found', es: 'No encontrado', 'zh-CN': '未找到' },
  'method-not-allowed': { en: 'Method not allowed', es: 'Método no permitido', 'zh-CN': '不支持的方法' },
  conflict: { en: 'Conflict', es: 'Conflicto', 'zh-CN': '冲突' },
  'precondition-failed': {
    en: 'Precondition failed',
    es: 'Condición previa incumplida',
    'zh-CN': '前提条件不满足',
  },
  'too-large': { en: 'Too large', es: 'Demasiado grande', 'zh-CN': '内容过大' },
  'unsupported-media-type': {
    en: 'Unsupported media type',
    es: 'Tipo de contenido no admitido',
    'zh-CN': '不支持的媒体类型',
  },
  'rule-violation': { en: 'Against a rule', es: 'Contrario a una regla', 'zh-CN': '违反规则' },
  'precondition-required': {
    en: 'Precondition required',
    es: 'Falta una condición previa',
    'zh-CN': '缺少前提条件',
  },
  'too-many-requests': { en: 'Too many requests', es: 'Demasiadas peticiones', 'zh-CN': '请求过多' },
  internal: { en: 'Internal error', es: 'Error interno', 'zh-CN': '内部错误' },
  unavailable: { en: 'Unavailable', es: 'No disponible', 'zh-CN': '服务不可用' },
};

export const Internal = defineError('internal', 'service.internal', {
  en: 'Something went wrong on our side; it has been recorded under this request id.',
  es: 'Algo falló por nuestra parte; quedó registrado con este identificador de petición.',
  'zh-CN': '我们这边出了问题，已按此请求编号记录。',
});

export const MethodNotAllowed = defineError('method-not-allowed', 'request.method_not_allowed', {
  en: 'This address takes {allowed}.',
  es: 'Esta dirección admite {allowed}.',
  'zh-CN': '此地址支持 {allowed}。',
});

export const UnsupportedMediaType = defineError('unsupported-media-type', 'request.media_type', {
  en: 'Send the body as {wanted}.',
  es: 'Envíe el cuerpo como {wanted}.',
  'zh-CN': '请以 {wanted} 发送请求正文。',
});

export const TooLarge = defineError('too-large', 'request.too_large', {
  en: 'The body is larger than {limit} bytes.',
  es: 'El cuerpo supera {limit} bytes.',
  'zh-CN': '请求正文超过 {limit} 字节。',
});

export const TooManyRequests = defineError('too-many-requests', 'request.too_many', {
  en: 'Too many requests; try again in {seconds} seconds.',
  es: 'Demasiadas peticiones; inténtelo de nuevo en {seconds} segundos.',
  'zh-CN': '请求过多，请在 {seconds} 秒后重试。',
});

export const Problem = z
  .object({
    type: z.string().describe('Stable address of the kind of problem; see docs/errors.md'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('In the language of Accept-Language; your own when absent'),
    code: z.string().describe('Stable code, never translated'),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          in: z.enum(['body', 'query', 'path', 'header']).optional(),
          pointer: z.string().describe('JSON pointer of the field'),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .loose()
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });
export type Problem = z.infer<typeof Problem>;

export const PROBLEM_TYPE = 'application/problem+json';

/** The problem body of an error for a reader. Anything but a DomainError becomes `service.internal` and says nothing. */
export const problemOf = (error: unknown, requestId: string, language: Language): Problem => {
  const known = error instanceof DomainError ? error : Internal();
  return {
    type: `urn:cadencia:problem:${known.code}`,
    title: TITLES[known.kind][language],
    status: STATUS[known.kind],
    detail: known.in(language),
    code: known.code,
    requestId,
    ...(known.fields.length > 0 && { errors: known.fields }),
    ...known.extra,
  };
};
