import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { LocalStackError } from '../../local-stack-error.ts';
import type { Assembly } from '../../template/assembly.ts';
import { ACCOUNT, type Endpoints, REGION } from '../../template/physical-resources.ts';
import type { ResolvedResource, ResolvedTemplate } from '../../template/resolve-template.ts';

/** A function of the template with everything its sandboxes need. */
export interface LambdaFunction {
  readonly id: string;
  /** What the product calls it: the name of its file in `functions/`. */
  readonly step: string;
  readonly name: string;
  readonly arn: string;
  /** Folder of the bundle. */
  readonly codeFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly logFile: string;
}

const FunctionProperties = v.object({
  Code: v.object({ S3Key: v.string() }),
  Handler: v.string(),
  Runtime: v.pipe(v.string(), v.startsWith('nodejs', 'the local stack runs functions for Node.js only')),
  MemorySize: v.optional(v.number(), 128),
  Timeout: v.optional(v.number(), 3),
  Environment: v.optional(v.object({ Variables: v.record(v.string(), v.unknown()) })),
});

/** The functions of the template whose code is a bundle; a function with inline code belongs to CloudFormation itself. */
export function lambdaFunctions(
  template: ResolvedTemplate,
  assembly: Assembly,
  endpoints: Endpoints,
  dataFolder: string,
  laterMs = 0,
): readonly LambdaFunction[] {
  const logs = join(dataFolder, 'logs');
  mkdirSync(logs, { recursive: true });
  return template
    .ofType('AWS::Lambda::Function')
    .filter(({ properties }) => 'S3Key' in Object(properties['Code']))
    .map(resource => lambdaFunction(resource, assembly, endpoints, logs, laterMs));
}

function lambdaFunction(
  resource: ResolvedResource,
  assembly: Assembly,
  endpoints: Endpoints,
  logs: string,
  laterMs: number,
): LambdaFunction {
  const { Code, Handler, Runtime, MemorySize, Timeout, Environment } = v.parse(FunctionProperties, resource.properties);
  const codeFolder = assembly.assetFolder(Code.S3Key);
  refuseTooMany(resource.id, Environment?.Variables ?? {});
  return {
    id: resource.id,
    step: String(Environment?.Variables['POWERTOOLS_SERVICE_NAME'] ?? resource.id),
    name: resource.ref,
    arn: resource.attributes['Arn'] ?? resource.ref,
    codeFolder,
    memoryMb: MemorySize,
    timeoutSeconds: Timeout,
    logFile: join(logs, `${resource.ref}.log`),
    environment: {
      NODE_COMPILE_CACHE: join(logs, '../compiled'),
      // One arena of the C library: those of its own threads would stay half empty.
      MALLOC_ARENA_MAX: '1',
      ...lambdaVariables(resource.ref, Handler, Runtime, MemorySize, codeFolder),
      ...endpointVariables(endpoints),
      ...(laterMs !== 0 && { CLOCK_OFFSET_MS: String(laterMs) }),
      // By it the stand-ins know who asks.
      AWS_ACCESS_KEY_ID: resource.ref,
      ...Object.fromEntries(
        Object.entries(Environment?.Variables ?? {}).map(([name, value]) => [name, localUrl(String(value), endpoints)]),
      ),
      ...(Environment?.Variables['LETTERS_PER_SECOND'] !== undefined && { LETTERS_PER_SECOND }),
    },
  };
}

/** All variables of a function together, names and values, in bytes of UTF-8. */
const MAX_ENVIRONMENT_BYTES = 4096;

/** Lambda refuses such a function, and with it the deployment. Throws LocalStackError. */
function refuseTooMany(id: string, variables: Readonly<Record<string, unknown>>): void {
  const bytes = Buffer.byteLength(Object.entries(variables).flat().join(''));
  if (bytes > MAX_ENVIRONMENT_BYTES)
    throw new LocalStackError(`The variables of ${id} take ${bytes} bytes; Lambda takes ${MAX_ENVIRONMENT_BYTES}.`);
}

/** The mail system of the local stack turns nobody away: letters need not wait. */
const LETTERS_PER_SECOND = '1000';

const lambdaVariables = (name: string, handler: string, runtime: string, memory: number, root: string) => ({
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  AWS_EXECUTION_ENV: `AWS_Lambda_${runtime}`,
  LAMBDA_TASK_ROOT: root,
  _HANDLER: handler,
  TZ: 'UTC',
  LANG: 'en_US.UTF-8',
});

/** Variables by which the AWS clients find the stand-ins; the credentials are not checked. */
export const endpointVariables = ({ cloud, mail }: Endpoints): Readonly<Record<string, string>> => ({
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
  AWS_ACCOUNT_ID: ACCOUNT,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_ENDPOINT_URL_S3: cloud,
  AWS_ENDPOINT_URL_DYNAMODB: cloud,
  AWS_ENDPOINT_URL_SFN: cloud,
  AWS_ENDPOINT_URL_SQS: cloud,
  AWS_ENDPOINT_URL_CLOUDFRONT: cloud,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: cloud,
  AWS_ENDPOINT_URL_SESV2: mail,
});

/** The site has no certificate here: an address the template builds with https is one with http. */
const localUrl = (value: string, { site }: Endpoints): string =>
  value.replaceAll(`https://${new URL(site).host}`, site);

/** The variables of all functions together; functions that share a name of a variable share its value. */
export function settingsOf(lambdas: readonly LambdaFunction[]): (name: string) => string {
  const all = Object.assign({}, ...lambdas.map(({ environment }) => environment)) as Record<string, string>;
  return name => {
    const value = all[name];
    if (value === undefined) throw new Error(`no function of the template has the variable ${name}`);
    return value;
  };
}
