/** Plans: targets of any measure, split, seasoned, approved version by version. */
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { planRoutes } from '#lib/plans/index.ts';

export const handler = httpHandler(planRoutes, portsFromEnv, tokensFromEnv);
