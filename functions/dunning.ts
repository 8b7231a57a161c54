/** Reminders of what is overdue: runs, notices and their letters, holds, schemes. */
import { dunningRoutes } from '#lib/dunning/index.ts';
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { queueFromEnv } from '#lib/http/queue-from-env.ts';

const ports = () => portsFromEnv({ queue: queueFromEnv });

export const handler = httpHandler(dunningRoutes, ports, tokensFromEnv);
