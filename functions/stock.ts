/** Lots of stock, how old they are and what is to be sold first. */

import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { stockRoutes } from '#lib/stock/index.ts';

export const handler = httpHandler(stockRoutes, portsFromEnv, tokensFromEnv);
