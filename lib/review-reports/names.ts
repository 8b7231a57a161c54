/** What the codes of reviews are called, in every language; ICU message syntax. A test holds each list against its enum. */
import { type Text, texts } from '#lib/core/languages.ts';
import { FIGURE_TEXTS } from '#lib/measures/texts.ts';
import type { Cause, FindingCode } from '#lib/reviews/finding-schema.ts';
import type { Cadence, Decision, ReviewTopic, SubjectKind } from '#lib/reviews/schema.ts';
import type { Comparison } from '#lib/reviews/snapshot-schema.ts';

/** What a review of the cadence is called. */
export const CADENCE_TEXTS: Record<Cadence, Text> = texts({
  day: { en: 'Daily review', es: 'Revisión diaria', 'zh-CN': '日检讨' },
  week: { en: 'Weekly review', es: 'Revisión semanal', 'zh-CN': '周检讨' },
  month: { en: 'Monthly review', es: 'Revisión mensual', 'zh-CN': '月检讨' },
  quarter: { en: 'Quarterly review', es: 'Revisión trimestral', 'zh-CN': '季度检讨' },
  'half-year': { en: 'Half-year review', es: 'Revisión semestral', 'zh-CN': '半年检讨' },
  year: { en: 'Yearly review', es: 'Revisión anual', 'zh-CN': '年度检讨' },
});

export const SUBJECT_TEXTS: Record<SubjectKind, Text> = texts({
  representative: { en: 'Representative', es: 'Representante', 'zh-CN': '销售代表' },
  manager: { en: 'Manager', es: 'Gerente', 'zh-CN': '经理' },
  dealer: { en: 'Dealer', es: 'Distribuidor', 'zh-CN': '经销商' },
  'back-office': { en: 'Back office', es: 'Administración de ventas', 'zh-CN': '内勤' },
  unit: { en: 'Unit', es: 'Unidad', 'zh-CN': '部门' },
  organisation: { en: 'Company', es: 'Empresa', 'zh-CN': '公司' },
});

export const TOPIC_TEXTS: Record<ReviewTopic, Text> = texts({
  'marketing-strategy': { en: 'Marketing strategy', es: 'Estrategia de marketing', 'zh-CN': '营销策略' },
  'market-and-customer-development': {
    en: 'Regional market and customer development',
    es: 'Desarrollo del mercado regional y de clientes',
    'zh-CN': '区域市场与客户开发',
  },
  'product-performance': {
    en: 'Market performance of own products',
    es: 'Comportamiento de los productos propios',
    'zh-CN': '本公司产品市场表现',
  },
  'competitor-research': {
    en: 'Competitor research',
    es: 'Estudio de la competencia',
    'zh-CN': '竞争对手研究',
  },
  'key-dealers': { en: 'Key dealers', es: 'Distribuidores clave', 'zh-CN': '重点经销商' },
  'key-markets': { en: 'Key markets', es: 'Mercados clave', 'zh-CN': '重点市场' },
  'business-training': { en: 'Business training', es: 'Formación comercial', 'zh-CN': '业务培训' },
  people: { en: 'People', es: 'Personas', 'zh-CN': '人员检讨' },
  strengths: { en: 'Strengths', es: 'Fortalezas', 'zh-CN': '优势' },
  weaknesses: { en: 'Weaknesses', es: 'Debilidades', 'zh-CN': '劣势' },
  opportunities: { en: 'Opportunities', es: 'Oportunidades', 'zh-CN': '机会' },
  threats: { en: 'Threats', es: 'Amenazas', 'zh-CN': '威胁' },
  'work-plan': { en: 'Work plan', es: 'Plan de trabajo', 'zh-CN': '工作计划' },
  'action-plan': { en: 'Action plan', es: 'Plan de acción', 'zh-CN': '行动计划' },
  'action-process': { en: 'Action process', es: 'Proceso de actuación', 'zh-CN': '行动过程' },
  'reporting-system': { en: 'Reporting', es: 'Sistema de informes', 'zh-CN': '报告系统' },
  'downstream-management': {
    en: 'Management of downstream customers',
    es: 'Gestión de los clientes del distribuidor',
    'zh-CN': '下游客户管理',
  },
  'sales-team-quality': {
    en: 'Quality of the sales team',
    es: 'Calidad del equipo de ventas',
    'zh-CN': '销售队伍素质',
  },
  'financial-management': { en: 'Financial management', es: 'Gestión financiera', 'zh-CN': '财务管理' },
  coordination: {
    en: 'Coordination with the company',
    es: 'Coordinación con la empresa',
    'zh-CN': '与公司配合',
  },
  'service-to-sales-and-dealers': {
    en: 'Service to salespeople and dealers',
    es: 'Servicio a vendedores y distribuidores',
    'zh-CN': '对业务员和经销商的服务',
  },
  'information-collection': {
    en: 'Collection and transmission of information',
    es: 'Recogida y transmisión de información',
    'zh-CN': '信息收集与传递',
  },
  'contact-with-departments': {
    en: 'Contact with other departments',
    es: 'Contacto con otros departamentos',
    'zh-CN': '与相关部门联系',
  },
  'complaint-handling': { en: 'Complaint handling', es: 'Gestión de reclamaciones', 'zh-CN': '客诉处理' },
  influence: { en: 'Influence', es: 'Influencia', 'zh-CN': '影响力' },
  'time-for-market-work': {
    en: 'Time for market work',
    es: 'Tiempo dedicado al mercado',
    'zh-CN': '市场工作时间',
  },
});

export const FINDING_TEXTS: Record<FindingCode, Text> = texts({
  'target-missed': { en: 'Target missed', es: 'Objetivo no alcanzado', 'zh-CN': '未达成目标' },
  'sales-fell': { en: 'Sales fell', es: 'Las ventas bajaron', 'zh-CN': '销售下降' },
  'collection-low': { en: 'Collections too low', es: 'Cobros insuficientes', 'zh-CN': '回款偏低' },
  'overdue-grew': { en: 'Overdue grew', es: 'Lo vencido creció', 'zh-CN': '逾期增加' },
  'discount-high': { en: 'Discounts too high', es: 'Descuentos excesivos', 'zh-CN': '折扣偏高' },
  'reports-missing': { en: 'Reports missing', es: 'Faltan informes', 'zh-CN': '报告缺交' },
  'reports-late': { en: 'Reports late', es: 'Informes con retraso', 'zh-CN': '报告迟交' },
  'accounts-lost': { en: 'Accounts lost', es: 'Clientes perdidos', 'zh-CN': '客户流失' },
  'actions-late': { en: 'Actions late', es: 'Acciones con retraso', 'zh-CN': '行动逾期' },
  manual: { en: 'Added by hand', es: 'Añadido a mano', 'zh-CN': '人工添加' },
});

export const CAUSE_TEXTS: Record<Cause, Text> = texts({
  'market-coverage': { en: 'market coverage', es: 'cobertura del mercado', 'zh-CN': '市场覆盖' },
  'visit-diligence': { en: 'visit diligence', es: 'constancia en las visitas', 'zh-CN': '拜访勤奋度' },
  communication: { en: 'communication', es: 'comunicación', 'zh-CN': '沟通' },
  price: { en: 'price', es: 'precio', 'zh-CN': '价格' },
  product: { en: 'product', es: 'producto', 'zh-CN': '产品' },
  'stock-or-delivery': { en: 'stock or delivery', es: 'existencias o entrega', 'zh-CN': '库存或交货' },
  competitor: { en: 'competitor', es: 'competencia', 'zh-CN': '竞争对手' },
  'customer-trouble': { en: 'trouble at the customer', es: 'problemas del cliente', 'zh-CN': '客户自身问题' },
  'credit-or-collection': { en: 'credit or collection', es: 'crédito o cobro', 'zh-CN': '信用或收款' },
  'plan-unrealistic': { en: 'unrealistic plan', es: 'plan poco realista', 'zh-CN': '计划不切实际' },
  training: { en: 'training', es: 'formación', 'zh-CN': '培训' },
  staff: { en: 'staff', es: 'personal', 'zh-CN': '人员' },
  season: { en: 'season', es: 'temporada', 'zh-CN': '季节' },
  policy: { en: 'policy', es: 'política', 'zh-CN': '政策' },
  other: { en: 'other', es: 'otra', 'zh-CN': '其他' },
});

type Strategy = NonNullable<Decision['dealerStrategy']>;
export const STRATEGY_TEXTS: Record<Strategy, Text> = texts({
  keep: { en: 'Keep', es: 'Mantener', 'zh-CN': '继续使用' },
  replace: { en: 'Replace', es: 'Sustituir', 'zh-CN': '更换' },
  support: { en: 'Support', es: 'Apoyar', 'zh-CN': '扶持' },
  leave: { en: 'Let be', es: 'Dejar como está', 'zh-CN': '听其自然' },
});

/** By what a comparison tells its rows apart. */
export const BY_TEXTS: Record<Comparison['by'], Text> = texts({
  owner: { en: 'Person', es: 'Persona', 'zh-CN': '人员' },
  unit: { en: 'Unit', es: 'Unidad', 'zh-CN': '部门' },
  account: { en: 'Customer', es: 'Cliente', 'zh-CN': '客户' },
  product: { en: 'Product', es: 'Producto', 'zh-CN': '产品' },
  tier: { en: 'Tier', es: 'Gama', 'zh-CN': '档次' },
  series: { en: 'Series', es: 'Serie', 'zh-CN': '系列' },
  month: { en: 'Month', es: 'Mes', 'zh-CN': '月份' },
});

/** Figures of reviews beyond those of metrics. */
const OWN_FIGURES = texts({
  open: { en: 'open receivables', es: 'cuentas por cobrar', 'zh-CN': '应收余额' },
  overdue: { en: 'overdue', es: 'vencido', 'zh-CN': '逾期' },
  'overdue-share': { en: 'share overdue', es: 'parte vencida', 'zh-CN': '逾期占比' },
  dso: { en: 'days sales outstanding', es: 'días de venta pendientes', 'zh-CN': '应收周转天数' },
  'report-completion': { en: 'reports handed in', es: 'informes entregados', 'zh-CN': '报告完成率' },
  'report-quality': { en: 'quality of reports', es: 'calidad de los informes', 'zh-CN': '报告质量' },
});

/** Lines of the scorecards (R-1101, R-1102, R-1104, R-1311) that are not named by a figure or a topic. */
const SCORE_LINES = texts({
  'planned-target': { en: 'planned target', es: 'objetivo previsto', 'zh-CN': '计划目标' },
  'actual-sales': { en: 'actual sales', es: 'ventas reales', 'zh-CN': '实际销售' },
  'new-customers': { en: 'new customers', es: 'clientes nuevos', 'zh-CN': '新客户' },
  'weekly-orders': { en: 'weekly order quantity', es: 'pedidos semanales', 'zh-CN': '周订货量' },
  'sales-growth': { en: 'growth rate', es: 'tasa de crecimiento', 'zh-CN': '增长率' },
  'new-customers-increase': {
    en: 'increase in new customers',
    es: 'aumento de clientes nuevos',
    'zh-CN': '新客户增长',
  },
  'lost-customers': { en: 'lost customers', es: 'clientes perdidos', 'zh-CN': '流失客户' },
  discipline: { en: 'discipline', es: 'disciplina', 'zh-CN': '纪律' },
  'resource-response': {
    en: 'response to customers needing resources',
    es: 'respuesta a clientes que piden recursos',
    'zh-CN': '对客户资源需求的响应',
  },
  sales: { en: 'sales', es: 'ventas', 'zh-CN': '销售' },
  collections: { en: 'collections', es: 'cobros', 'zh-CN': '回款' },
  'product-mix': { en: 'product mix', es: 'mezcla de productos', 'zh-CN': '产品结构' },
  'budget-control': { en: 'budget control', es: 'control del presupuesto', 'zh-CN': '预算控制' },
  'market-development': {
    en: 'market and customer development',
    es: 'desarrollo de mercado y clientes',
    'zh-CN': '市场与客户开发',
  },
  'expense-and-profit': { en: 'expense and profit', es: 'gastos y beneficio', 'zh-CN': '费用与利润' },
  'working-capital': { en: 'working capital', es: 'capital circulante', 'zh-CN': '流动资金' },
  'shipping-accuracy': {
    en: 'shipping accuracy and timeliness',
    es: 'exactitud y puntualidad de los envíos',
    'zh-CN': '发货准确性与及时性',
  },
});

/** Why there is no figure. */
export const REASON_TEXTS: Readonly<Record<string, Text>> = texts({
  'judged-in-words': { en: 'judged in words', es: 'se valora con palabras', 'zh-CN': '以文字评价' },
  'not-recorded': { en: 'nothing is recorded', es: 'no hay datos', 'zh-CN': '无记录' },
  'see-comparisons': { en: 'see the comparisons', es: 'véanse las comparaciones', 'zh-CN': '见对比表' },
  'no-plan': { en: 'no plan is in force', es: 'no hay plan en vigor', 'zh-CN': '没有生效的计划' },
  'nothing-to-divide': {
    en: 'nothing to divide by',
    es: 'nada entre lo que dividir',
    'zh-CN': '没有可除的基数',
  },
  'rate-missing': { en: 'an exchange rate is missing', es: 'falta un tipo de cambio', 'zh-CN': '缺少汇率' },
  'no-reports-due': { en: 'no report was due', es: 'no se debía ningún informe', 'zh-CN': '没有应交报告' },
  'nothing-scored': {
    en: 'no report was scored',
    es: 'no se valoró ningún informe',
    'zh-CN': '没有报告被评分',
  },
});

/** Forms that are due as the product ships them; a company's own have the name that it gave them. */
export const TEMPLATE_TEXTS: Readonly<Record<string, Text>> = texts({
  'case-notes': { en: 'Won and lost cases', es: 'Casos ganados y perdidos', 'zh-CN': '成败案例' },
  'coaching-record': {
    en: 'Coaching and control record',
    es: 'Registro de acompañamiento y control',
    'zh-CN': '辅导与控制记录',
  },
  'competitor-analysis': {
    en: 'Competitor analysis report',
    es: 'Informe de análisis de la competencia',
    'zh-CN': '竞品分析报告',
  },
  'customer-performance': {
    en: 'Customer performance analysis',
    es: 'Análisis del rendimiento de clientes',
    'zh-CN': '客户表现分析',
  },
  'daily-back-office-review': { en: 'Daily review', es: 'Revisión diaria', 'zh-CN': '日检讨' },
  'daily-sales-report': { en: 'Daily sales report', es: 'Informe diario de ventas', 'zh-CN': '每日销售报告' },
  'department-execution': {
    en: 'Target and work execution',
    es: 'Ejecución de objetivos y trabajo',
    'zh-CN': '目标与工作执行情况',
  },
  'development-plan': { en: 'Development plan', es: 'Plan de desarrollo', 'zh-CN': '发展计划' },
  'execution-standard': { en: 'Execution standard', es: 'Estándar de ejecución', 'zh-CN': '执行标准' },
  'field-visit': { en: 'Field visit', es: 'Visita sobre el terreno', 'zh-CN': '巡回管理记录' },
  'meeting-minutes': { en: 'Meeting minutes', es: 'Acta de reunión', 'zh-CN': '会议纪要' },
  'monthly-action-plan': { en: 'Monthly action plan', es: 'Plan de acción mensual', 'zh-CN': '月行动计划' },
  'rolling-forecast': {
    en: 'Three-month rolling forecast',
    es: 'Previsión móvil a tres meses',
    'zh-CN': '三个月滚动预测',
  },
  'satisfaction-survey': { en: 'Satisfaction survey', es: 'Encuesta de satisfacción', 'zh-CN': '满意度调查' },
  'segment-strategy': { en: 'Segment strategy', es: 'Estrategia por segmento', 'zh-CN': '细分市场策略' },
  'showroom-checklist': {
    en: 'Showroom checklist',
    es: 'Lista de control de la exposición',
    'zh-CN': '展厅检查表',
  },
  'spot-check': { en: 'Spot check', es: 'Inspección sin aviso', 'zh-CN': '抽查记录' },
  swot: { en: 'SWOT analysis', es: 'Análisis DAFO', 'zh-CN': 'SWOT 分析' },
  'weekly-self-review': {
    en: 'Weekly self-review',
    es: 'Autoevaluación semanal',
    'zh-CN': '周检讨报告（自检）',
  },
  'work-summary': { en: 'Work summary', es: 'Resumen de trabajo', 'zh-CN': '工作总结' },
});

/** Figures by their keys, and lines of scorecards. */
export const FIGURES: Readonly<Record<string, Text>> = {
  ...TOPIC_TEXTS,
  ...SCORE_LINES,
  ...FIGURE_TEXTS,
  ...OWN_FIGURES,
};

export const BAND_TEXTS: Readonly<Record<string, Text>> = texts({
  'not-due': { en: 'Not yet due', es: 'No vencido', 'zh-CN': '未到期' },
});
