/** Statements that customers confirm, also those who open the link of one without signing in. */
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { queueFromEnv } from '#lib/http/queue-from-env.ts';
import { reconciliationRoutes } from '#lib/reconciliations/index.ts';

const ports = () => portsFromEnv({ queue: queueFromEnv });

export const handler = httpHandler(reconciliationRoutes, ports, tokensFromEnv);
