/** What must outlive every deployment: the table, its replicas and the uploads. Deleting these stacks deletes none of them. */
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { type Attribute, AttributeType, Billing, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { attributeType, INDEXES, TTL_ATTRIBUTE } from '../lib/table/indexes.ts';
import { acknowledge } from './acknowledge.ts';
import type { Stage } from './stages.ts';

const attribute = (name: string): Attribute => ({
  name,
  type: attributeType(name) === 'N' ? AttributeType.NUMBER : AttributeType.STRING,
});

/** The bucket of uploads of the organisations that are at home in a region. */
const uploadsIn = (scope: Construct, stage: Stage): Bucket => {
  const uploads = new Bucket(scope, 'Uploads', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      { expiration: Duration.days(400), abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    cors: [
      {
        allowedMethods: [HttpMethods.PUT],
        allowedOrigins: [stage.webUrl],
        allowedHeaders: ['content-type'],
        maxAge: 3600,
      },
    ],
  });
  acknowledge(uploads, {
    'AwsSolutions-S1':
      'Files live for 30 days and are reached by links of minutes that the API logs with their caller.',
  });
  return uploads;
};

export class DataStack extends Stack {
  readonly table: TableV2;
  readonly uploads: Bucket;

  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, { ...props, terminationProtection: true });
    this.table = new TableV2(this, 'Table', {
      partitionKey: attribute('pk'),
      sortKey: attribute('sk'),
      billing: Billing.onDemand(),
      timeToLiveAttribute: TTL_ATTRIBUTE,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: stage.recovery.toDays(),
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      // Each has the table's own protection and recovery.
      replicas: stage.regions.slice(1).map((region) => ({ region })),
      globalSecondaryIndexes: Object.entries(INDEXES).map(([indexName, { partition, sort }]) => ({
        indexName,
        partitionKeys: partition.map(attribute),
        sortKeys: sort.map(attribute),
      })),
    });
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    this.uploads = uploadsIn(this, stage);
  }
}

/** What must outlive every deployment in a region with a replica of the table, which is the first region's to describe. */
export class ReplicaDataStack extends Stack {
  readonly uploads: Bucket;

  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, { ...props, terminationProtection: true });
    this.uploads = uploadsIn(this, stage);
  }
}
