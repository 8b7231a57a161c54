/** What runs. Every piece is a construct of its own; this file is their table of contents. */
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { changesRecords, DOMAIN_NAMES, DOMAINS, type Domain } from '../lib/routes.ts';
import { Budget } from './budget.ts';
import type { DataStack, ReplicaDataStack } from './data-stack.ts';
import { DomainFunction } from './domain-function.ts';
import { HttpApi } from './http-api.ts';
import { Identity } from './identity.ts';
import { Mail } from './mail.ts';
import { Monitoring } from './monitoring.ts';
import { Overview } from './overview.ts';
import { type Place, type SignIn, signInByParameters, type TableHere, tableByName } from './place.ts';
import type { Stage } from './stages.ts';
import { IMPORT_TIMEOUT, WORK_TIMEOUT, Work } from './work.ts';

interface ServiceProps extends StackProps {
  place: Place;
  /** Name of the stage. */
  name: string;
  /** Prefix of names that must be unique in the account. */
  prefix: string;
  data: DataStack | ReplicaDataStack;
}

interface Parts {
  table: TableHere;
  signIn: SignIn;
  work: Work;
  uploads: Bucket;
  limits: Stage['throttle']['organisation'];
}

/** Partitions that events of mails are about: who the mail's organisation is, and the message. */
const MAIL_EVENTS = {
  reads: ['org_*#organisation', 'org_*#units', 'org_*#users', 'org_*#message#*'],
  writes: ['org_*#message#*'],
};

/** Gives the function of a domain what its routes need, and no more. */
const equip = (
  served: DomainFunction,
  domain: Domain,
  { table, signIn, work, uploads, limits }: Parts,
): void => {
  if (changesRecords(domain)) served.writes(table);
  else if (domain.needs.includes('table')) served.reads(table);
  if (domain.routes.some(({ access }) => access !== 'public')) served.checksTokens(signIn).limits(limits);
  if (domain.needs.includes('queue')) served.sends(work);
  if (domain.needs.includes('files')) served.files(uploads);
};

export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { place, name, prefix, data, ...props }: ServiceProps) {
    super(scope, id, props);
    const { stage } = place;
    const { uploads } = data;
    const table = 'table' in data ? data.table : tableByName(this);
    const work = new Work(this, 'Work');
    const mail = new Mail(this, 'Mail', place);
    const signIn = place.hasSignIn
      ? new Identity(this, 'Identity', { stage, prefix }).signIn
      : signInByParameters(this);
    const api = new HttpApi(this, 'Http', { place, signIn });

    for (const domainName of DOMAIN_NAMES) {
      const served = new DomainFunction(this, domainName, { place, description: `API of ${domainName}` });
      equip(served, DOMAINS[domainName], {
        table,
        signIn,
        work,
        uploads,
        limits: stage.throttle.organisation,
      });
      api.serve(DOMAINS[domainName], served);
    }

    const dispatcher = new DomainFunction(this, 'dispatcher', {
      place,
      description: 'Finds due jobs and lost work, and queues them',
      timeout: WORK_TIMEOUT,
      failures: work.lostTicks,
      reserved: stage.reserved?.dispatcher,
    })
      .reads(table, ['org_*', 'system#organisation'])
      .writesKeys(table, ['org_*#pointers', 'org_*#slot#*'])
      .sends(work);
    work.tick(dispatcher);

    const worker = new DomainFunction(this, 'worker', {
      place,
      description: 'Runs jobs and sends mails',
      timeout: WORK_TIMEOUT,
      reserved: stage.reserved?.worker,
    })
      .writes(table)
      .sends(work)
      .links(stage.webUrl);
    mail.sendsFrom(worker);
    Work.feed(worker, work.work, { batchSize: 5, maxConcurrency: 10 });

    const importer = new DomainFunction(this, 'importer', {
      place,
      description: 'Loads files, one at a time',
      timeout: IMPORT_TIMEOUT,
      reserved: stage.reserved?.importer,
    })
      .writes(table)
      .sends(work)
      .files(uploads);
    Work.feed(importer, work.imports, { batchSize: 1, maxConcurrency: 2 });

    const mailEvents = new DomainFunction(this, 'mail-events', {
      place,
      description: 'Records what became of mails',
      timeout: WORK_TIMEOUT,
    })
      .readsKeys(table, MAIL_EVENTS.reads)
      .writesKeys(table, MAIL_EVENTS.writes)
      .reachesElsewhere(table, MAIL_EVENTS);
    mail.reportsTo(work.mailEvents);
    Work.feed(mailEvents, work.mailEvents, { batchSize: 10, maxConcurrency: 2 });

    // Of the account: one for all regions.
    if (place.isFirst) new Budget(this, 'Budget', { stage, name });
    const monitoring = new Monitoring(this, 'Monitoring', stage);
    monitoring.watchApi(api.stage);
    monitoring.watchConcurrency();
    monitoring.watchTicker(dispatcher);
    const late = monitoring.watchWork(dispatcher);
    for (const [runner, runs] of Object.entries({ dispatcher, worker, importer, 'mail-events': mailEvents }))
      monitoring.watchWorker(runner, runs);
    monitoring.watchQueue(work.work, Duration.minutes(15));
    monitoring.watchQueue(work.imports, Duration.minutes(60));
    monitoring.watchQueue(work.mailEvents, Duration.minutes(60));
    monitoring.watchFailures('lost-ticks', work.lostTicks);
    monitoring.watchTotals(worker);
    monitoring.watchTable(table);
    monitoring.watchMail();
    if (place.others.length > 0) monitoring.watchReplication(table, place.others);
    new Overview(this, 'Overview', {
      ...{ api: api.stage, table, late, alarms: monitoring.alarms },
      functions: { dispatcher, worker, importer, 'mail-events': mailEvents },
      queues: [work.work, work.imports, work.mailEvents],
    });
  }
}
