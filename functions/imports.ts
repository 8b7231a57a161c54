/** Imports: starting them, watching them, undoing them. The rows are loaded by the importer. */

import { tokensFromEnv } from '#lib/http/caller.ts';
import { filesFromEnv } from '#lib/http/files-from-env.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { queueFromEnv } from '#lib/http/queue-from-env.ts';
import { importRoutes } from '#lib/imports/index.ts';

const ports = () => portsFromEnv({ queue: queueFromEnv, files: filesFromEnv });

export const handler = httpHandler(importRoutes, ports, tokensFromEnv);
