/** The words of the announcement of aged stock in every language; ICU message syntax. */
import { texts } from '#lib/core/languages.ts';

export const TEXTS = texts({
  subject: {
    en: 'Sell these first: stock older than {days} days',
    es: 'Venda esto primero: existencias de más de {days} días',
    'zh-CN': '优先销售：库龄超过 {days} 天的库存',
  },
  intro: {
    en: 'Hello {name}. On {date}, this had been in stock for more than {days} days. Please offer it first.',
    es: 'Hola, {name}: el {date} esto llevaba más de {days} días en existencias. Ofrézcalo primero, por favor.',
    'zh-CN': '{name}，您好：截至 {date}，以下库存已超过 {days} 天，请优先推荐。',
  },
  list: { en: 'Oldest first', es: 'Lo más antiguo primero', 'zh-CN': '按库龄从长到短' },
  product: { en: 'Product', es: 'Producto', 'zh-CN': '产品' },
  place: { en: 'Where', es: 'Dónde', 'zh-CN': '所在地' },
  quantity: { en: 'Pieces', es: 'Unidades', 'zh-CN': '数量' },
  age: { en: 'Days', es: 'Días', 'zh-CN': '库龄（天）' },
  more: {
    en: '{count, plural, one {# more lot is} other {# more lots are}} in Cadencia.',
    es: '{count, plural, one {Hay # lote más} other {Hay # lotes más}} en Cadencia.',
    'zh-CN': '另有 {count} 个批次，请在 Cadencia 中查看。',
  },
  all: {
    en: 'All aged stock in Cadencia',
    es: 'Todas las existencias antiguas en Cadencia',
    'zh-CN': '在 Cadencia 中查看全部长库龄库存',
  },
});
