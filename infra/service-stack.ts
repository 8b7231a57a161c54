/** What runs. Every piece is a construct of its own; this file is their table of contents. */
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { changesRecords, DOMAIN_NAMES, DOMAINS } from '../lib/routes.ts';
import type { DataStack } from './data-stack.ts';
import { DomainFunction } from './domain-function.ts';
import { HttpApi } from './http-api.ts';
import { Identity } from './identity.ts';
import { Mail } from './mail.ts';
import { Monitoring } from './monitoring.ts';
import type { Stage } from './stages.ts';
import { IMPORT_TIMEOUT, WORK_TIMEOUT, Work } from './work.ts';

interface ServiceProps extends StackProps {
  stage: Stage;
  /** Prefix of names that must be unique in the account. */
  prefix: string;
  data: DataStack;
}

export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { stage, prefix, data, ...props }: ServiceProps) {
    super(scope, id, props);
    const { table, uploads } = data;
    const work = new Work(this, 'Work');
    const mail = new Mail(this, 'Mail', stage);
    const identity = new Identity(this, 'Identity', { stage, prefix });
    const api = new HttpApi(this, 'Http', { stage, identity });

    for (const name of DOMAIN_NAMES) {
      const domain = DOMAINS[name];
      const served = new DomainFunction(this, name, { stage, description: `API of ${name}` });
      if (changesRecords(domain)) served.writes(table);
      else if (domain.needs.includes('table')) served.reads(table);
      if (domain.routes.some(({ access }) => access !== 'public')) served.checksTokens(identity);
      if (domain.needs.includes('queue')) served.sends(work);
      if (domain.needs.includes('files')) served.files(uploads);
      api.serve(domain, served);
    }

    const dispatcher = new DomainFunction(this, 'dispatcher', {
      stage,
      description: 'Finds due jobs and lost work, and queues them',
      timeout: WORK_TIMEOUT,
      failures: work.lostTicks,
    })
      .writes(table)
      .sends(work);
    work.tick(dispatcher);

    const worker = new DomainFunction(this, 'worker', {
      stage,
      description: 'Runs jobs and sends mails',
      timeout: WORK_TIMEOUT,
    })
      .writes(table)
      .sends(work)
      .links(stage.webUrl);
    mail.sendsFrom(worker);
    Work.feed(worker, work.work, { batchSize: 5, maxConcurrency: 10 });

    const importer = new DomainFunction(this, 'importer', {
      stage,
      description: 'Loads files, one at a time',
      timeout: IMPORT_TIMEOUT,
    })
      .writes(table)
      .sends(work)
      .files(uploads);
    Work.feed(importer, work.imports, { batchSize: 1, maxConcurrency: 2 });

    const monitoring = new Monitoring(this, 'Monitoring', stage);
    monitoring.watchApi(api.stage);
    monitoring.watchConcurrency();
    monitoring.watchTicker(dispatcher);
    for (const [name, runs] of Object.entries({ dispatcher, worker, importer }))
      monitoring.watchWorker(name, runs);
    monitoring.watchQueue(work.work, Duration.minutes(15));
    monitoring.watchQueue(work.imports, Duration.minutes(60));
    monitoring.watchFailures('lost-ticks', work.lostTicks);
    monitoring.watchTotals(worker);
    monitoring.watchTable(table);
    monitoring.watchMail();
  }
}
