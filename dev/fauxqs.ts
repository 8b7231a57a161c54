/** SQS and S3 on 127.0.0.1, from the fauxqs package. Its own starter listens on every interface, so it is not used. */
import { buildApp } from 'fauxqs';

export interface LocalAws {
  endpoint: string;
  stop(): Promise<void>;
}

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;

/** Stores whose S3 objects lie in a folder and so outlive the process; queues do not, their work is swept up again. */
const storesIn = async (folder: string): Promise<Stores> => {
  // The package exports its starter only; these modules are what that starter is made of.
  const part = (path: string) => import(new URL(path, import.meta.resolve('fauxqs')).href);
  const [{ SqsStore }, { SnsStore }, { S3Store }, { FileS3Persistence }] = await Promise.all([
    part('./sqs/sqsStore.js'),
    part('./sns/snsStore.js'),
    part('./s3/s3Store.js'),
    part('./s3/fileS3Persistence.js'),
  ]);
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  const persistence = new FileS3Persistence(folder);
  persistence.loadS3(stores.s3Store);
  stores.s3Store.persistence = persistence;
  return stores;
};

/** Starts SQS and S3 on a port, in memory or with S3's objects in a folder. */
export const startFauxqs = async (port: number, folder?: string): Promise<LocalAws> => {
  const stores = folder && (await storesIn(folder));
  const app = buildApp({ logger: false, ...(stores && { stores }) });
  await app.listen({ host: '127.0.0.1', port });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      app.server.closeAllConnections();
      await app.close();
    },
  };
};
