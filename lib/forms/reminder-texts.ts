/** The words of mails about forms in every language; ICU message syntax. */
import { texts } from '#lib/core/languages.ts';

export const TEXTS = texts({
  remindSubject: {
    en: '{count, plural, one {One report is due} other {# reports are due}}',
    es: '{count, plural, one {Un informe por presentar} other {# informes por presentar}}',
    'zh-CN': '您有 {count} 份报告待提交',
  },
  remindIntro: {
    en: 'Hello {name}. These reports fall due soon and are not submitted yet.',
    es: 'Hola, {name}: estos informes vencen pronto y aún no se han presentado.',
    'zh-CN': '{name}，您好：以下报告即将到期，尚未提交。',
  },
  missingSubject: {
    en: '{count, plural, one {One report is missing} other {# reports are missing}}',
    es: '{count, plural, one {Falta un informe} other {Faltan # informes}}',
    'zh-CN': '有 {count} 份报告缺交',
  },
  missingIntro: {
    en: 'Hello {name}. On {date} these reports of your people are missing.',
    es: 'Hola, {name}: al {date} faltan estos informes de su equipo.',
    'zh-CN': '{name}，您好：截至 {date}，您的下属缺交以下报告。',
  },
  reports: { en: 'Reports', es: 'Informes', 'zh-CN': '报告' },
  person: { en: 'Person', es: 'Persona', 'zh-CN': '人员' },
  report: { en: 'Report', es: 'Informe', 'zh-CN': '报告' },
  period: { en: 'Period', es: 'Período', 'zh-CN': '期间' },
  due: { en: 'Due', es: 'Vence', 'zh-CN': '截止日' },
  more: {
    en: '{count, plural, one {# more is} other {# more are}} not shown here.',
    es: '{count, plural, one {Hay # más} other {Hay # más}} que no se muestran aquí.',
    'zh-CN': '另有 {count} 份未在此列出。',
  },
  all: {
    en: 'All reports in Cadencia',
    es: 'Todos los informes en Cadencia',
    'zh-CN': '在 Cadencia 中查看全部报告',
  },
});
