/** Products by SKU. */
import {
  ADDED_VALUES,
  changeProduct,
  createProduct,
  findProductBySku,
  getProduct,
  NewProduct,
  PRODUCT_ROLES,
  PriceText,
  removeProduct,
  Sku,
  TIERS,
} from '#lib/catalogue/index.ts';
import { Name } from '#lib/organisation/schema.ts';
import { normalised } from '#lib/table/claim.ts';
import { choice, currency, date, number, type RowOf, required, text } from '../cells.ts';
import { defineKind, differing, eachRow, expecting, patchBack } from '../kind.ts';

const price = number(PriceText, '12.50');
const columns = {
  sku: required(text(Sku)),
  name: required(text(Name)),
  series: text(NewProduct.shape.series.unwrap()),
  tier: choice(TIERS),
  brand: text(NewProduct.shape.brand.unwrap()),
  role: choice(PRODUCT_ROLES),
  valueAdded: choice(ADDED_VALUES),
  launchedOn: date,
  withdrawnOn: date,
  listPrice: price,
  unitCost: price,
  currency,
};
type Row = RowOf<typeof columns>;

const FIELDS = [
  ...['name', 'series', 'tier', 'brand', 'role', 'valueAdded', 'launchedOn', 'withdrawnOn'],
  ...['listPrice', 'unitCost', 'currency', 'active'],
];

export const products = defineKind({
  name: 'products',
  resource: 'products',
  columns,
  key: ({ sku }) => normalised(sku),
  apply: eachRow(async (step, row: Row) => {
    const existing = await findProductBySku(step.context, row.sku);
    if (!existing) {
      const { result } = await step.run((context) => createProduct(context, { ...row, active: true }));
      return { id: result.value.id, outcome: 'new' };
    }
    const { id } = existing.value;
    const patch = differing(existing.value, { ...row, sku: undefined });
    const { wrote } = await step.run((context) => changeProduct(context, id, patch));
    return { id, outcome: wrote ? 'updated' : 'unchanged' };
  }),
  current: (context, id) => getProduct(context, id),
  remove: (step, { id, current }) => step.run((context) => removeProduct(context, id, current.version)),
  restore: (step, { id, before, current }) =>
    step.run((context) => changeProduct(expecting(context, current), id, patchBack(before, FIELDS))),
});
