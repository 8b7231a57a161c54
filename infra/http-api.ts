/**
 * The front door: an HTTP API whose routes come from the domains' own tables. Public routes are opened one by one;
 * everything else wants an access token with our scope before any code of ours runs.
 */
import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi as Api,
  ApiMapping,
  type CfnStage,
  CorsHttpMethod,
  DomainName,
  type HttpMethod,
  HttpNoneAuthorizer,
  type HttpRoute,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { cloudRoutes, type Domain } from '../lib/routes.ts';
import { acknowledge } from './acknowledge.ts';
import type { DomainFunction } from './domain-function.ts';
import type { Place, SignIn } from './place.ts';
import type { Stage } from './stages.ts';

/** Request headers that a browser application may send, and answer headers that it may read. */
const SENT = [
  'authorization',
  'content-type',
  'accept-language',
  'if-match',
  'if-none-match',
  'idempotency-key',
];
const SEEN = [
  ...['etag', 'location', 'link', 'x-request-id', 'retry-after', 'idempotency-replayed'],
  ...['x-home-api', 'ratelimit', 'ratelimit-policy'],
];

const LOG_LINE = AccessLogFormat.custom(
  JSON.stringify({
    at: '$context.requestTime',
    requestId: '$context.requestId',
    integrationRequestId: '$context.integration.requestId',
    ip: '$context.identity.sourceIp',
    user: '$context.authorizer.claims.username',
    method: '$context.httpMethod',
    path: '$context.path',
    routeKey: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    integrationMilliseconds: '$context.integrationLatency',
    error: '$context.error.message',
    authorizerError: '$context.authorizer.error',
  }),
);

export class HttpApi extends Construct {
  readonly api: Api;
  readonly stage: HttpStage;
  private readonly authorizer: IHttpRouteAuthorizer;
  private readonly scope: string;
  private readonly heavy: Stage['throttle']['heavy'];
  /** Settings of single routes, as CloudFormation spells them. */
  private readonly settings: Record<string, unknown> = {};

  constructor(scope: Construct, id: string, { place, signIn }: { place: Place; signIn: SignIn }) {
    super(scope, id);
    const { stage, apiDomain } = place;
    this.scope = signIn.scope;
    this.authorizer = new HttpJwtAuthorizer('Token', signIn.issuer, { jwtAudience: [signIn.clientId] });
    this.heavy = stage.throttle.heavy;
    this.api = new Api(this, 'Api', {
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [stage.webUrl],
        allowMethods: [
          CorsHttpMethod.GET,
          CorsHttpMethod.POST,
          CorsHttpMethod.PUT,
          CorsHttpMethod.PATCH,
          CorsHttpMethod.DELETE,
        ],
        allowHeaders: SENT,
        exposeHeaders: SEEN,
        maxAge: Duration.hours(1),
      },
    });
    acknowledge(this.api, {
      'Cadencia-FirewallDecision': 'docs/adr/0031-no-firewall-in-front.md says why, and what stands instead.',
    });
    const logs = new LogGroup(this, 'AccessLogs', {
      retention: stage.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttle.rate, burstLimit: stage.throttle.burst },
      // Of each route they are custom metrics, and would cost more than all else together (docs/cost.md); the access log has them.
      detailedMetricsEnabled: false,
      accessLogSettings: { destination: new LogGroupLogDestination(logs), format: LOG_LINE },
    });
    (this.stage.node.defaultChild as CfnStage).routeSettings = this.settings;
    if (apiDomain) this.answersAt(apiDomain);
    new CfnOutput(this, 'Url', { value: apiDomain ? `https://${apiDomain}` : this.stage.url });
  }

  /** A name that other regions know before this one is deployed; its certificate waits for the record that ACM shows. */
  private answersAt(domainName: string): void {
    const domain = new DomainName(this, 'Domain', {
      domainName,
      certificate: new Certificate(this, 'Certificate', {
        domainName,
        validation: CertificateValidation.fromDns(),
      }),
    });
    new ApiMapping(this, 'Mapping', { api: this.api, domainName: domain, stage: this.stage });
    new CfnOutput(this, 'PointsTo', { value: domain.regionalDomainName });
  }

  /** Throttles a route for itself; the stage must come after it, for it names the route. */
  private throttle(route: HttpRoute, key: string): void {
    const { rate, burst } = this.heavy;
    this.settings[key] = {
      ...{ ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst, DetailedMetricsEnabled: false },
    };
    this.stage.node.addDependency(route);
  }

  /** Sends a domain's routes to its function: the methods that each prefix uses, so that preflights stay the API's own. */
  serve(domain: Domain, { lambda }: DomainFunction): void {
    // One permission a function: one a route would take a third of the resources that a stack may have.
    const integration = new HttpLambdaIntegration(`${lambda.node.path}Integration`, lambda, {
      scopePermissionToRoute: false,
    });
    for (const { path, methods, open, heavy } of cloudRoutes(domain)) {
      const routes = this.api.addRoutes({
        path,
        methods: methods.map((method) => method as HttpMethod),
        integration,
        authorizer: open ? new HttpNoneAuthorizer() : this.authorizer,
        ...(!open && { authorizationScopes: [this.scope] }),
      });
      for (const [at, method] of methods.entries()) {
        const route = routes[at];
        if (route && heavy.includes(method)) this.throttle(route, `${method} ${path}`);
      }
      if (!open) continue;
      for (const route of routes)
        acknowledge(route, {
          'AwsSolutions-APIG4':
            'Open by its route contract: it tells nothing of any organisation but what the caller’s own link was made for.',
        });
    }
  }
}
