import { choice, figure, metric, needed, reference, say, section, shipped, table, text } from './fields.ts';

/** F-08, R-1306: how customers did, and what follows. */
export const customerPerformance = shipped(
  'customer-performance',
  say('Customer performance analysis', 'Análisis del rendimiento de clientes', '客户表现分析'),
  [
    section(
      'customers',
      ['Customers', 'Clientes', '客户'],
      figure(
        'sales',
        ['Orders by customer', 'Pedidos por cliente', '各客户订货额'],
        metric('booked', { by: 'account' }),
      ),
      figure(
        'collections',
        ['Collections by customer', 'Cobros por cliente', '各客户回款额'],
        metric('collected', { by: 'account' }),
      ),
      table(
        'assessments',
        ['Assessment', 'Valoración', '评估'],
        [
          reference('account', 'account', ['Customer', 'Cliente', '客户'], true),
          choice(
            'trend',
            ['Trend', 'Tendencia', '趋势'],
            {
              up: ['Growing', 'Al alza', '上升'],
              flat: ['Stable', 'Estable', '持平'],
              down: ['Falling', 'A la baja', '下降'],
            },
            true,
          ),
          text('measure', ['What we do', 'Qué hacemos', '措施'], { most: 1000 }),
        ],
        { required: true, leastRows: 1 },
      ),
      needed('conclusion', ['Conclusion', 'Conclusión', '结论']),
    ),
  ],
);
