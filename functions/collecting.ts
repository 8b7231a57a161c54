/** Promises to pay, the collection log, the worklist, cases, debt states, invoice requests, coaching. */
import { collectingRoutes } from '#lib/collecting/index.ts';
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';

export const handler = httpHandler(collectingRoutes, portsFromEnv, tokensFromEnv);
