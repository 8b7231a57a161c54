/** Today's report of one salesperson of each language; everybody else still owes theirs. */
import type { Language } from '#lib/core/languages.ts';

export const REPORTS: Readonly<Record<Language, { done: string; tomorrow: string; visits: string }>> = {
  en: { done: 'Visited two dealers and agreed a trial order', tomorrow: 'Send both offers', visits: '2' },
  es: {
    done: 'Visité tres distribuidores; uno pide más plazo',
    tomorrow: 'Confirmar el pedido de Bilbao',
    visits: '3',
  },
  'zh-CN': { done: '拜访四家经销商，确认本月订货', tomorrow: '跟进两家逾期回款', visits: '4' },
};
