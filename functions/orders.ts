/** Sales orders and their lines. */
import '#lib/credit-checks.ts';

import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { orderRoutes } from '#lib/orders/index.ts';

export const handler = httpHandler(orderRoutes, portsFromEnv, tokensFromEnv);
