/**
 * `npm run synth`: every stage as two stacks a region, checked by cdk-nag, written to the folder of cdk.json. `npm run synth -- --regions
 * eu-west-1,us-east-1` shows the stages as they would be in those regions; what is deployed is what `infra/stages.ts` says.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { App } from 'aws-cdk-lib';
import { compose } from './compose.ts';
import { STAGE_NAMES } from './stages.ts';

const ROOT = join(import.meta.dirname, '..');

const { values } = parseArgs({ options: { regions: { type: 'string' } } });
// The command line of CDK, when it runs this, decides on the folder itself through CDK_OUTDIR.
const app = new App({ outdir: process.env['CDK_OUTDIR'] ?? join(ROOT, 'cdk.out') });
compose(app, STAGE_NAMES, values.regions?.split(','));
app.synth();
