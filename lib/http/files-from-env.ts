/** The bucket that the environment names. The S3 client is loaded with the first file that is touched. */
import { env } from '#lib/core/env.ts';
import type { Files } from '#lib/core/files.ts';

const open = async (): Promise<Files> => {
  const { s3Files } = await import('#lib/core/s3-files.ts');
  const endpoint = env.s3Endpoint();
  return s3Files(endpoint ? { endpoint, forcePathStyle: true } : {}, env.bucketName());
};

export const filesFromEnv = (): Files => {
  let opened: Promise<Files> | undefined;
  const files = (): Promise<Files> => {
    opened ??= open();
    return opened;
  };
  return {
    put: async (...file) => (await files()).put(...file),
    get: async (key) => (await files()).get(key),
    uploadUrl: async (...upload) => (await files()).uploadUrl(...upload),
  };
};
