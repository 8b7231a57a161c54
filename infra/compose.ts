/** The whole application of stacks, so that tests and the command line build the same one. */
import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { DataStack, ReplicaDataStack } from './data-stack.ts';
import { OwnChecks } from './own-rules.ts';
import { Place } from './place.ts';
import { ServiceStack } from './service-stack.ts';
import { STAGE_NAMES, STAGES, type Stage, type StageName } from './stages.ts';

/** The stacks of one stage: two in its first region, and two in each other one. */
const composeStage = (app: App, name: StageName, stage: Stage) => {
  const prefix = `cadencia-${name}`;
  const [first, ...others] = stage.regions;
  const at = (region: string | undefined) => region !== undefined && { env: { region } };
  const data = new DataStack(app, `${prefix}-data`, { stage, ...at(first) });
  const service = new ServiceStack(app, `${prefix}-service`, {
    ...{ name, prefix, data, place: new Place(stage, first) },
    ...at(first),
  });
  const replicas = others.map((region) => {
    const files = new ReplicaDataStack(app, `${prefix}-data-${region}`, { stage, ...at(region) });
    const replica = new ServiceStack(app, `${prefix}-service-${region}`, {
      ...{ name, prefix, data: files, place: new Place(stage, region) },
      ...at(region),
    });
    // The replica is made with the table.
    files.addStackDependency(data);
    return { region, data: files, service: replica };
  });
  const stacks = [data, service, ...replicas.flatMap((replica) => [replica.data, replica.service])];
  for (const stack of stacks) Tags.of(stack).add('stage', name);
  return { name, data, service, replicas };
};

/** Adds the stacks of the given stages and the checks that every one must pass; `regions` stand in for what the stages say. */
export const compose = (
  app: App,
  stages: readonly StageName[] = STAGE_NAMES,
  regions?: readonly string[],
) => {
  const composed = stages.map((name) =>
    composeStage(app, name, { ...STAGES[name], ...(regions && { regions }) }),
  );
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app), new OwnChecks(app));
  return composed;
};
