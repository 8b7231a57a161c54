/** Rolling forecasts: made month by month, kept, rolled up, and held against what came. */

import { forecastRoutes } from '#lib/forecasts/index.ts';
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';

export const handler = httpHandler(forecastRoutes, portsFromEnv, tokensFromEnv);
