/** The weekly announcement of aged stock as a kind of message. What renders it is loaded when the first one is due. */
import { type MessageKind, messageKind } from '#lib/messages/kind.ts';
import { AGED_STOCK, AgedStockPayload } from './message-schema.ts';

export const agedStockAnnouncement: MessageKind = messageKind<AgedStockPayload>({
  kind: AGED_STOCK,
  payload: AgedStockPayload,
  compose: async (context, about) => (await import('./mail.ts')).composeAgedStock(context, about),
});
