/** What can be wrong with forms. */
import { defineError } from '#lib/core/errors.ts';

export const FormExists = defineError('conflict', 'form.exists', {
  en: '{recordId} is your record of that period; change that one.',
  es: '{recordId} es su registro de ese período; modifique ese.',
  'zh-CN': '{recordId} 已是您该期间的记录；请修改该记录。',
});
export const FormMerged = defineError('rule-violation', 'form.merged', {
  en: 'The period {from} to {to} is told with the longer one that ends in it; file that one.',
  es: 'El período del {from} al {to} se incluye en el más largo que termina en él; presente ese.',
  'zh-CN': '{from} 至 {to} 并入在此期间结束的更长期间；请提交该期间的报告。',
});
export const FormStatusWrong = defineError('conflict', 'form.status', {
  en: 'It is {status}; this needs {allowed}.',
  es: 'Está en estado {status}; se necesita {allowed}.',
  'zh-CN': '当前状态为 {status}；此操作需要 {allowed}。',
});
export const FormIncomplete = defineError('rule-violation', 'form.incomplete', {
  en: 'Some answers are missing or do not fit the form; see errors.',
  es: 'Faltan respuestas o no se ajustan al formulario; consulte errors.',
  'zh-CN': '部分答案缺失或不符合表单要求，请查看 errors。',
});
export const FormTooLong = defineError('rule-violation', 'form.too_long', {
  en: 'It has {count} characters and {limit} is the most.',
  es: 'Tiene {count} caracteres y el máximo es {limit}.',
  'zh-CN': '内容共 {count} 个字符，上限为 {limit}。',
});
export const FormSubmitted = defineError('rule-violation', 'form.submitted', {
  en: 'It was submitted and stays; only a draft that never was can be removed.',
  es: 'Ya se presentó y se conserva; solo se elimina un borrador nunca presentado.',
  'zh-CN': '已提交的记录须保留；只有从未提交的草稿可以删除。',
});
export const FormFull = defineError('rule-violation', 'form.full', {
  en: 'It was submitted or scored {limit} times, which is the most.',
  es: 'Se ha presentado o calificado {limit} veces, que es el máximo.',
  'zh-CN': '已提交或评分 {limit} 次，达到上限。',
});
export const FormOwnReview = defineError('rule-violation', 'form.own_review', {
  en: 'Whoever leads the author scores a record; nobody scores their own or that of somebody above.',
  es: 'Califica un registro quien dirige a su autor; nadie califica el suyo ni el de un superior.',
  'zh-CN': '记录由作者的上级评分；不得为自己或上级评分。',
});
export const FormDayWrong = defineError('rule-violation', 'form.day', {
  en: '{on} is too far away; a record is about a period that has begun or is the next one.',
  es: '{on} queda demasiado lejos; un registro trata de un período ya iniciado o del siguiente.',
  'zh-CN': '{on} 过远；记录应针对已开始或下一个期间。',
});
export const TemplateBegun = defineError('rule-violation', 'form.template_begun', {
  en: 'The version holds since {validFrom}; publish another one instead.',
  es: 'La versión está vigente desde {validFrom}; publique otra en su lugar.',
  'zh-CN': '该版本自 {validFrom} 起已生效；请发布新版本。',
});
export const TemplateDayPast = defineError('rule-violation', 'form.template_day', {
  en: 'A version holds from today ({today}) on, or later.',
  es: 'Una versión rige desde hoy ({today}) o después.',
  'zh-CN': '版本生效日不得早于今天（{today}）。',
});
export const TemplatesFull = defineError('rule-violation', 'form.templates_full', {
  en: 'There are {limit} versions, which is the most.',
  es: 'Hay {limit} versiones, que es el máximo.',
  'zh-CN': '版本已达 {limit} 个上限。',
});
export const FormSpanTooLong = defineError('rule-violation', 'form.span', {
  en: '{count} days were asked for and {limit} is the most.',
  es: 'Se pidieron {count} días y el máximo es {limit}.',
  'zh-CN': '请求了 {count} 天，上限为 {limit} 天。',
});
