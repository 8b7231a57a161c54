export { RateMissing } from './errors.ts';
export { createOrganisation, type Founded, type NewOrganisation } from './organisations.ts';
export { allPolicyKinds, definePolicy, type PolicyKind, policyAt } from './policies.ts';
export { getRate, NewRate, postRate, removeRate } from './rate-book.ts';
export { convertAt, rateAt } from './rates.ts';
export { organisationRoutes } from './routes.ts';
export {
  findUnitByCode,
  findUserByEmail,
  findUserIdByEmail,
  getOrganisation,
  getUnit,
  getUser,
  listOrganisations,
} from './store.ts';
export { changeUnit, createUnit, reParentUnit } from './units.ts';
export { changeUser, createUser, postUser } from './users.ts';
export { NewUnit, NewUser } from './views.ts';
