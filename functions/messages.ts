/** E-mails as their recipients may see them, read only. */
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { messageRoutes } from '#lib/messages/routes.ts';

export const handler = httpHandler(messageRoutes, portsFromEnv, tokensFromEnv);
