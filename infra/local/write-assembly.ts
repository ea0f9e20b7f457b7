/** Synthesizes the app into the folder named by the first argument, with bundles of its own beside it. */
import { App } from 'aws-cdk-lib';
import { buildApp } from '../build-app.ts';
import { bundleFunctions } from '../constructs/function-bundles.ts';

const [, , outdir = ''] = process.argv;
// As the CDK command line does: without it, the template would not be what is deployed.
const app = new App({ outdir, context: { 'aws:cdk:disable-stack-trace': true } });
buildApp(app, bundleFunctions(`${outdir}.bundles`));
app.synth();
