import { figure, metric, needed, number, say, section, shipped, text } from './fields.ts';

/** F-04, R-2203, R-2212: today's work and tomorrow's tasks, before leaving. */
export const dailySalesReport = shipped(
  'daily-sales-report',
  say('Daily sales report', 'Informe diario de ventas', '每日销售报告'),
  [
    section(
      'figures',
      ['Sales and collections', 'Ventas y cobros', '销售与回款'],
      figure('booked', ['Ordered today', 'Pedidos de hoy', '当日订货额'], metric('booked')),
      figure(
        'collected',
        ['Collected today', 'Cobrado hoy', '当日回款额'],
        metric('collected', { by: 'account' }),
      ),
      figure('orders', ['Orders today', 'Número de pedidos', '当日订单数'], metric('orders')),
      figure(
        'bookedMonth',
        ['Ordered this month', 'Pedidos del mes', '本月订货额'],
        metric('booked', { span: 'month' }),
      ),
    ),
    section(
      'work',
      ['Work', 'Trabajo', '工作'],
      needed('done', ['Work done today', 'Trabajo realizado hoy', '今日工作']),
      number('visits', ['Customers visited', 'Clientes visitados', '拜访客户数'], { least: 0, most: 1000 }),
      text('matters', ['Matters and problems', 'Asuntos y problemas', '事项与问题']),
      needed('tomorrow', ['Tasks for tomorrow', 'Tareas para mañana', '明日任务']),
    ),
  ],
);
