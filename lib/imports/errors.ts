/** What can be wrong with an import as a whole; the file is then not applied at all. Row errors are in `row-errors.ts`. */
import { defineError } from '#lib/core/errors.ts';

export const FileOrUpload = defineError('invalid-input', 'import.file_or_upload', {
  en: 'Send either csv or uploadId, not both and not neither.',
  es: 'Envíe csv o uploadId, uno de los dos y solo uno.',
  'zh-CN': '请发送 csv 或 uploadId 之一，且只能发送一个。',
});
export const NotFinished = defineError('conflict', 'import.not_finished', {
  en: 'The import is {status}; only a finished import that was no dry run can be undone, and once.',
  es: 'La importación está en estado {status}; solo se puede deshacer, y una vez, una importación terminada que no fuera de prueba.',
  'zh-CN': '导入状态为 {status}；只有已完成且非试运行的导入才能撤销，且只能撤销一次。',
});
export const FileMissing = defineError('rule-violation', 'import.file_missing', {
  en: 'Nothing was uploaded under this uploadId; upload the file first, then start the import again.',
  es: 'No se ha subido nada con este uploadId; suba el archivo y vuelva a iniciar la importación.',
  'zh-CN': '此 uploadId 下没有上传任何内容，请先上传文件，再重新开始导入。',
});
export const PartMissing = defineError('rule-violation', 'import.part_missing', {
  en: 'The record of what this import did is no longer complete, so it cannot be reported or undone further.',
  es: 'El registro de lo que hizo esta importación ya no está completo; no se puede mostrar ni seguir deshaciéndola.',
  'zh-CN': '此次导入的操作记录已不完整，无法出具报告或继续撤销。',
});
export const FileChanged = defineError('rule-violation', 'import.file_changed', {
  en: 'The file was replaced while it was being imported; start a new import.',
  es: 'El archivo se sustituyó durante la importación; inicie una nueva.',
  'zh-CN': '文件在导入过程中被替换，请重新开始导入。',
});
export const FileTooLarge = defineError('rule-violation', 'import.file_too_large', {
  en: 'The file is larger than {limit} bytes; split it.',
  es: 'El archivo supera {limit} bytes; divídalo.',
  'zh-CN': '文件超过 {limit} 字节，请拆分。',
});
export const TooManyRows = defineError('rule-violation', 'import.too_many_rows', {
  en: 'The file has more than {limit} rows; split it.',
  es: 'El archivo tiene más de {limit} filas; divídalo.',
  'zh-CN': '文件超过 {limit} 行，请拆分。',
});
export const TooManyColumns = defineError('rule-violation', 'import.too_many_columns', {
  en: 'The file has more than {limit} columns.',
  es: 'El archivo tiene más de {limit} columnas.',
  'zh-CN': '文件超过 {limit} 列。',
});
export const NotText = defineError('rule-violation', 'import.not_text', {
  en: 'This is not a CSV file but something else, for example a workbook; save it as CSV in UTF-8.',
  es: 'No es un archivo CSV sino otra cosa, por ejemplo un libro de cálculo; guárdelo como CSV en UTF-8.',
  'zh-CN': '这不是 CSV 文件，可能是工作簿；请另存为 UTF-8 编码的 CSV。',
});
export const Utf16Refused = defineError('rule-violation', 'import.utf16', {
  en: 'The file is in UTF-16; save it as CSV in UTF-8.',
  es: 'El archivo está en UTF-16; guárdelo como CSV en UTF-8.',
  'zh-CN': '文件为 UTF-16 编码，请另存为 UTF-8 编码的 CSV。',
});
export const EncodingUnknown = defineError('rule-violation', 'import.encoding_unknown', {
  en: 'The file is neither valid UTF-8 nor GB18030; save it as CSV in UTF-8.',
  es: 'El archivo no es UTF-8 válido ni GB18030; guárdelo como CSV en UTF-8.',
  'zh-CN': '文件既不是有效的 UTF-8，也不是 GB18030；请另存为 UTF-8 编码的 CSV。',
});
export const CsvMalformed = defineError('rule-violation', 'import.csv_malformed', {
  en: 'The file stops being CSV near line {line}: a quotation mark is missing or misplaced.',
  es: 'El archivo deja de ser CSV cerca de la línea {line}: falta una comilla o está mal colocada.',
  'zh-CN': '文件在第 {line} 行附近不再是有效的 CSV：缺少引号或引号位置错误。',
});
export const FileEmpty = defineError('rule-violation', 'import.file_empty', {
  en: 'The file has no header line; the first line names the columns: {wanted}.',
  es: 'El archivo no tiene línea de cabecera; la primera línea nombra las columnas: {wanted}.',
  'zh-CN': '文件没有标题行；首行应列出列名：{wanted}。',
});
export const ColumnsMissing = defineError('rule-violation', 'import.columns_missing', {
  en: 'These columns are missing: {missing}. The file has: {has}.',
  es: 'Faltan estas columnas: {missing}. El archivo tiene: {has}.',
  'zh-CN': '缺少以下列：{missing}。文件中有：{has}。',
});
export const ColumnsUnknown = defineError('rule-violation', 'import.columns_unknown', {
  en: 'These columns are not known: {unknown}. Known are: {wanted}. Remove them, or send a mapping.',
  es: 'Estas columnas no se conocen: {unknown}. Se conocen: {wanted}. Quítelas o envíe una correspondencia.',
  'zh-CN': '无法识别以下列：{unknown}。可用的列：{wanted}。请删除它们，或提供映射。',
});
export const ColumnTwice = defineError('rule-violation', 'import.column_twice', {
  en: 'The column {column} appears twice.',
  es: 'La columna {column} aparece dos veces.',
  'zh-CN': '列 {column} 出现了两次。',
});
export const MappingTargetUnknown = defineError('invalid-input', 'import.mapping_target_unknown', {
  en: 'The mapping fills columns that {kind} do not have: {unknown}. They have: {wanted}.',
  es: 'La correspondencia rellena columnas que {kind} no tiene: {unknown}. Tiene: {wanted}.',
  'zh-CN': '映射填写了 {kind} 没有的列：{unknown}。可用的列：{wanted}。',
});
export const KeptFailing = defineError('rule-violation', 'import.kept_failing', {
  en: 'The import failed {attempts} times for a reason on our side; it has been recorded.',
  es: 'La importación falló {attempts} veces por una causa nuestra; ha quedado registrada.',
  'zh-CN': '由于我们的原因，导入已失败 {attempts} 次，问题已记录。',
});
