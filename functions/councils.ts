/** Target councils of units: agenda, minutes and counter-measures. */

import { councilRoutes } from '#lib/councils/index.ts';
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';

export const handler = httpHandler(councilRoutes, portsFromEnv, tokensFromEnv);
