import { figure, metric, needed, reference, say, section, shipped, table, text } from './fields.ts';

/** F-01, R-1313, R-2414: the four sections of the daily review of the back office. */
export const dailyBackOfficeReview = shipped(
  'daily-back-office-review',
  say('Daily review', 'Revisión diaria', '日检讨'),
  [
    section(
      'progress',
      ['1 Shipments and collections', '1 Envíos y cobros', '1 发货和回款'],
      figure('shipped', ['Shipped today', 'Enviado hoy', '当日发货额'], metric('shipped', { whose: 'unit' })),
      figure(
        'collected',
        ['Collected today', 'Cobrado hoy', '当日回款额'],
        metric('collected', { by: 'account', whose: 'unit' }),
      ),
      figure(
        'shipmentPlan',
        ['Shipments against the plan of the month', 'Envíos frente al plan del mes', '发货月计划进度'],
        { from: 'plan', measure: 'shipped' },
      ),
      figure(
        'collectionPlan',
        ['Collections against the plan of the month', 'Cobros frente al plan del mes', '回款月计划进度'],
        { from: 'plan', measure: 'collected' },
      ),
      needed('progress', ['Progress of the month’s plan', 'Avance del plan del mes', '月计划进度说明']),
    ),
    section(
      'salespeople',
      ['2 Contact with salespeople', '2 Contacto con vendedores', '2 与业务员联系'],
      table(
        'talks',
        ['Talks', 'Conversaciones', '联系记录'],
        [
          reference('person', 'user', ['Salesperson', 'Vendedor', '业务员'], true),
          text('action', ['Action in the field', 'Acción sobre el terreno', '现场行动'], { most: 1000 }),
          text('order', ['Order given', 'Instrucción dada', '下达的指令'], { most: 1000 }),
        ],
      ),
    ),
    section(
      'customers',
      ['3 Contact with customers', '3 Contacto con clientes', '3 与客户联系'],
      table(
        'requests',
        ['Requests and problems', 'Peticiones y problemas', '要求和问题'],
        [
          reference('account', 'account', ['Customer', 'Cliente', '客户'], true),
          text('matter', ['Matter', 'Asunto', '事项'], { required: true, most: 1000 }),
          text('handled', ['How it was handled', 'Cómo se resolvió', '处理情况'], { most: 1000 }),
        ],
      ),
    ),
    section(
      'information',
      ['4 Information received', '4 Información recibida', '4 收到的信息'],
      needed('information', [
        'About salespeople and dealers',
        'Sobre vendedores y distribuidores',
        '关于业务员和经销商的信息',
      ]),
      text('nextDays', ['Work of the next days', 'Trabajo de los próximos días', '后续工作']),
    ),
  ],
);
