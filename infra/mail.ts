/** Outgoing mail: one verified domain, TLS only, suppression of addresses that bounced or complained. */

import { Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity as MailIdentity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { DomainFunction } from './domain-function.ts';
import type { Place } from './place.ts';
import type { WorkQueue } from './work.ts';

const arnOf = (scope: Construct, { configurationSetName }: ConfigurationSet): string =>
  Stack.of(scope).formatArn({
    service: 'ses',
    resource: 'configuration-set',
    resourceName: configurationSetName,
  });

export class Mail extends Construct {
  private readonly identity: EmailIdentity;
  private readonly configurationSet: ConfigurationSet;
  private readonly sender: string;

  constructor(scope: Construct, id: string, { stage, isFirst, region }: Place) {
    super(scope, id);
    this.sender = stage.mailSender;
    this.configurationSet = new ConfigurationSet(this, 'Messages', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    });
    this.identity = new EmailIdentity(this, 'Domain', {
      identity: MailIdentity.domain(stage.mailDomain),
      configurationSet: this.configurationSet,
      // Its MX record names one region.
      mailFromDomain: `bounce${isFirst ? '' : `-${region}`}.${stage.mailDomain}`,
    });
  }

  /** What became of each mail goes to a queue; SES itself suppresses addresses that bounced or complained. */
  reportsTo({ queue, failures }: WorkQueue): void {
    this.configurationSet.addEventDestination('Events', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    });
    new Rule(this, 'Told', {
      description: 'What became of mails of this stage',
      eventPattern: {
        source: ['aws.ses'],
        // The bus is the account's: other stages' mails have tags of their own.
        detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSet.configurationSetName] } } },
      },
      targets: [new SqsQueue(queue, { deadLetterQueue: failures, retryAttempts: 10 })],
    });
  }

  /** Lets a function send from the one sender address, and from no other. */
  sendsFrom({ lambda }: DomainFunction): void {
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [this.identity.emailIdentityArn, arnOf(this, this.configurationSet)],
        conditions: { StringEquals: { 'ses:FromAddress': this.sender } },
      }),
    );
    lambda.addEnvironment('MAIL_SENDER', this.sender);
    lambda.addEnvironment('MAIL_CONFIGURATION_SET', this.configurationSet.configurationSetName);
  }
}
