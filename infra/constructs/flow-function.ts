import { Duration, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource, type SqsEventSourceProps } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Access } from './place.ts';
import type { WorkQueue } from './work-queue.ts';

/** Every Lambda function, named as its file in `functions/`, in the order of the flow. */
export const FUNCTIONS = [
  'intake',
  'identify',
  'extract',
  'validate',
  'store',
  'render',
  'notify',
  'refuse',
  'post',
  'deadlines',
  'listings',
] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** Namespace of the metrics the functions publish; each is told apart by the dimension `service`, its name. */
export const METRICS_NAMESPACE = 'Gongkai';

export interface FlowFunctionProps {
  readonly name: FunctionName;
  /** Folder of all bundles; without it the function holds a placeholder, for tests that look at the template only. */
  readonly bundles: string | undefined;
  readonly logRetention: RetentionDays;
}

export interface FlowFunctionSize {
  /** MB; the share of a processor grows with it. */
  readonly memory?: number;
  readonly timeout?: Duration;
  /** Most sandboxes at a time. */
  readonly concurrency?: number;
}

const PLACEHOLDER = 'exports.handler = async () => undefined;';

/** One Lambda function with a role and a log of its own; it may do what is said by `reads` and `writes`, no more. */
export class FlowFunction extends Construct {
  readonly function: LambdaFunction;
  readonly timeout: Duration;
  private readonly role: Role;

  constructor(scope: Construct, id: string, props: FlowFunctionProps & FlowFunctionSize) {
    super(scope, id);
    const { name, bundles, concurrency } = props;
    this.timeout = props.timeout ?? Duration.seconds(30);
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(this, 'Log', { retention: props.logRetention });
    logGroup.grantWrite(this.role);
    this.function = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: bundles === undefined ? Code.fromInline(PLACEHOLDER) : Code.fromAsset(`${bundles}/${name}`),
      role: this.role,
      logGroup,
      memorySize: props.memory ?? 512,
      timeout: this.timeout,
      ...(concurrency !== undefined && { reservedConcurrentExecutions: concurrency }),
      environment: {
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_METRICS_NAMESPACE: METRICS_NAMESPACE,
      },
    });
  }

  reads(...places: readonly Access[]): this {
    for (const place of places) {
      this.allow(place, place.toRead);
      if (place.listed !== undefined)
        this.may(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [place.listed] }));
    }
    return this;
  }

  writes(...places: readonly Access[]): this {
    for (const place of places) this.allow(place, place.toWrite);
    return this;
  }

  /** Hands over facts that are no secret and need no permission. */
  knows(variables: Readonly<Record<string, string>>): this {
    for (const [name, value] of Object.entries(variables)) this.function.addEnvironment(name, value);
    return this;
  }

  may(...statements: readonly PolicyStatement[]): this {
    for (const statement of statements) this.role.addToPolicy(statement);
    return this;
  }

  takesFrom({ queue }: WorkQueue, options: SqsEventSourceProps): this {
    this.function.addEventSource(new SqsEventSource(queue, options));
    return this;
  }

  private allow(place: Access, actions: readonly string[]): void {
    this.function.addEnvironment(place.variable, place.value);
    this.may(new PolicyStatement({ actions: [...actions], resources: [...place.resources] }));
    for (const wildcard of place.wildcards)
      Validations.of(this.role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${wildcard}]`,
        reason: 'Objects are named by what is uploaded; the permission is narrowed to the prefix the step works in.',
      });
  }
}
