/**
 * Who may sign in: a user pool without self sign-up. The token says only who somebody is (user name = user id, one
 * group = organisation); what they may do stands in the table.
 */
import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  ClientAttributes,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { SCOPE, type SignIn } from './place.ts';
import type { Stage } from './stages.ts';

export class Identity extends Construct {
  readonly pool: UserPool;
  readonly webClient: UserPoolClient;

  constructor(scope: Construct, id: string, { stage, prefix }: { stage: Stage; prefix: string }) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      mfa: stage.requireSecondFactor ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { sms: false, otp: true },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: `${prefix}-${Stack.of(this).account}` },
    });
    const use = new ResourceServerScope({ scopeName: 'api', scopeDescription: 'Use the API' });
    const server = this.pool.addResourceServer('Api', { identifier: 'cadencia', scopes: [use] });
    const nothing = new ClientAttributes();
    this.webClient = this.pool.addClient('Web', {
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(server, use)],
        callbackUrls: [`${stage.webUrl}/signed-in`],
        logoutUrls: [stage.webUrl],
      },
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
      writeAttributes: nothing,
    });
    new CfnOutput(this, 'SignInPool', { value: this.pool.userPoolId });
    new CfnOutput(this, 'SignInClient', { value: this.webClient.userPoolClientId });
    acknowledge(this.pool, {
      'AwsSolutions-COG3':
        'Threat protection costs a third more per user (Plus); second factor and 15-minute tokens stand instead.',
      'AwsSolutions-COG8': 'As COG3: the Plus plan is not bought; see docs/adr/0005-identity-and-edge.md.',
      ...(!stage.requireSecondFactor && {
        'AwsSolutions-COG2': 'A trial stage has invented people only; production requires the second factor.',
      }),
    });
  }

  /** What the APIs of all regions trust. */
  get signIn(): SignIn {
    return {
      issuer: this.pool.userPoolProviderUrl,
      clientId: this.webClient.userPoolClientId,
      scope: SCOPE,
    };
  }
}
