/** Estimates of markets and our share of them; what outlets carry and how far products are distributed. */

import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { marketRoutes } from '#lib/market/index.ts';

export const handler = httpHandler(marketRoutes, portsFromEnv, tokensFromEnv);
