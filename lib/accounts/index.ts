export { AccountInactive } from './errors.ts';
export { accountRoutes } from './routes.ts';
export { assignmentAt, subjectOf } from './rules.ts';
export { ACCOUNT_TYPES, type Account, DocumentNumber, NewAccount, NewContact } from './schema.ts';
export { searchText } from './search.ts';
export { changeAccount, createAccount } from './service.ts';
export { findAccountByNumber, getAccount, readAccounts } from './store.ts';
