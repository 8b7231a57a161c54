export {
  accountLanguage,
  type ContactRecipient,
  contactMessageKind,
  contactRecipient,
  mailableContact,
} from './contact-messages.ts';
export { addContact, changeContact, removeContact } from './contacts.ts';
export { CONTACT_PERSONAL, forgotten } from './erasure.ts';
export { AccountInactive, AccountNamed } from './errors.ts';
export { accountRoutes } from './routes.ts';
export { assignmentAt, subjectOf } from './rules.ts';
export {
  ACCOUNT_TYPES,
  type Account,
  AccountType,
  type Assignment,
  type Contact,
  DocumentNumber,
  NewAccount,
  NewContact,
} from './schema.ts';
export { changeAccount, createAccount, handOverAccount, removeAccount } from './service.ts';
export {
  accountStays,
  accountsOfOwner,
  accountsOfUnit,
  childrenOf,
  everyAccount,
  everyAccountId,
  findAccountByNumber,
  getAccount,
  getContact,
  listContacts,
  readAccounts,
  requireAccounts,
} from './store.ts';
