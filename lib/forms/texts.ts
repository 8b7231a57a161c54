/** The words of printed records. */
import { texts } from '#lib/core/languages.ts';

export const PAGE_TEXTS = texts({
  author: { en: 'Author', es: 'Autor', 'zh-CN': '填写人' },
  unit: { en: 'Unit', es: 'Unidad', 'zh-CN': '部门' },
  period: { en: 'Period', es: 'Período', 'zh-CN': '期间' },
  day: { en: 'Day', es: 'Día', 'zh-CN': '日期' },
  submitted: { en: 'Submitted', es: 'Presentado', 'zh-CN': '提交时间' },
  late: { en: '(late)', es: '(con retraso)', 'zh-CN': '（逾期）' },
  draft: { en: 'Draft', es: 'Borrador', 'zh-CN': '草稿' },
  score: { en: 'Score', es: 'Calificación', 'zh-CN': '评分' },
  asOf: { en: 'Figures as of', es: 'Cifras al', 'zh-CN': '数据截至' },
  planned: { en: 'Planned', es: 'Planificado', 'zh-CN': '计划' },
  reached: { en: 'Reached', es: 'Alcanzado', 'zh-CN': '完成' },
  attainment: { en: 'Attainment, %', es: 'Cumplimiento, %', 'zh-CN': '完成率（%）' },
});
