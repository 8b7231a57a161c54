import { amount, figure, metric, needed, reference, say, section, shipped, table, text } from './fields.ts';

/** F-02, R-1314: the six sections of the weekly self-review. */
export const weeklySelfReview = shipped(
  'weekly-self-review',
  say('Weekly self-review', 'Autoevaluación semanal', '周检讨报告（自检）'),
  [
    section(
      'completion',
      ['1 Sales and collections of the week', '1 Ventas y cobros de la semana', '1 本周销售与回款完成情况'],
      figure('booked', ['Own orders', 'Pedidos propios', '本人订货额'], metric('booked')),
      figure('shipped', ['Own shipments', 'Envíos propios', '本人发货额'], metric('shipped')),
      figure(
        'dealers',
        ['Orders by dealer', 'Pedidos por distribuidor', '所管经销商订货额'],
        metric('booked', { by: 'account' }),
      ),
      figure(
        'collected',
        ['Collections by dealer', 'Cobros por distribuidor', '所管经销商回款额'],
        metric('collected', { by: 'account' }),
      ),
      figure('orders', ['Orders of the week', 'Pedidos de la semana', '本周订单数'], metric('orders')),
      needed('cause', ['Analysis of causes', 'Análisis de causas', '原因分析']),
    ),
    section(
      'actions',
      ['2 Own actions this week', '2 Acciones propias de la semana', '2 本周个人行动'],
      needed('ownActions', ['What was done', 'Qué se hizo', '行动内容']),
    ),
    section(
      'products',
      ['3 Own products', '3 Productos propios', '3 本品表现'],
      figure(
        'productSales',
        ['Orders by product', 'Pedidos por producto', '各产品订货额'],
        metric('booked', { by: 'product' }),
      ),
      text('productNotes', ['What stood out', 'Lo más destacado', '产品表现说明']),
    ),
    section(
      'competitors',
      ['4 Competitors', '4 Competencia', '4 竞品表现'],
      table(
        'rivals',
        ['Competitors', 'Competidores', '竞品'],
        [
          text('name', ['Competitor', 'Competidor', '竞争对手'], { required: true, most: 200 }),
          text('move', ['What they did', 'Qué hicieron', '动作'], { most: 1000 }),
        ],
      ),
    ),
    section(
      'next',
      ['5 Plan of next week', '5 Plan de la próxima semana', '5 下周行动计划'],
      table(
        'nextActions',
        ['Actions', 'Acciones', '行动'],
        [
          text('action', ['Action', 'Acción', '行动'], { required: true, most: 500 }),
          reference('account', 'account', ['Customer', 'Cliente', '客户']),
          amount('target', ['Target', 'Objetivo', '目标金额'], { least: 0 }),
        ],
        { required: true, leastRows: 1 },
      ),
    ),
    section(
      'requests',
      ['6 Requests to the sales department', '6 Peticiones a ventas', '6 对销售部的要求'],
      text('requests', ['Requests', 'Peticiones', '要求']),
    ),
  ],
);
