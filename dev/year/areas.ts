/** The areas of the demonstration company whose year is told, one of each language, with what their people say. */
import type { Schemas } from '../client/index.ts';

export interface Area {
  code: string;
  /** The unit above, which plans. */
  region: string;
  director: string;
  manager: string;
  /** Whose meetings are told; the others have their reviews. */
  rep: string;
  /** What the region plans for a year, in minor units of its currency. */
  plan: number;
  words: Words;
}

export interface Words {
  planName: string;
  basis: string;
  reason: string;
  solution: string;
  action: string;
  done: string;
  closed: string;
  notes: Record<'work-plan' | 'action-plan', string>;
  decision: string;
  measure: string;
  minutes: string;
  quantity: string;
  report: Record<string, string>;
  praise: string;
}

/** What mostly lies behind a finding, by its code. */
export const CAUSES: Readonly<Record<string, Schemas['FindingCause'][]>> = {
  'target-missed': ['market-coverage', 'competitor'],
  'sales-fell': ['visit-diligence', 'season'],
  'collection-low': ['credit-or-collection'],
  'overdue-grew': ['credit-or-collection', 'customer-trouble'],
  'discount-high': ['price'],
  'accounts-lost': ['competitor'],
};

const SPANISH: Words = {
  planName: 'Plan anual de pedidos',
  basis: 'Año anterior, más dos distribuidores nuevos',
  reason: 'Plan del año',
  solution: 'Visitar a los clientes que han dejado de pedir y acordar un pedido mínimo',
  action: 'Visitar a los diez clientes mayores y acordar el pedido del mes',
  done: 'Visitados nueve de diez; siete han pedido',
  closed: 'Dos meses seguidos por encima del umbral',
  notes: {
    'work-plan': 'Primero los clientes con deuda vencida; después, los que no han pedido en dos meses',
    'action-plan': 'Una visita por semana a cada distribuidor; ofertas en dos días',
  },
  decision: 'El descuento adicional se pide por escrito',
  measure: 'Campaña conjunta con los distribuidores de la costa',
  minutes:
    'Faltan pedidos de dos distribuidores. Se acuerda una campaña conjunta y una visita semanal del responsable.',
  quantity: '10 visitas',
  report: { done: 'Dos visitas y una oferta', tomorrow: 'Confirmar la entrega de Vigo', visits: '2' },
  praise: 'Claro y a tiempo',
};

const ENGLISH: Words = {
  planName: 'Orders of the year',
  basis: 'Last year and two more dealers',
  reason: 'Plan of the year',
  solution: 'Visit customers who stopped ordering and agree on a least order',
  action: 'Visit the ten largest customers and agree on this month’s order',
  done: 'Nine of ten visited; seven ordered',
  closed: 'Two months in a row beyond the threshold',
  notes: {
    'work-plan': 'First customers with overdue debts, then those without an order for two months',
    'action-plan': 'Each dealer once a week; offers within two days',
  },
  decision: 'Further discounts are asked for in writing',
  measure: 'A campaign together with the dealers of the south',
  minutes: 'Two dealers ordered too little. A joint campaign, and the manager visits one of them each week.',
  quantity: '10 visits',
  report: { done: 'Two visits and an offer', tomorrow: 'Confirm the delivery to Ulm', visits: '2' },
  praise: 'Clear and in time',
};

export const AREAS: readonly Area[] = [
  {
    ...{ code: 'EU-DE', region: 'EU', director: 'marcos', manager: 'juergen', rep: 'anke' },
    ...{ plan: 90_000_000, words: ENGLISH },
  },
  {
    ...{ code: 'CN-E', region: 'CN', director: 'wang', manager: 'li', rep: 'zhang' },
    plan: 800_000_000,
    words: {
      planName: '年度订货计划',
      basis: '在去年基础上新增两家经销商',
      reason: '年度计划',
      solution: '逐一拜访停止订货的客户，商定最低订货量',
      action: '拜访前十大客户，落实本月订货',
      done: '已拜访九家，七家已订货',
      closed: '连续两个月达标',
      notes: {
        'work-plan': '先催收逾期客户，再跟进两个月未订货的客户',
        'action-plan': '每周拜访每家经销商一次，两天内报价',
      },
      decision: '额外折扣须书面申请',
      measure: '与沿海经销商联合促销',
      minutes: '两家经销商订货不足。决定开展联合促销，主管每周走访一次。',
      quantity: '10 次拜访',
      report: { done: '拜访两家，报价一份', tomorrow: '确认苏州到货', visits: '2' },
      praise: '清楚、及时',
    },
  },
  {
    ...{ code: 'LA-CE', region: 'LA', director: 'beatriz', manager: 'rodrigo', rep: 'emiliano' },
    ...{ plan: 1_300_000_000, words: SPANISH },
  },
];

export const addressOf = (mailbox: string): string => `${mailbox}@cordillera.example`;

/** Who leads the whole company. */
export const EXECUTIVE = 'helena';
