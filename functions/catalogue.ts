/** Products. */
import { productRoutes } from '#lib/catalogue/index.ts';
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';

export const handler = httpHandler(productRoutes, portsFromEnv, tokensFromEnv);
