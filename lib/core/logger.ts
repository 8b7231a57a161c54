/** One structured logger. Never give it bodies, names, e-mail addresses or tokens: ids are enough to find a record. */
import { Logger } from '@aws-lambda-powertools/logger';
import { env } from './env.ts';

export const logger = new Logger({ serviceName: 'cadencia', logLevel: env.logLevel() as 'INFO' });
