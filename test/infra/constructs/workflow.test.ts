import validateDefinition from 'asl-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXHAUSTED, PASSING_FAULTS, REFUSAL_CODES, STEPS, type StepName } from '../../../functions/steps.ts';
import { CHINA, type Resource, type SynthesizedApp, synthesizeApp } from '../../support/stack/synthesize-app.ts';

interface State {
  readonly Type: string;
  readonly Resource: string;
  readonly Next?: string;
  readonly End?: boolean;
  readonly TimeoutSeconds: number;
  readonly OutputPath: string;
  readonly Parameters: Readonly<Record<string, string>>;
  readonly Retry: readonly { readonly ErrorEquals: readonly string[]; readonly MaxAttempts: number }[];
  readonly Catch?: readonly {
    readonly ErrorEquals: readonly string[];
    readonly ResultPath: string;
    readonly Next: string;
  }[];
}

interface Definition {
  readonly StartAt: string;
  readonly TimeoutSeconds: number;
  readonly States: Readonly<Record<string, State>>;
}

const machineOf = (app: SynthesizedApp): Resource => app.named('AWS::StepFunctions::StateMachine', 'WorkflowMachine');

/** The definition with the logical id of a resource in place of each reference to it. */
function definitionOf(app: SynthesizedApp): Definition {
  const parts: unknown[] = machineOf(app).properties.DefinitionString['Fn::Join'][1];
  const text = parts.map(part => {
    if (typeof part === 'string') return part;
    const { Ref, 'Fn::GetAtt': attribute } = part as { Ref?: string; 'Fn::GetAtt'?: string[] };
    return Ref === 'AWS::Partition' ? 'aws' : (attribute?.[0] ?? Ref);
  });
  return JSON.parse(text.join(''));
}

const { refuse: _refuse, ...FLOW } = STEPS;
const flow = Object.keys(FLOW) as StepName[];

let global: SynthesizedApp;
let definition: Definition;
let stateOf: (step: StepName) => State;
beforeAll(async () => {
  global = await synthesizeApp();
  definition = definitionOf(global);
  stateOf = step => {
    const state = definition.States[STEPS[step].state];
    if (state === undefined) throw new Error(`no state for ${step}`);
    return state;
  };
});

describe('the state machine', () => {
  it('is valid in the states language', () => {
    const { isValid, errorsText } = validateDefinition(definition, { checkPaths: true, checkArn: false });
    expect(errorsText?.('\n') ?? '').toBe('');
    expect(isValid).toBe(true);
  });

  it('has one state per step, named by the sentence of the step', () => {
    expect(Object.keys(definition.States).sort()).toEqual(
      Object.values(STEPS)
        .map(({ state }) => state)
        .sort(),
    );
  });

  it('runs them in the order of the chain, and ends', () => {
    const first = flow[0];
    expect(first && definition.StartAt).toBe(first && STEPS[first].state);
    flow.forEach((step, index) => {
      const next = flow[index + 1];
      expect(stateOf(step).Next).toBe(next && STEPS[next].state);
    });
    expect(stateOf('notify').End).toBe(true);
    expect(stateOf('refuse').End).toBe(true);
  });

  it.each(Object.keys(STEPS) as StepName[])(
    'hands the input of %s to its function and the answer to the next state',
    step => {
      const { Type, Resource, Parameters, OutputPath } = stateOf(step);
      expect(Type).toBe('Task');
      expect(Resource).toBe('arn:aws:states:::lambda:invoke');
      expect(Parameters['FunctionName']).toMatch(new RegExp(`^${step}Function`, 'i'));
      expect(Parameters['Payload.$']).toBe('$');
      expect(OutputPath).toBe('$.Payload');
    },
  );

  it('waits out passing faults by name, throttling first of all, the same in every state', () => {
    for (const { Retry } of Object.values(definition.States)) {
      expect(Retry).toHaveLength(2);
      expect(Retry[0]?.ErrorEquals).toEqual(
        expect.arrayContaining(['Lambda.TooManyRequestsException', 'States.Timeout', ...PASSING_FAULTS]),
      );
      expect(Retry[0]).toMatchObject({ BackoffRate: 2, JitterStrategy: 'FULL', MaxDelaySeconds: 60 });
      expect(Retry[0]?.ErrorEquals).not.toContain('States.ALL');
    }
  });

  it('tries once more in a fresh sandbox after one died, before anything is said of the file', () => {
    for (const { Retry } of Object.values(definition.States))
      expect(Retry[1]).toMatchObject({ ErrorEquals: [...EXHAUSTED], MaxAttempts: 1 });
  });

  it.each(flow)('tells the agency why when %s refuses, and of nothing else', step => {
    const caught = stateOf(step).Catch ?? [];
    expect(caught).toHaveLength(1);
    expect(caught[0]).toMatchObject({ ResultPath: '$.refusal', Next: STEPS.refuse.state });
    const refusals = REFUSAL_CODES.map(code => `Refused.${code}`);
    expect(caught[0]?.ErrorEquals).toEqual(step === 'extract' ? [...refusals, ...EXHAUSTED] : refusals);
  });

  it('fails when a refusal cannot be told', () => {
    expect(stateOf('refuse').Catch).toBeUndefined();
  });

  it('gives every function the time it has, and ends every execution', () => {
    for (const step of Object.keys(STEPS) as StepName[]) {
      const { properties } = global.named(
        'AWS::Lambda::Function',
        `${step.replace(/^./, first => first.toUpperCase())}Function`,
      );
      expect(stateOf(step).TimeoutSeconds).toBeGreaterThan(properties.Timeout);
    }
    expect(definition.TimeoutSeconds).toBe(3600);
  });

  it('logs failures, and is traced where X-Ray is offered', async () => {
    expect(machineOf(global).properties.LoggingConfiguration).toMatchObject({ Level: 'ERROR' });
    expect(machineOf(global).properties.TracingConfiguration).toEqual({ Enabled: true });
    const china = await synthesizeApp(CHINA);
    expect(machineOf(china).properties.TracingConfiguration?.Enabled ?? false).toBe(false);
    expect(JSON.stringify(china.ofType('AWS::IAM::Policy'))).not.toContain('xray');
  });
});
