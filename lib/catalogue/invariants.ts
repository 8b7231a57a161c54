/** What holds for products: exactly the search terms that their names make. */
import type { Books, Line } from '#lib/table/dump.ts';
import { searchViolations } from '#lib/table/search.ts';
import { ProductEntity, ProductSearch, termsOf } from './entity.ts';

/** The invariants of products and their search terms. */
export const productViolations = (books: Books): Line[] => {
  const products = books.of(ProductEntity).map(({ value }) => value);
  return searchViolations(
    books,
    ProductSearch,
    new Map(products.map((product) => [product.id, termsOf(product)])),
  );
};
