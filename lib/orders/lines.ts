/** From the lines that people send to lines of an order: the product of each SKU, its name as it is now, the amount. */
import { type Product, productsBySku } from '#lib/catalogue/index.ts';
import { DomainError } from '#lib/core/errors.ts';
import { MAX_AMOUNT_MINOR } from '#lib/core/money.ts';
import type { Context } from '#lib/organisation/context.ts';
import { normalised } from '#lib/table/claim.ts';
import { OrderAmountTooLarge, ProductInactive, UnknownSku } from './errors.ts';
import { amountOf, isWithinBounds } from './rules.ts';
import type { NewOrderLine, PricedLine } from './schema.ts';

const lineOf = (
  input: NewOrderLine & { line: number },
  product: Product,
  { currency, before }: { currency: string; before: PricedLine | undefined },
): PricedLine | DomainError => {
  const { line, quantity, unitPrice } = input;
  const amountMinor = amountOf(quantity, unitPrice, currency);
  if (!isWithinBounds(amountMinor)) {
    return OrderAmountTooLarge({ what: product.sku, limit: MAX_AMOUNT_MINOR, currency });
  }
  // A line that still names the same product keeps the name and prices that it was written with.
  const kept = before && normalised(before.sku) === normalised(product.sku) ? before : undefined;
  const description = input.description ?? kept?.description ?? product.name;
  const own: Pick<PricedLine, 'listPrice' | 'unitCost'> = product.currency === currency ? product : {};
  const { listPrice, unitCost } = kept ?? own;
  const listed = input.listPrice ?? listPrice;
  return {
    ...{ line, sku: product.sku, productId: product.id, description, quantity, unitPrice, amountMinor },
    ...(listed && { listPrice: listed }),
    ...(unitCost && { unitCost }),
  };
};

interface LineOptions {
  currency: string;
  /** Lines that the order has already, by their numbers. */
  before?: ReadonlyMap<number, PricedLine>;
  /** Takes lines of products that are no longer sold. */
  historical?: boolean;
}

/** Each input as a line of an order, or as the error that it is; SKUs are looked up in one batch. */
export const resolvedLines = async (
  context: Context,
  inputs: readonly NewOrderLine[],
  { currency, before, historical = false }: LineOptions,
): Promise<(PricedLine | DomainError)[]> => {
  const productOf = await productsBySku(context, new Set(inputs.map(({ sku }) => sku)));
  return inputs.map((input, at) => {
    const product = productOf(input.sku);
    if (!product) return UnknownSku({ sku: input.sku });
    if (!product.active && !historical) return ProductInactive({ sku: input.sku });
    const line = input.line ?? at + 1;
    return lineOf({ ...input, line }, product, { currency, before: before?.get(line) });
  });
};

/** All inputs as lines. @throws {UnknownSku} and its like, naming every wrong line in `errors` */
export const requiredLines = async (
  context: Context,
  inputs: readonly NewOrderLine[],
  options: LineOptions,
): Promise<PricedLine[]> => {
  const resolved = await resolvedLines(context, inputs, options);
  const fields = resolved.flatMap((line, at) =>
    line instanceof DomainError
      ? [{ in: 'body', pointer: `/lines/${at}`, code: line.code, detail: line.in(context.language) }]
      : [],
  );
  const first = resolved.find((line) => line instanceof DomainError);
  if (first) throw new DomainError(first.definition, first.params, { fields: fields.slice(0, 50) });
  return resolved.flatMap((line) => (line instanceof DomainError ? [] : [line]));
};
