import { choice, needed, say, section, shipped, table, text } from './fields.ts';

/** F-05: competitor, product, strategy, effect. */
export const competitorAnalysis = shipped(
  'competitor-analysis',
  say('Competitor analysis report', 'Informe de análisis de la competencia', '竞品分析报告'),
  [
    section(
      'competitors',
      ['Competitors', 'Competidores', '竞争对手'],
      table(
        'competitors',
        ['Competitors', 'Competidores', '竞争对手'],
        [
          text('competitor', ['Competitor', 'Competidor', '竞争对手'], { required: true, most: 200 }),
          text('product', ['Product', 'Producto', '产品'], { required: true, most: 200 }),
          text('strategy', ['Strategy', 'Estrategia', '策略'], { required: true, most: 2000 }),
          choice('effect', ['Effect on us', 'Efecto sobre nosotros', '对我方影响'], {
            none: ['None', 'Ninguno', '无'],
            slight: ['Slight', 'Leve', '轻微'],
            strong: ['Strong', 'Fuerte', '严重'],
          }),
        ],
        { required: true, leastRows: 1 },
      ),
      needed('answer', ['Our answer', 'Nuestra respuesta', '应对措施']),
    ),
  ],
);
