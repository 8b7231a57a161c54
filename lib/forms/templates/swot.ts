import { needed, say, section, shipped } from './fields.ts';

/** R-1321: strengths, weaknesses, opportunities, threats, as the base of next year's strategy. */
export const swot = shipped('swot', say('SWOT analysis', 'Análisis DAFO', 'SWOT 分析'), [
  section(
    'inside',
    ['Inside', 'Interno', '内部'],
    needed('strengths', ['Strengths', 'Fortalezas', '优势']),
    needed('weaknesses', ['Weaknesses', 'Debilidades', '劣势']),
  ),
  section(
    'outside',
    ['Outside', 'Externo', '外部'],
    needed('opportunities', ['Opportunities', 'Oportunidades', '机会']),
    needed('threats', ['Threats', 'Amenazas', '威胁']),
  ),
  section(
    'strategy',
    ['Strategy', 'Estrategia', '战略'],
    needed('strategy', ['What follows', 'Conclusiones', '战略结论']),
  ),
]);
