import { Duration, Stack, Validations } from 'aws-cdk-lib';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  type IChainable,
  type INextable,
  JitterType,
  LogLevel,
  StateMachine,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { EXHAUSTED, PASSING_FAULTS, REFUSAL_CODES, REFUSED, STEPS, type StepName } from '../../functions/steps.ts';
import type { FlowFunction } from './flow-function.ts';
import type { Access } from './place.ts';

export interface WorkflowProps {
  readonly steps: Readonly<Record<StepName, FlowFunction>>;
  readonly traced: boolean;
  readonly logRetention: RetentionDays;
}

/** Faults of Lambda itself that will pass. Throttling is named, so that a rush is waited out and not lost. */
const PASSING_LAMBDA_FAULTS = [
  'Lambda.TooManyRequestsException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.ClientExecutionTimeoutException',
  // Lambda ends a function in its own time: this means that its answer never came.
  'States.Timeout',
];

/** The one retry policy: some six minutes in all, spread so that a rush does not come back as a rush. */
const RETRY = {
  errors: [...PASSING_LAMBDA_FAULTS, ...PASSING_FAULTS],
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxDelay: Duration.seconds(60),
  maxAttempts: 12,
  jitterStrategy: JitterType.FULL,
};

/** A dead sandbox says nothing certain about the file: the first one may have died for a reason of its own. */
const RETRY_IN_A_FRESH_SANDBOX = {
  errors: [...EXHAUSTED],
  interval: Duration.seconds(1),
  maxAttempts: 1,
};

const REFUSALS = REFUSAL_CODES.map(code => `${REFUSED}${code}`);

/** Orders, retries and catches the steps; what to do with a report is decided in them. */
export class Workflow extends Construct {
  readonly machine: StateMachine;
  readonly executions: Access;

  constructor(scope: Construct, id: string, { steps, traced, logRetention }: WorkflowProps) {
    super(scope, id);
    const { refuse: refusing, ...rest } = STEPS;
    const refuse = this.invoke(refusing.state, steps.refuse);
    const tasks = (Object.keys(rest) as (keyof typeof rest)[]).map((name): IChainable & INextable => {
      const errors = name === 'extract' ? [...REFUSALS, ...EXHAUSTED] : REFUSALS;
      return this.invoke(STEPS[name].state, steps[name]).addCatch(refuse, { errors, resultPath: '$.refusal' });
    });
    this.machine = new StateMachine(this, 'Machine', {
      comment: 'Takes one uploaded annual report from the file to the public page and the letters',
      definitionBody: DefinitionBody.fromChainable(tasks.reduce((chain, task) => chain.next(task))),
      timeout: Duration.hours(1),
      logs: {
        destination: new LogGroup(this, 'Log', { retention: logRetention }),
        level: LogLevel.ERROR,
        // Pointers and small facts only.
        includeExecutionData: true,
      },
      tracingEnabled: traced,
    });
    const arn = this.machine.stateMachineArn;
    this.executions = {
      variable: 'WORKFLOW_ARN',
      value: arn,
      resources: [arn],
      toRead: [],
      toWrite: ['states:StartExecution'],
      wildcards: [],
    };
    this.acknowledge(Object.values(steps), traced);
  }

  /** A state that hands its input to a function and the function's answer to the next state. */
  private invoke(sentence: string, step: FlowFunction): LambdaInvoke {
    const task = new LambdaInvoke(this, sentence, {
      lambdaFunction: step.function,
      outputPath: '$.Payload',
      retryOnServiceExceptions: false,
      // Lambda itself ends a function in time; this is for an answer that never comes.
      taskTimeout: Timeout.duration(step.timeout.plus(Duration.seconds(30))),
    });
    task.addRetry(RETRY);
    task.addRetry(RETRY_IN_A_FRESH_SANDBOX);
    return task;
  }

  private acknowledge(steps: readonly FlowFunction[], traced: boolean): void {
    const accept = (id: string, reason: string) => Validations.of(this.machine).acknowledge({ id, reason });
    accept('AwsSolutions-SF1', 'Step Functions keeps the history of every execution; the log repeats failures only.');
    if (!traced) accept('AwsSolutions-SF2', 'X-Ray is not offered with Lambda in China.');
    accept('AwsSolutions-IAM5[Resource::*]', 'Log delivery and X-Ray know no resources.');
    for (const step of steps) {
      const id = Stack.of(this).getLogicalId(step.function.node.defaultChild as CfnFunction);
      accept(`AwsSolutions-IAM5[Resource::<${id}.Arn>:*]`, 'CDK grants the versions of a function along with it.');
    }
  }
}
