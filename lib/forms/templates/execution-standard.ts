import { needed, number, rating, say, section, shipped, table, text } from './fields.ts';

/** standards that can be carried out, with a score for each. */
export const executionStandard = shipped(
  'execution-standard',
  say('Execution standard', 'Estándar de ejecución', '执行标准'),
  [
    section(
      'standard',
      ['Standard', 'Estándar', '标准'],
      needed('plan', ['Plan', 'Plan', '计划']),
      table(
        'standards',
        ['Standards', 'Estándares', '标准'],
        [
          text('standard', ['Standard', 'Estándar', '标准'], { required: true, most: 1000 }),
          number('weight', ['Weight, percent', 'Peso, por ciento', '权重（%）'], { least: 0, most: 100 }),
          rating('score', ['Score, 1 to 100', 'Puntuación, de 1 a 100', '得分（1–100）'], {
            required: true,
            most: 100,
          }),
        ],
        { required: true, leastRows: 1 },
      ),
      text('conclusion', ['Conclusion', 'Conclusión', '结论']),
    ),
  ],
);
