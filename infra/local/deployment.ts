import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { connectToStack } from './connect.ts';
import { LocalStackError, sentenceOf } from './local-stack-error.ts';

/** Outputs of a deployed stack, by the variable its functions know the same thing by. */
const OUTPUT_OF: Readonly<Record<string, string>> = {
  REPORTS_TABLE: 'ReportsTableName',
  RECORDS_BUCKET: 'RecordsBucketName',
  UPLOADS_BUCKET: 'UploadsBucketName',
  UPLOADS_QUEUE_URL: 'UploadsQueueUrl',
  LETTERS_QUEUE_URL: 'LettersQueueUrl',
  LISTINGS_QUEUE_URL: 'ListingsQueueUrl',
  WORKFLOW_ARN: 'WorkflowArn',
  SITE_BUCKET: 'SiteBucketName',
  SITE_URL: 'SiteUrl',
  SITE_DOMAIN: 'SiteDomain',
  SITE_NAME: 'SiteName',
  SITE_ID_CODE: 'SiteIdCode',
  SITE_PAGE_KEYS: 'SitePageKeys',
  DISTRIBUTION_ID: 'SiteDistributionId',
  PUBLICATION: 'Publication',
};

const Outputs = v.record(v.string(), v.record(v.string(), v.string()));

/**
 * Lets the adapters of this process work on a deployed stack, named by the file that `cdk deploy --outputs-file` wrote
 * and reached with the AWS settings of the environment, or on the stack that runs on a data folder: sets the variables
 * its functions know. Throws LocalStackError.
 */
export function workOn({
  outputs,
  dataFolder,
}: {
  readonly outputs?: string | undefined;
  readonly dataFolder: string;
}) {
  const variables = outputs === undefined ? connectToStack(dataFolder).variables : deployedVariables(outputs);
  for (const name of Object.keys(OUTPUT_OF)) {
    const value = variables[name];
    if (value !== undefined) process.env[name] = value;
  }
}

function deployedVariables(file: string): Readonly<Record<string, string | undefined>> {
  const stacks = v.safeParse(Outputs, parse(file));
  const [only, ...others] = stacks.success ? Object.values(stacks.output) : [];
  if (only === undefined || others.length > 0)
    throw new LocalStackError(`${file} holds no outputs of one stack: write it with cdk deploy --outputs-file.`);
  return Object.fromEntries(Object.entries(OUTPUT_OF).map(([name, output]) => [name, only[output] || undefined]));
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new LocalStackError(sentenceOf(error, file) ?? `${file} is no JSON.`);
  }
}
