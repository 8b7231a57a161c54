export { productRoutes } from './routes.ts';
export { NewProduct, PriceText, type Product, Sku, TIERS } from './schema.ts';
export { changeProduct, createProduct, removeProduct } from './service.ts';
export { findProductBySku, getProduct, productsBySku } from './store.ts';
