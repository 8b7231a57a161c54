/** The fixed words of letters, in every language; ICU message syntax. */
import { type Text, texts } from '#lib/core/languages.ts';
import type { Role } from '#lib/organisation/schema.ts';

export const TEXTS = texts({
  responsibility: {
    en: 'Target responsibility letter',
    es: 'Carta de responsabilidad de objetivos',
    'zh-CN': '目标责任书',
  },
  breakdown: {
    en: 'Confirmation of the target breakdown',
    es: 'Confirmación del desglose de objetivos',
    'zh-CN': '目标分解确认表',
  },
  plan: { en: 'Plan', es: 'Plan', 'zh-CN': '计划' },
  planVersion: {
    en: '{plan}, version {version}',
    es: '{plan}, versión {version}',
    'zh-CN': '{plan}（第 {version} 版）',
  },
  period: { en: 'Period', es: 'Período', 'zh-CN': '期间' },
  span: { en: '{from} – {to}', es: '{from} – {to}', 'zh-CN': '{from} 至 {to}' },
  party: { en: 'For', es: 'Para', 'zh-CN': '责任单位 / 人' },
  answers: { en: 'Answers for it', es: 'Responsable', 'zh-CN': '责任人' },
  handsDown: { en: 'Handed down by', es: 'Asignado por', 'zh-CN': '下达单位' },
  measure: { en: 'Target of', es: 'Objetivo de', 'zh-CN': '指标' },
  issued: { en: 'Issued', es: 'Emitida', 'zh-CN': '签发日期' },
  goals: { en: 'Goals', es: 'Objetivos', 'zh-CN': '目标' },
  shares: { en: 'Breakdown', es: 'Desglose', 'zh-CN': '目标分解' },
  part: { en: 'Period', es: 'Período', 'zh-CN': '期间' },
  share: {
    en: 'Territory, person or product',
    es: 'Territorio, persona o producto',
    'zh-CN': '区域 / 人员 / 产品',
  },
  amount: { en: 'Target', es: 'Objetivo', 'zh-CN': '目标值' },
  total: { en: 'Total', es: 'Total', 'zh-CN': '合计' },
  policy: { en: 'Business policy', es: 'Política comercial', 'zh-CN': '经营方针' },
  responsibilities: { en: 'Responsibilities', es: 'Responsabilidades', 'zh-CN': '责任' },
  rights: { en: 'Rights', es: 'Derechos', 'zh-CN': '权利' },
  rewards: { en: 'Rewards and penalties', es: 'Premios y sanciones', 'zh-CN': '奖惩' },
  signatures: { en: 'Signatures', es: 'Firmas', 'zh-CN': '签署' },
  issuer: { en: 'For {unit}', es: 'Por {unit}', 'zh-CN': '{unit}（下达方）' },
  receiver: { en: 'Receiver: {name}', es: 'Destinatario: {name}', 'zh-CN': '责任人：{name}' },
  unsigned: { en: 'Not signed', es: 'Sin firmar', 'zh-CN': '未签署' },
  signed: { en: '{name}, {role}, {date}', es: '{name}, {role}, {date}', 'zh-CN': '{name}，{role}，{date}' },
  digest: {
    en: 'Digest of the letter: {digest}',
    es: 'Resumen criptográfico: {digest}',
    'zh-CN': '文件摘要：{digest}',
  },
  declined: { en: 'Declined', es: 'Rechazada', 'zh-CN': '已拒签' },
  withdrawn: { en: 'Withdrawn', es: 'Retirada', 'zh-CN': '已撤回' },
});

export const ROLE_TEXTS: Record<Role, Text> = texts({
  representative: { en: 'representative', es: 'representante', 'zh-CN': '销售代表' },
  manager: { en: 'manager', es: 'gerente', 'zh-CN': '经理' },
  director: { en: 'director', es: 'director', 'zh-CN': '总监' },
  finance: { en: 'finance', es: 'finanzas', 'zh-CN': '财务' },
  'back-office': { en: 'back office', es: 'administración de ventas', 'zh-CN': '内勤' },
  service: { en: 'service', es: 'servicio', 'zh-CN': '售后' },
  executive: { en: 'executive', es: 'dirección', 'zh-CN': '高管' },
  administrator: { en: 'administrator', es: 'administrador', 'zh-CN': '管理员' },
});
