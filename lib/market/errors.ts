/** What can be wrong with estimates of markets and with what outlets carry. */
import { defineError } from '#lib/core/errors.ts';

export const MarketSizeExists = defineError('conflict', 'market.size_exists', {
  en: 'There is an estimate of this market for {period} from {validOn} on; change that one or give another day.',
  es: 'Ya hay una estimación de este mercado para {period} desde el {validOn}; modifíquela o indique otro día.',
  'zh-CN': '该市场 {period} 自 {validOn} 起已有估算；请修改该记录或改用其他日期。',
});
export const MarketSizeWithdrawn = defineError('conflict', 'market.size_withdrawn', {
  en: 'The estimate was withdrawn; restore it first.',
  es: 'La estimación se ha retirado; restáurela primero.',
  'zh-CN': '该估算已撤回，请先恢复。',
});
export const MarketSizeNotWithdrawn = defineError('conflict', 'market.size_not_withdrawn', {
  en: 'The estimate was not withdrawn.',
  es: 'La estimación no se ha retirado.',
  'zh-CN': '该估算未撤回。',
});
export const CompetitorTwice = defineError('rule-violation', 'market.competitor_twice', {
  en: '{name} is named twice.',
  es: '{name} figura dos veces.',
  'zh-CN': '{name} 重复出现。',
});
export const CompetitorsExceed = defineError('rule-violation', 'market.competitors_exceed', {
  en: 'Competitors sell {sum} together, which is more than the whole market of {amount}.',
  es: 'Los competidores venden {sum} en conjunto, más que todo el mercado de {amount}.',
  'zh-CN': '竞争对手合计 {sum}，超过整个市场 {amount}。',
});
export const OutletIsProspect = defineError('rule-violation', 'listing.prospect', {
  en: 'A prospect carries nothing yet; make it an outlet, dealer or customer first.',
  es: 'Un cliente potencial aún no ofrece productos; conviértalo antes en punto de venta, distribuidor o cliente.',
  'zh-CN': '潜在客户尚未铺货；请先将其改为网点、经销商或客户。',
});
export const ListingInFuture = defineError('rule-violation', 'listing.in_future', {
  en: '{on} is yet to come; only what was seen can be reported.',
  es: '{on} aún no ha llegado; solo se puede informar de lo visto.',
  'zh-CN': '{on} 尚未到来，只能上报已看到的情况。',
});
export const ListingDayTooEarly = defineError('rule-violation', 'listing.day_too_early', {
  en: 'Something is known of this product at this outlet up to {known}; {on} is too early.',
  es: 'De este producto en este punto de venta ya consta algo hasta el {known}; {on} es demasiado pronto.',
  'zh-CN': '该网点该产品已有截至 {known} 的记录；{on} 过早。',
});
export const ListingNotListed = defineError('rule-violation', 'listing.not_listed', {
  en: 'The outlet does not carry this product.',
  es: 'El punto de venta no ofrece este producto.',
  'zh-CN': '该网点未销售此产品。',
});
export const ListingFull = defineError('rule-violation', 'listing.full', {
  en: 'This product was listed here {limit} times already, and no more are kept.',
  es: 'Este producto ya se ha incluido aquí {limit} veces y no se guardan más.',
  'zh-CN': '该产品在此已上架 {limit} 次，不再保存更多。',
});
export const ListingTooManyChanges = defineError('rule-violation', 'listing.too_many_changes', {
  en: 'The list differs from the one before in {count} products; {limit} at once are the most. Send it in parts.',
  es: 'La lista difiere de la anterior en {count} productos; el máximo por vez es {limit}. Envíela por partes.',
  'zh-CN': '该清单与之前相差 {count} 个产品，一次最多 {limit} 个，请分批提交。',
});
