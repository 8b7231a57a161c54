/** Money to be paid out: requests, the payment queue, what was paid. */
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { paymentRoutes } from '#lib/payments/index.ts';

export const handler = httpHandler(paymentRoutes, portsFromEnv, tokensFromEnv);
