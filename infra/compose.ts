/** The whole application of stacks, so that tests and the command line build the same one. */
import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { DataStack } from './data-stack.ts';
import { OwnChecks } from './own-rules.ts';
import { ServiceStack } from './service-stack.ts';
import { STAGES, type StageName } from './stages.ts';

/** Adds the stacks of the given stages and the checks that every one of them must pass. */
export const compose = (app: App, stages = Object.keys(STAGES) as StageName[]) => {
  const stacks = stages.map((name) => {
    const stage = STAGES[name];
    const prefix = `cadencia-${name}`;
    const data = new DataStack(app, `${prefix}-data`, { stage });
    const service = new ServiceStack(app, `${prefix}-service`, { stage, name, prefix, data });
    for (const stack of [data, service]) Tags.of(stack).add('stage', name);
    return { name, data, service };
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app), new OwnChecks(app));
  return stacks;
};
