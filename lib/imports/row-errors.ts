/** What can be wrong with one row. The row is left out and reported with its column and value; the others go on. */
import { defineError } from '#lib/core/errors.ts';

export const CellMissing = defineError('rule-violation', 'import.cell_missing', {
  en: '{column} is empty.',
  es: '{column} está vacío.',
  'zh-CN': '{column} 为空。',
});
export const CellText = defineError('rule-violation', 'import.cell_text', {
  en: '{column} is too long or holds characters that it may not hold.',
  es: '{column} es demasiado largo o contiene caracteres no admitidos.',
  'zh-CN': '{column} 过长或含有不允许的字符。',
});
export const CellTooLong = defineError('rule-violation', 'import.cell_too_long', {
  en: '{column} has more than {limit} characters.',
  es: '{column} tiene más de {limit} caracteres.',
  'zh-CN': '{column} 超过 {limit} 个字符。',
});
export const CellDate = defineError('rule-violation', 'import.cell_date', {
  en: '{column} is no day of the calendar in the form YYYY-MM-DD, 1900 to 2199.',
  es: '{column} no es un día del calendario con la forma AAAA-MM-DD, de 1900 a 2199.',
  'zh-CN': '{column} 不是 YYYY-MM-DD 形式的有效日期（1900 至 2199 年）。',
});
export const CellNumber = defineError('rule-violation', 'import.cell_number', {
  en: '{column} is not a number as expected here: {expected}.',
  es: '{column} no es un número como se espera aquí: {expected}.',
  'zh-CN': '{column} 不是此处所需的数字：{expected}。',
});
export const CellChoice = defineError('rule-violation', 'import.cell_choice', {
  en: '{column} must be one of: {expected}.',
  es: '{column} debe ser uno de: {expected}.',
  'zh-CN': '{column} 必须是以下之一：{expected}。',
});
export const CellForm = defineError('rule-violation', 'import.cell_form', {
  en: '{column} does not have the form of {expected}.',
  es: '{column} no tiene la forma de {expected}.',
  'zh-CN': '{column} 的格式应如 {expected}。',
});
export const TooManyCells = defineError('rule-violation', 'import.too_many_cells', {
  en: 'The row has more cells than the header has columns.',
  es: 'La fila tiene más celdas que columnas la cabecera.',
  'zh-CN': '该行的单元格多于标题行的列数。',
});
export const KeyTwice = defineError('rule-violation', 'import.key_twice', {
  en: 'Several rows say different things about {key}; keep one of them.',
  es: 'Varias filas dicen cosas distintas sobre {key}; conserve una de ellas.',
  'zh-CN': '有多行对 {key} 的内容不一致，请只保留一行。',
});
export const RowsInCircle = defineError('rule-violation', 'import.rows_in_circle', {
  en: '{key} would stand above itself through other rows of this file.',
  es: '{key} estaría por encima de sí mismo a través de otras filas de este archivo.',
  'zh-CN': '{key} 会经由本文件的其他行成为自己的上级。',
});
export const ReferenceUnknown = defineError('rule-violation', 'import.reference_unknown', {
  en: '{column}: there is no “{value}” here.',
  es: '{column}: aquí no existe «{value}».',
  'zh-CN': '{column}：此处没有“{value}”。',
});
export const DocumentDiffers = defineError('rule-violation', 'import.document_differs', {
  en: '{number} is booked with another {column}; booked documents are not rewritten. Reverse or cancel it first.',
  es: '{number} está contabilizado con otro valor de {column}; lo contabilizado no se reescribe. Anúlelo antes.',
  'zh-CN': '{number} 已入账且 {column} 不同；已入账单据不会被改写，请先冲销或作废。',
});
export const DocumentVoid = defineError('rule-violation', 'import.document_void', {
  en: '{number} was reversed or cancelled; its number is not used again.',
  es: '{number} fue anulado; su número no vuelve a usarse.',
  'zh-CN': '{number} 已冲销或作废，其编号不再使用。',
});
export const AmountUnknown = defineError('rule-violation', 'import.amount_unknown', {
  en: 'amount is empty and there is no order with a total above zero to take it from.',
  es: 'amount está vacío y no hay pedido con un total mayor que cero del que tomarlo.',
  'zh-CN': 'amount 为空，且没有总额大于零的订单可取金额。',
});
export const AmountTooFine = defineError('rule-violation', 'import.amount_too_fine', {
  en: 'amount has more digits than {currency} has; round it in the mapping.',
  es: 'amount tiene más decimales que {currency}; redondéelo en la correspondencia.',
  'zh-CN': 'amount 的小数位多于 {currency} 允许的位数，请在映射中取整。',
});
export const AmountTooLarge = defineError('rule-violation', 'import.amount_too_large', {
  en: '{column} is above {limit}, the most that one amount can be.',
  es: '{column} supera {limit}, el máximo de un solo importe.',
  'zh-CN': '{column} 超过单笔金额上限 {limit}。',
});
export const ChangedSince = defineError('conflict', 'import.changed_since', {
  en: 'It was changed by someone else since the import and is kept.',
  es: 'Otra persona lo cambió después de la importación; se conserva.',
  'zh-CN': '导入后已被他人更改，予以保留。',
});
export const RowFailed = defineError('rule-violation', 'import.row_failed', {
  en: 'The row could not be taken: {reason}.',
  es: 'No se pudo tomar la fila: {reason}.',
  'zh-CN': '无法导入该行：{reason}。',
});
