/** The only reader of environment variables. A missing required setting stops the start with its name. */

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`environment variable ${name} is not set`);
  return value;
};

const optional = (name: string): string | undefined => process.env[name] || undefined;

/** Settings of a deployed function; read lazily so that a function needs only what it uses. */
export const env = {
  tableName: () => required('TABLE_NAME'),
  tokenIssuer: () => required('TOKEN_ISSUER'),
  tokenClientId: () => required('TOKEN_CLIENT_ID'),
  tokenScope: () => required('TOKEN_SCOPE'),
  homeRegion: () => optional('AWS_REGION') ?? 'local',
  /** Regions of the installation with their APIs; absent where there is one. */
  regions: () => optional('REGIONS'),
  queueUrl: () => required('QUEUE_URL'),
  importQueueUrl: () => required('IMPORT_QUEUE_URL'),
  /** What one organisation may ask of one process; both or none. */
  requestBudget: () => {
    const [rate, burst] = [Number(optional('REQUEST_RATE')), Number(optional('REQUEST_BURST'))];
    return rate > 0 && burst > 0 ? { rate, burst } : undefined;
  },
  bucketName: () => required('BUCKET_NAME'),
  mailSender: () => required('MAIL_SENDER'),
  mailConfigurationSet: () => optional('MAIL_CONFIGURATION_SET'),
  webUrl: () => required('WEB_URL'),
  dynamodbEndpoint: () => optional('DYNAMODB_ENDPOINT'),
  sqsEndpoint: () => optional('SQS_ENDPOINT'),
  s3Endpoint: () => optional('S3_ENDPOINT'),
  sesEndpoint: () => optional('SES_ENDPOINT'),
  logLevel: () => optional('LOG_LEVEL') ?? 'INFO',
};
