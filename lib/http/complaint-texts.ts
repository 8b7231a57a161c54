/**
 * The schemas' own complaints in the other languages, by their English text. Schemas stay plain: they complain in
 * English, and only the HTTP edge knows who reads.
 */
import type { Language, Text } from '#lib/core/languages.ts';

export const COMPLAINT_TEXTS: Record<string, Omit<Text, 'en'>> = {
  '12 months at most': {
    es: '12 meses como máximo',
    'zh-CN': '最多 12 个月',
  },
  'a month such as 2026-03': {
    es: 'un mes como 2026-03',
    'zh-CN': '应为月份，例如 2026-03',
  },
  'a percentage from 0 to 100 as decimal text': {
    es: 'un porcentaje de 0 a 100 como texto decimal',
    'zh-CN': '应为 0 至 100 的百分比，十进制文本',
  },
  'the digest that the letter shows: 64 hexadecimal digits': {
    es: 'el resumen que muestra la carta: 64 dígitos hexadecimales',
    'zh-CN': '应为文件上显示的摘要：64 位十六进制数字',
  },
  'a decimal number': {
    es: 'un número decimal',
    'zh-CN': '应为十进制数',
  },
  'the id of who or what is reviewed': {
    es: 'el id de quién o qué se revisa',
    'zh-CN': '应为被检讨对象的 id',
  },
  'bounds must rise': {
    es: 'los límites deben ser crecientes',
    'zh-CN': '各界限必须递增',
  },
  'decimal text such as 10.00': {
    es: 'texto decimal como 10.00',
    'zh-CN': '应为十进制文本，例如 10.00',
  },
  'decimal text such as 99.50, six digits after the point at most': {
    es: 'texto decimal como 99.50, con seis decimales como máximo',
    'zh-CN': '应为十进制文本，例如 99.50，小数点后最多六位',
  },
  'a month such as 2026-04, or a day such as 2026-03-30': {
    es: 'un mes como 2026-04 o un día como 2026-03-30',
    'zh-CN': '月份（如 2026-04）或日期（如 2026-03-30）',
  },
  'the number of a submission': {
    es: 'el número de una presentación',
    'zh-CN': '提交的编号',
  },
  '20 attributes at most': {
    es: '20 atributos como máximo',
    'zh-CN': '最多 20 个属性',
  },
  'give amountMinor exactly when the mode is limit': {
    es: 'indique amountMinor solo cuando mode es limit',
    'zh-CN': '仅当 mode 为 limit 时提供 amountMinor',
  },
  'give exactly one of accountId, ownerId, unitId': {
    es: 'indique exactamente uno de accountId, ownerId, unitId',
    'zh-CN': 'accountId、ownerId、unitId 须且只能提供一个',
  },
  'give one of unitId, ownerId, accountId': {
    es: 'indique uno de unitId, ownerId, accountId',
    'zh-CN': '请提供 unitId、ownerId、accountId 之一',
  },
  'lookbackMonths must not be less than months': {
    es: 'lookbackMonths no debe ser menor que months',
    'zh-CN': 'lookbackMonths 不得小于 months',
  },
  'must be above doubtfulDays': {
    es: 'debe ser mayor que doubtfulDays',
    'zh-CN': '必须大于 doubtfulDays',
  },
  'must be before from': {
    es: 'debe ser anterior a from',
    'zh-CN': '必须早于 from',
  },
  'must end after it begins': {
    es: 'debe terminar después de empezar',
    'zh-CN': '结束须晚于开始',
  },
  'must not be after asOf': {
    es: 'no debe ser posterior a asOf',
    'zh-CN': '不得晚于 asOf',
  },
  'must not be before from': {
    es: 'no debe ser anterior a from',
    'zh-CN': '不得早于 from',
  },
  'the documentHash of the request': {
    es: 'el documentHash de la solicitud',
    'zh-CN': '应为该申请的 documentHash',
  },
  'thresholds must rise': {
    es: 'los umbrales deben ser crecientes',
    'zh-CN': '各阈值必须递增',
  },
  'to must be from the first day to a year after it': {
    es: 'to debe estar entre el primer día y un año después',
    'zh-CN': 'to 须在首日至其后一年之内',
  },
  'two rules have the same name': {
    es: 'dos reglas tienen el mismo nombre',
    'zh-CN': '两条规则名称相同',
  },
  'must not contain control characters': {
    es: 'no debe contener caracteres de control',
    'zh-CN': '不得包含控制字符',
  },
  'letters, digits, space and . _ / - only': {
    es: 'solo letras, cifras, espacio y . _ / -',
    'zh-CN': '只能包含字母、数字、空格和 . _ / -',
  },
  'not an IANA time zone such as Europe/Madrid': {
    es: 'no es una zona horaria IANA como Europe/Madrid',
    'zh-CN': '不是 IANA 时区，例如 Europe/Madrid',
  },
  'not a BCP 47 locale such as es-MX': {
    es: 'no es una configuración regional BCP 47 como es-MX',
    'zh-CN': '不是 BCP 47 区域设置，例如 es-MX',
  },
  'not an ISO 4217 currency code': {
    es: 'no es un código de moneda ISO 4217',
    'zh-CN': '不是 ISO 4217 货币代码',
  },
  'not a day of the calendar': { es: 'no es un día del calendario', 'zh-CN': '不是日历中存在的日期' },
  'to must not be before from': { es: 'to no debe ser anterior a from', 'zh-CN': 'to 不得早于 from' },
  'must be above zero': { es: 'debe ser mayor que cero', 'zh-CN': '必须大于零' },
  'must name each class once': {
    es: 'cada clase debe aparecer una sola vez',
    'zh-CN': '每个类别只能出现一次',
  },
  'must rise strictly': { es: 'los valores deben ser estrictamente crecientes', 'zh-CN': '各值必须严格递增' },
  'days must rise from level to level': {
    es: 'los días deben aumentar de un nivel al siguiente',
    'zh-CN': '天数必须逐级递增',
  },
  'decimal text such as 2.5, six digits after the point at most': {
    es: 'texto decimal como 2.5, con seis decimales como máximo',
    'zh-CN': '应为十进制文本，例如 2.5，小数点后最多六位',
  },
  'decimal text such as 12.50, six digits after the point at most': {
    es: 'texto decimal como 12.50, con seis decimales como máximo',
    'zh-CN': '应为十进制文本，例如 12.50，小数点后最多六位',
  },
  'a decimal above zero with at most 12 digits after the point': {
    es: 'un decimal mayor que cero, con 12 decimales como máximo',
    'zh-CN': '应为大于零的十进制数，小数点后最多 12 位',
  },
  'names a variable that does not exist': {
    es: 'nombra una variable que no existe',
    'zh-CN': '使用了不存在的变量',
  },
  'the first level has no reminder before it': {
    es: 'el primer nivel no tiene un aviso anterior',
    'zh-CN': '第一级之前没有催款',
  },
  'two different currencies': { es: 'deben ser dos monedas distintas', 'zh-CN': '两种货币必须不同' },
  'give amountMinor for money, and count for all else': {
    es: 'indique amountMinor para dinero y count para lo demás',
    'zh-CN': '金额请填 amountMinor，其他请填 count',
  },
  'give each of them a weight': {
    es: 'indique un peso para cada uno',
    'zh-CN': '请为每一项填写权重',
  },
  'give exactly one of unitId, userId, accountId, productId, tier': {
    es: 'indique exactamente uno de unitId, userId, accountId, productId, tier',
    'zh-CN': '请在 unitId、userId、accountId、productId、tier 中恰好提供一项',
  },
  'give from and to, or neither': {
    es: 'indique from y to, o ninguno',
    'zh-CN': 'from 与 to 须同时提供或都不提供',
  },
  'give grain or cuts': {
    es: 'indique grain o cuts',
    'zh-CN': '请提供 grain 或 cuts',
  },
  'give unitId or ownerId': {
    es: 'indique unitId u ownerId',
    'zh-CN': '请提供 unitId 或 ownerId',
  },
  'is needed for what is counted': {
    es: 'es necesario para lo que se cuenta',
    'zh-CN': '按数量计量时必须填写',
  },
  'money has a currency, everything else a unit of measure': {
    es: 'el dinero lleva moneda; lo demás, unidad de medida',
    'zh-CN': '金额须有币种，其他须有计量单位',
  },
  'must not be before the first day': {
    es: 'no debe ser anterior al primer día',
    'zh-CN': '不得早于首日',
  },
  'must rise, after the first day and up to the last': {
    es: 'deben ser crecientes, posteriores al primer día y no posteriores al último',
    'zh-CN': '必须递增，晚于首日且不晚于末日',
  },
  'a person is named twice': { es: 'una persona aparece dos veces', 'zh-CN': '同一人出现两次' },
  'the percents must add up to 100': {
    es: 'los porcentajes deben sumar 100',
    'zh-CN': '百分比之和必须为 100',
  },
  'a year, half-year, quarter, month, ISO week or day such as 2026-Q3': {
    es: 'un año, semestre, trimestre, mes, semana ISO o día, como 2026-Q3',
    'zh-CN': '年、半年、季度、月、ISO 周或日，例如 2026-Q3',
  },
  'give either period or from and to': {
    es: 'indique period, o bien from y to',
    'zh-CN': '请提供 period，或 from 与 to，二者选一',
  },
  'must not be after to': { es: 'no debe ser posterior a to', 'zh-CN': '不得晚于 to' },
  'two lines have the same number': {
    es: 'hay dos líneas con el mismo número',
    'zh-CN': '有两行的行号相同',
  },
  'say why: on-hold, disputed and cancelled need a reason': {
    es: 'indique el motivo: on-hold, disputed y cancelled lo requieren',
    'zh-CN': '请说明原因：on-hold、disputed 和 cancelled 必须填写原因',
  },
  'give at least one of role, unitId, managerId': {
    es: 'indique al menos uno de role, unitId, managerId',
    'zh-CN': '请至少提供 role、unitId、managerId 中的一项',
  },
  'give either accountIds or fromOwnerId': {
    es: 'indique accountIds o fromOwnerId, no ambos',
    'zh-CN': '请提供 accountIds 或 fromOwnerId，二者择一',
  },
  'give exactly one of column, constant, template, divide, discounted, lookup': {
    es: 'indique exactamente uno de column, constant, template, divide, discounted, lookup',
    'zh-CN': '请在 column、constant、template、divide、discounted、lookup 中只提供一项',
  },
  'a mapping has 150,000 characters at most': {
    es: 'una correspondencia tiene 150.000 caracteres como máximo',
    'zh-CN': '映射最多 150,000 个字符',
  },
};

/** A complaint for a reader; one that Zod already wrote in the language, or that has no translation, stays. */
export const complaintIn = (language: Language, message: string): string =>
  language === 'en' ? message : (COMPLAINT_TEXTS[message]?.[language] ?? message);
