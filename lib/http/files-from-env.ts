/** The bucket that the environment names. Apart from the other ports, because only imports carry the S3 client. */
import { env } from '#lib/core/env.ts';
import type { Files } from '#lib/core/files.ts';
import { s3Files } from '#lib/core/s3-files.ts';

export const filesFromEnv = (): Files => {
  const endpoint = env.s3Endpoint();
  return s3Files(endpoint ? { endpoint, forcePathStyle: true } : {}, env.bucketName());
};
