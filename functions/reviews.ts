/** Reviews of people, units and dealers, with what they were held on. */

import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { reviewRoutes } from '#lib/reviews/index.ts';

export const handler = httpHandler(reviewRoutes, portsFromEnv, tokensFromEnv);
