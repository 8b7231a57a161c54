import { date, figure, needed, number, reference, say, section, shipped, table, text } from './fields.ts';

/** F-03, R-1306, R-1329: actions with their quantity, period and owner. */
export const monthlyActionPlan = shipped(
  'monthly-action-plan',
  say('Monthly action plan', 'Plan de acción mensual', '月行动计划'),
  [
    section(
      'goal',
      ['Goal', 'Objetivo', '目标'],
      figure('plan', ['Plan of the unit', 'Plan de la unidad', '本单位计划'], {
        from: 'plan',
        measure: 'booked',
      }),
      needed('focus', ['Focus of the month', 'Prioridades del mes', '本月重点']),
    ),
    section(
      'actions',
      ['Actions', 'Acciones', '行动'],
      table(
        'actions',
        ['Actions', 'Acciones', '行动'],
        [
          text('action', ['Action', 'Acción', '行动'], { required: true, most: 500 }),
          number('quantity', ['Quantity', 'Cantidad', '数量'], { required: true, least: 0 }),
          date('from', ['From', 'Desde', '开始'], { required: true }),
          date('until', ['Until', 'Hasta', '结束'], { required: true }),
          reference('owner', 'user', ['Responsible', 'Responsable', '责任人'], true),
        ],
        { required: true, leastRows: 1 },
      ),
      text('support', ['Support needed', 'Apoyo necesario', '所需支持']),
    ),
  ],
);
