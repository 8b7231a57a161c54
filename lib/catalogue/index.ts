export { isNewOn, ROLES as PRODUCT_ROLES, VALUES as ADDED_VALUES } from './facts.ts';
export { ProductPolicy } from './policy.ts';
export { productRoutes } from './routes.ts';
export { NewProduct, PriceText, type Product, Sku, TIERS, Tier } from './schema.ts';
export { changeProduct, createProduct, removeProduct } from './service.ts';
export {
  everyProduct,
  findProductBySku,
  getProduct,
  productsBySku,
  readProducts,
  requireProducts,
} from './store.ts';
