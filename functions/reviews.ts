/** Reviews of people, units and dealers: what they were held on, what was found, and what is done about it. */

import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { reviewRoutes } from '#lib/reviews/index.ts';

export const handler = httpHandler(reviewRoutes, portsFromEnv, tokensFromEnv);
