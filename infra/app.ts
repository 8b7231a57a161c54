/** `npm run synth`: every stage as two stacks, checked by cdk-nag, written to the folder of cdk.json. */
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { compose } from './compose.ts';

const ROOT = join(import.meta.dirname, '..');

// The command line of CDK, when it runs this, decides on the folder itself through CDK_OUTDIR.
const app = new App({ outdir: process.env['CDK_OUTDIR'] ?? join(ROOT, 'cdk.out') });
compose(app);
app.synth();
