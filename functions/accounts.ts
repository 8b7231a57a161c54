/** Accounts and contacts. */
import { accountRoutes } from '#lib/accounts/index.ts';
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';

export const handler = httpHandler(accountRoutes, portsFromEnv, tokensFromEnv);
