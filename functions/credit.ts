/** Credit of accounts: limits, assessments, releases, deposits, and why something passes or is refused. */
import '#lib/credit-checks.ts';

import { creditRoutes } from '#lib/credit/index.ts';
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';

export const handler = httpHandler(creditRoutes, portsFromEnv, tokensFromEnv);
