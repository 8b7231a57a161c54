/** Forms: templates as data, records of people, what is due and what is missing. */

import { formRoutes } from '#lib/forms/index.ts';
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';

export const handler = httpHandler(formRoutes, portsFromEnv, tokensFromEnv);
