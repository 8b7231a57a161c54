/** Figures of credit and collection, targets, the daily control, the cash plan. */

import { figuresRoutes } from '#lib/figures/index.ts';
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';

export const handler = httpHandler(figuresRoutes, portsFromEnv, tokensFromEnv);
