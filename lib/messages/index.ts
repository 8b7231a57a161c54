export { deliver } from './deliver.ts';
export type { Attachment, Cell, MailDocument, MailTable } from './document.ts';
export { MessageEntity } from './entity.ts';
export { MailEvent, recordMailEvent } from './events.ts';
export { type Formats, formatsOf, localeFor } from './formats.ts';
export { type Composed, type MessageKind, messageKind } from './kind.ts';
export { MailBusy, type Mailer, MailRefused, type OutgoingMail } from './mailer.ts';
export { MESSAGE_STATUSES, Message, MessageStatus } from './schema.ts';
export { freeSequence, MessageExists, messageId, queueMessage, readMessage } from './store.ts';
