/** The trail of changes, read only. */
import { auditRoutes } from '#lib/audit/index.ts';
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';

export const handler = httpHandler(auditRoutes, portsFromEnv, tokensFromEnv);
