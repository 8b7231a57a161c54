/** Measures and ratios of any days by person, unit, account, product and period. */

import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { metricsRoutes } from '#lib/metrics/index.ts';

export const handler = httpHandler(metricsRoutes, portsFromEnv, tokensFromEnv);
