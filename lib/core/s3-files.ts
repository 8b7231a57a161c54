/** Files in a bucket. Links that take an upload last a few minutes and one content type. */
import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Files } from './files.ts';

const UPLOAD_SECONDS = 900;

export const s3Files = (config: S3ClientConfig, Bucket: string): Files => {
  // The SDK would sign the checksum of an empty body into an upload link, and every real upload would fail on it.
  const client = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED', ...config });
  return {
    put: async (Key, Body, ContentType) => {
      // The length of an empty body is not found out by itself, and its absence is warned about.
      const ContentLength = Buffer.byteLength(Body);
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength, ContentType }));
    },
    get: async (Key) => {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    uploadUrl: (Key, ContentType) =>
      getSignedUrl(client, new PutObjectCommand({ Bucket, Key, ContentType }), {
        expiresIn: UPLOAD_SECONDS,
        signableHeaders: new Set(['content-type', 'host']),
      }),
  };
};
