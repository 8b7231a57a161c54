/** Letters on targets: issued from the plan in force, signed level by level, printed. */
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { letterRoutes } from '#lib/letters/index.ts';

export const handler = httpHandler(letterRoutes, portsFromEnv, tokensFromEnv);
