export { createOrganisation, type Founded, type NewOrganisation } from './organisations.ts';
export { definePolicy, type PolicyKind, policyAt, policyVersionAt } from './policies.ts';
export { getRate, NewRate, postRate, removeRate } from './rate-book.ts';
export { convertAt, rateAt } from './rates.ts';
export { organisationRoutes } from './routes.ts';
export {
  findUnitByCode,
  findUserByEmail,
  getUnit,
  getUser,
  listOrganisations,
} from './store.ts';
export { changeUnit, createUnit, reParentUnit } from './units.ts';
export { changeUser, createUser, postUser } from './users.ts';
