/** Exposure of accounts as of a day, and who is over the limit. */

import { exposureRoutes } from '#lib/exposures/index.ts';
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';

export const handler = httpHandler(exposureRoutes, portsFromEnv, tokensFromEnv);
