/** Reviews: findings, actions and the meetings in which they are held. */

import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { reviewRoutes } from '#lib/reviews/index.ts';

export const handler = httpHandler(reviewRoutes, portsFromEnv, tokensFromEnv);
