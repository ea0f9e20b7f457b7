import { rm } from 'node:fs/promises';
import { App, Validations } from 'aws-cdk-lib';
import { AnnualReportsStack } from './annual-reports-stack.ts';
import { bundleFunctions } from './bundle-functions.ts';
import { type RawSettings, readSettings, SETTING_NAMES, SettingsError } from './settings.ts';

export interface AppOptions {
  /** Settings by their names in settings.ts; without them, those of the CDK context. */
  readonly settings?: RawSettings;
  /** Folder for the assembly; without it, what the command line interface says. */
  readonly outdir?: string;
  /** False for a template whose functions hold no code. */
  readonly bundled?: boolean;
  /** False to leave out cdk-nag and the validation of the template, which take longer than all the rest. */
  readonly checked?: boolean;
}

/** Behaviour of CDK itself, fixed here so that every way to synthesize gives the same template. */
const FEATURES = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-iam:standardizedServicePrincipals': true,
  '@aws-cdk/aws-events:eventsTargetQueueSameAccount': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:annotationsInValidationReport': true,
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/core:target-partitions': ['aws', 'aws-cn'],
};

/** The CDK app with its one stack; `synth()` writes the assembly. Throws SettingsError. */
export async function buildApp({
  settings: raw,
  outdir,
  bundled = true,
  checked = true,
}: AppOptions = {}): Promise<App> {
  const app = new App({
    context: FEATURES,
    analyticsReporting: false,
    builtinCloudFormationValidation: checked,
    stackTraces: checked,
    ...(outdir !== undefined && { outdir }),
  });
  if (checked) {
    const { AwsSolutionsChecks } = await import('cdk-nag');
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  }
  const settings = readSettings(raw ?? contextOf(app));
  const { region } = settings;
  const bundles = bundled ? await bundleFunctions({ smtp: settings.mail.transport === 'smtp' }) : undefined;
  try {
    new AnnualReportsStack(app, 'AnnualReports', {
      settings,
      bundles,
      ...(region !== undefined && { env: { region } }),
    });
  } finally {
    // The stack has copied the bundles into the assembly.
    if (bundles !== undefined) await rm(bundles, { recursive: true });
  }
  return app;
}

const contextOf = (app: App): RawSettings =>
  Object.fromEntries(SETTING_NAMES.map(name => [name, app.node.tryGetContext(name)]));

if (import.meta.main) {
  try {
    (await buildApp()).synth();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(`The settings are wrong:\n${error.message}`);
    process.exitCode = 1;
  }
}
