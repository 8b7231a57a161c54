/** What can be wrong with products. */
import { defineError } from '#lib/core/errors.ts';

export const SkuTaken = defineError('conflict', 'product.sku_taken', {
  en: 'Another product has the SKU {sku}; change that one or choose a different SKU.',
  es: 'Otro producto ya tiene el SKU {sku}; modifique ese producto o elija otro SKU.',
  'zh-CN': 'SKU {sku} 已被其他产品使用，请修改该产品或另选 SKU。',
});
