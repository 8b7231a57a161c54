/** What must outlive every deployment: the table and the uploads. Deleting this stack deletes neither. */
import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
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
      globalSecondaryIndexes: Object.entries(INDEXES).map(([indexName, { partition, sort }]) => ({
        indexName,
        partitionKeys: partition.map(attribute),
        sortKeys: sort.map(attribute),
      })),
    });
    this.uploads = new Bucket(this, 'Uploads', {
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
    acknowledge(this.uploads, {
      'AwsSolutions-S1':
        'Files live for 30 days and are reached by links of minutes that the API logs with their caller.',
    });
  }
}
