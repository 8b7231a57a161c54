export { deliver } from './deliver.ts';
export type { Attachment, Cell, MailDocument, MailTable } from './document.ts';
export { MessageEntity } from './entity.ts';
export { recordMailEvent } from './events.ts';
export { type Formats, formatsOf, localeFor } from './formats.ts';
export { type Composed, type MessageKind, messageKind, type Recipient } from './kind.ts';
export { MailBusy, type Mailer, MailRefused, type OutgoingMail } from './mailer.ts';
export { freeSequence, queueMessage } from './store.ts';
