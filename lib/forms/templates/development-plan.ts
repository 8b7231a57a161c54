import { date, link, needed, reference, say, section, shipped, table, text } from './fields.ts';

/** from research to a development plan and its execution. */
export const developmentPlan = shipped(
  'development-plan',
  say('Development plan', 'Plan de desarrollo', '发展计划'),
  [
    section(
      'research',
      ['Research', 'Investigación', '调研'],
      needed('research', ['What research shows', 'Qué muestra la investigación', '调研结论']),
      link('paper', ['Document', 'Documento', '文件']),
    ),
    section(
      'plan',
      ['Plan', 'Plan', '计划'],
      needed('development', [
        'Development of market and marketing',
        'Desarrollo de mercado y marketing',
        '市场与营销发展',
      ]),
      table(
        'execution',
        ['Execution', 'Ejecución', '执行计划'],
        [
          text('step', ['Step', 'Paso', '步骤'], { required: true, most: 1000 }),
          date('until', ['Until', 'Hasta', '完成日期']),
          reference('owner', 'user', ['Responsible', 'Responsable', '责任人']),
        ],
        { required: true, leastRows: 1 },
      ),
    ),
  ],
);
