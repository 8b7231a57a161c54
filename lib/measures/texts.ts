/** What figures are called, in every language. Read late: only what people look at needs it. */
import type { Text } from '#lib/core/languages.ts';
import type { FigureName } from './measures.ts';

export const FIGURE_TEXTS: Record<FigureName, Text> = {
  booked: { en: 'booked sales', es: 'ventas contratadas', 'zh-CN': '订货额' },
  cancelled: { en: 'cancelled sales', es: 'ventas anuladas', 'zh-CN': '取消订货额' },
  shipped: { en: 'shipped sales', es: 'ventas entregadas', 'zh-CN': '发货额' },
  discount: { en: 'discounts', es: 'descuentos', 'zh-CN': '折扣额' },
  margin: { en: 'margin', es: 'margen', 'zh-CN': '毛利' },
  costed: { en: 'sales with known cost', es: 'ventas con coste conocido', 'zh-CN': '已知成本的销售额' },
  invoiced: { en: 'invoiced sales', es: 'ventas facturadas', 'zh-CN': '开票额' },
  credited: { en: 'credit notes', es: 'abonos', 'zh-CN': '贷项金额' },
  collected: { en: 'collections', es: 'cobros', 'zh-CN': '回款' },
  'written-off': { en: 'write-offs', es: 'cancelaciones de deuda', 'zh-CN': '核销金额' },
  expenses: { en: 'expenses', es: 'gastos', 'zh-CN': '费用' },
  orders: { en: 'orders', es: 'pedidos', 'zh-CN': '订单数' },
  quantity: { en: 'quantity', es: 'cantidad', 'zh-CN': '销量' },
  'new-accounts': { en: 'new accounts', es: 'cuentas nuevas', 'zh-CN': '新客户' },
  'lost-accounts': { en: 'lost accounts', es: 'cuentas perdidas', 'zh-CN': '流失客户' },
  'upgraded-accounts': { en: 'upgraded accounts', es: 'cuentas ascendidas', 'zh-CN': '升级客户' },
  visits: { en: 'visits', es: 'visitas', 'zh-CN': '拜访' },
  calls: { en: 'calls', es: 'llamadas', 'zh-CN': '电话' },
  meetings: { en: 'meetings', es: 'reuniones', 'zh-CN': '会议' },
  quotes: { en: 'quotes', es: 'presupuestos', 'zh-CN': '报价' },
  prospects: { en: 'prospects', es: 'clientes potenciales', 'zh-CN': '潜在客户' },
  'travel-days': { en: 'travel days', es: 'días de viaje', 'zh-CN': '出差天数' },
  'new-partners': { en: 'new partners', es: 'socios nuevos', 'zh-CN': '新增经销商' },
  'new-outlets': { en: 'new outlets', es: 'puntos de venta nuevos', 'zh-CN': '新增网点' },
  'group-buyers': { en: 'group buyers', es: 'compradores de grupo', 'zh-CN': '团购单位' },
  'average-price': { en: 'average price', es: 'precio medio', 'zh-CN': '平均单价' },
  'average-order': { en: 'average order', es: 'pedido medio', 'zh-CN': '平均订单额' },
  'discount-rate': { en: 'discount rate', es: 'tasa de descuento', 'zh-CN': '折扣率' },
  'margin-rate': { en: 'margin rate', es: 'tasa de margen', 'zh-CN': '毛利率' },
  'expense-rate': { en: 'expense rate', es: 'tasa de gastos', 'zh-CN': '费用率' },
  'collection-rate': { en: 'collection rate', es: 'tasa de cobro', 'zh-CN': '回款率' },
};

/** Names of what rows of a cut are told apart by, where they have none of their own. */
export const CUT_TEXTS: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  role: {
    main: { en: 'Main product', es: 'Producto principal', 'zh-CN': '主打产品' },
    coverage: { en: 'Coverage', es: 'Cobertura', 'zh-CN': '铺货产品' },
    image: { en: 'Image', es: 'Imagen', 'zh-CN': '形象产品' },
  },
  new: {
    new: { en: 'New', es: 'Nuevo', 'zh-CN': '新品' },
    old: { en: 'Old', es: 'Antiguo', 'zh-CN': '老品' },
  },
  valueAdded: {
    high: { en: 'High value added', es: 'Valor añadido alto', 'zh-CN': '高附加值' },
    low: { en: 'Low value added', es: 'Valor añadido bajo', 'zh-CN': '低附加值' },
  },
};

export const TIER_TEXTS: Record<'low' | 'mid' | 'high', Text> = {
  low: { en: 'Low tier', es: 'Gama baja', 'zh-CN': '低档' },
  mid: { en: 'Mid tier', es: 'Gama media', 'zh-CN': '中档' },
  high: { en: 'High tier', es: 'Gama alta', 'zh-CN': '高档' },
};
