export { AccountTotalsEntity, NOBODY, ProductTotalsEntity, SellerTotalsEntity } from './entity.ts';
export { cellsOf, type Fact, ONE, type Seller } from './facts.ts';
export {
  COSTLY,
  COUNT_MEASURES,
  ENTERED_COUNTS,
  ENTERED_MONEY,
  FigureName,
  isByAccount,
  isByProduct,
  isMoney,
  isOrdered,
  isRatio,
  type Measure,
  measuresOf,
  RATIOS,
  ratioRule,
} from './measures.ts';
export { PLAN_MEASURES, PlanMeasure } from './planned.ts';
export { measureWrites, mendingWrites } from './post.ts';
export { MAX_SELLERS, SellerShare, shares } from './shares.ts';
