/** Health, the contract and its page: open to everybody, and without a table. */
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { systemRoutes } from '#lib/system/index.ts';

export const handler = httpHandler(systemRoutes, portsFromEnv);
