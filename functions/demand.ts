/** Demand plans of months and order advice of weeks. */

import { demandRoutes } from '#lib/demand/index.ts';
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';

export const handler = httpHandler(demandRoutes, portsFromEnv, tokensFromEnv);
