import { date, needed, reference, say, section, shipped, text } from './fields.ts';

/** R-1331: managers at the place of selling, with what they advised. */
export const fieldVisit = shipped(
  'field-visit',
  say('Field visit', 'Visita sobre el terreno', '巡回管理记录'),
  [
    section(
      'visit',
      ['Visit', 'Visita', '走访'],
      reference('person', 'user', ['Salesperson', 'Vendedor', '业务员'], true),
      text('place', ['Place', 'Lugar', '地点'], { required: true, most: 300 }),
      date('on', ['Day', 'Día', '日期'], { required: true }),
      reference('account', 'account', ['Customer', 'Cliente', '客户']),
      needed('findings', ['What was found', 'Qué se observó', '现场情况']),
      needed('guidance', ['Support and guidance', 'Apoyo y orientación', '支持与指导']),
    ),
  ],
);
