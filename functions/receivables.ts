/** Invoices, receipts, credit notes, write-offs; ageing, overdue and statements. */
import '#lib/credit-checks.ts';

import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { receivableRoutes } from '#lib/receivables/index.ts';

export const handler = httpHandler(receivableRoutes, portsFromEnv, tokensFromEnv);
