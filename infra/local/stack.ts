import { EventEmitter } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { alarmImpacts, type LocalAlarm } from './alarms.ts';
import { cloudServer } from './cloud-server.ts';
import { announce, claimDataFolder, withdraw } from './data-folder.ts';
import { announceDeployment } from './stand-ins/deployment-events.ts';
import { dynamodbService } from './stand-ins/dynamodb/dynamodb-service.ts';
import { readTables } from './stand-ins/dynamodb/table-schema.ts';
import { eventTargets, objectCreatedEvent } from './stand-ins/event-rules.ts';
import { diskFullError } from './stand-ins/faults/disk-full-error.ts';
import { type Faults, openFaults } from './stand-ins/faults/faults.ts';
import { faultyService } from './stand-ins/faults/faulty-service.ts';
import { type EventSourceLimits, startEventSources } from './stand-ins/lambda/event-source.ts';
import { type FunctionPool, openFunctionPool } from './stand-ins/lambda/function-pool.ts';
import { lambdaFunctions, settingsOf } from './stand-ins/lambda/lambda-function.ts';
import { openSandboxKeeper } from './stand-ins/lambda/sandbox-keeper.ts';
import { HOST, listen, stopListening } from './stand-ins/listen.ts';
import { inbox } from './stand-ins/mail/inbox.ts';
import { openLetters, type SentLetters } from './stand-ins/mail/letters.ts';
import type { Relay } from './stand-ins/mail/relay.ts';
import { ownRequestsOnly } from './stand-ins/own-requests.ts';
import { readBuckets } from './stand-ins/s3/buckets.ts';
import { type ObjectStore, type ObjectVersion, openObjectStore } from './stand-ins/s3/object-store.ts';
import { s3Service } from './stand-ins/s3/s3-service.ts';
import { startSchedules } from './stand-ins/schedules.ts';
import { secretsService } from './stand-ins/secrets-service.ts';
import { readDistribution } from './stand-ins/site/distribution.ts';
import { siteServer } from './stand-ins/site/site-server.ts';
import { openQueues, type Queues } from './stand-ins/sqs/queues.ts';
import { sqsService } from './stand-ins/sqs/sqs-service.ts';
import { type LocalExecutions, openExecutions } from './stand-ins/step-functions/executions.ts';
import { stateMachines } from './stand-ins/step-functions/state-machine.ts';
import { stepFunctions } from './stand-ins/step-functions/step-functions-service.ts';
import { type LocalState, openState } from './state.ts';
import { type Assembly, readAssembly } from './template/assembly.ts';
import { mayList } from './template/may-list.ts';
import type { Endpoints } from './template/physical-resources.ts';
import { type ResolvedTemplate, resolveTemplate } from './template/resolve-template.ts';

export interface LocalStackOptions {
  /** What `cdk synth` wrote. */
  readonly assemblyFolder: string;
  /** Where everything is kept; made where it is not there. */
  readonly dataFolder: string;
  /** 0 takes any free port. */
  readonly ports: { readonly site: number; readonly mail: number; readonly cloud: number };
  /** What goes wrong; without it, nothing but what goes wrong by itself. */
  readonly faults?: Faults;
  /** The stack lives so many milliseconds later than this machine; 0 for today. */
  readonly laterMs?: number;
  /** Loads every function at once instead of at its first invocation. */
  readonly warm?: boolean;
  readonly limits?: EventSourceLimits;
}

export interface LocalStackEvents {
  readonly created: [ObjectVersion];
  readonly alarm: [LocalAlarm];
  /** A fault of this machine, such as a full disk. */
  readonly fault: [unknown];
}

/** The whole product, running in this process and its sandboxes. */
export interface LocalStack {
  readonly endpoints: Endpoints;
  /** Value of a variable of the functions: `UPLOADS_BUCKET`, `WORKFLOW_ARN` … */
  readonly settings: (name: string) => string;
  readonly template: ResolvedTemplate;
  readonly objects: ObjectStore;
  readonly queues: Queues;
  readonly executions: LocalExecutions;
  readonly letters: SentLetters;
  readonly functions: readonly FunctionPool[];
  readonly events: EventEmitter<LocalStackEvents>;
  readonly state: LocalState;
  /** Does at once what the rules of the template do once a day. */
  readonly fireSchedules: () => void;
  readonly close: () => Promise<void>;
}

/** So long may the steps that run while the stack is closing take to end, in milliseconds. */
const LAST_STEPS_MS = 3000;
/** Half a minute of batching and minutes of visibility make sense in AWS; at a desk one waits for a second or five. */
const DESK_LIMITS: EventSourceLimits = { windowSeconds: 0.5, redeliverySeconds: 5 };

/**
 * Boots the synthesized template on stand-ins in this process. What the last process left unfinished goes on: queued
 * messages are delivered again, executions start again. Throws LocalStackError where a person can mend what is wrong.
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const closers: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return await boot(options, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function boot(
  options: LocalStackOptions,
  closers: (() => unknown)[],
  close: () => Promise<void>,
): Promise<LocalStack> {
  const { dataFolder, assemblyFolder, faults = openFaults(), laterMs = 0 } = options;
  const assembly = readAssembly(assemblyFolder);
  claimDataFolder(dataFolder);
  closers.push(() => withdraw(dataFolder));
  const state = openState(dataFolder, () => {
    if (faults.strike('disk') !== undefined) throw diskFullError();
  });
  closers.push(state.close);
  const { endpoints, ...servers } = await openServers(options, closers);
  const template = resolveTemplate(assembly.stackName, assembly.template, endpoints);

  const events = new EventEmitter<LocalStackEvents>();
  const onFault = (fault: unknown) => events.emit('fault', fault);
  const queues = openQueues(state, template);
  const objects = openBuckets(faults, laterMs, state, template, queues, events);
  const { functions, settings } = openFunctions(template, assembly, endpoints, options, faults, closers);
  const executions = openExecutions(state);
  const letters = openLetters(state);
  const isRelayed = functions.some(({ lambda }) => lambda.environment['MAIL_TRANSPORT'] === 'smtp');
  const relay = isRelayed ? await openLazily(letters, faults) : undefined;
  if (relay !== undefined) closers.push(relay.close);
  const workflows = stepFunctions(stateMachines(template, functions), executions, onFault);
  closers.push(workflows.stop);
  raiseAlarms(template, queues, executions, events);

  servers.answerCloud(
    cloudServer({
      s3: faultyService(faults, 's3', s3Service(state, objects, onFault, missingIsKnown(template, functions))),
      dynamodb: faultyService(faults, 'dynamodb', dynamodbService(state, readTables(template))),
      sqs: faultyService(faults, 'sqs', sqsService(queues)),
      stepFunctions: faultyService(faults, 'states', workflows.service),
      secrets: secretsService(relay?.url),
    }),
  );
  servers.answerMail(inbox(letters, listener => faultyService(faults, 'ses', listener)));
  const distribution = readDistribution(template);
  if (distribution !== undefined) servers.answerSite(siteServer(distribution, objects, onFault));

  queues.giveBack();
  workflows.resume();
  closers.push(startEventSources(template, queues, functions, options.limits ?? DESK_LIMITS, onFault));
  if (options.warm === true) for (const pool of functions) void pool.warm();
  events.on('created', () => void loadAhead(functions));
  const schedules = startSchedules(template, queues);
  closers.push(schedules.stop);
  announceDeployment(state, assembly, template, queues);
  announce(dataFolder, { pid: process.pid, assemblyFolder, ...endpoints });
  return {
    endpoints,
    settings,
    template,
    objects,
    queues,
    executions,
    letters,
    functions,
    events,
    state,
    fireSchedules: schedules.fire,
    close,
  };
}

/** A relay and the reading of mail are loaded only where the template sends through one. */
async function openLazily(letters: SentLetters, faults: Faults): Promise<Relay> {
  const { openRelay } = await import('./stand-ins/mail/relay.ts');
  return openRelay(letters, faults);
}

/** Only functions are told less than everything: who works at this machine may do anything. */
function missingIsKnown(template: ResolvedTemplate, functions: readonly FunctionPool[]) {
  const names = new Set(functions.map(({ lambda }) => lambda.name));
  const isListed = mayList(template);
  return (asker: string, bucket: string): boolean => !names.has(asker) || isListed(asker, bucket);
}

async function openServers({ ports }: LocalStackOptions, closers: (() => unknown)[]) {
  const open = async (port: number, use: string, option: string) => {
    const server = createServer();
    // A large file over a slow line may take longer than Node's five minutes.
    server.requestTimeout = 0;
    const taken = await listen(server, port, use, option);
    closers.push(() => stopListening(server));
    return {
      url: `http://${HOST}:${taken}`,
      answer: (listener: RequestListener) => server.on('request', ownRequestsOnly(listener)),
    };
  };
  const site = await open(ports.site, 'site', '--site-port');
  const mail = await open(ports.mail, 'mail inbox', '--mail-port');
  const cloud = await open(ports.cloud, 'S3', '--s3-port');
  return {
    endpoints: { site: site.url, mail: mail.url, cloud: cloud.url },
    answerSite: site.answer,
    answerMail: mail.answer,
    answerCloud: cloud.answer,
  };
}

/** The event of a new object is queued in the same change that stores it: neither is there without the other. */
function openBuckets(
  faults: Faults,
  laterMs: number,
  state: LocalState,
  template: ResolvedTemplate,
  queues: Queues,
  events: EventEmitter<LocalStackEvents>,
): ObjectStore {
  const buckets = readBuckets(template);
  const targetsOf = eventTargets(template);
  const loud = new Set(buckets.filter(({ sendsEvents }) => sendsEvents).map(({ name }) => name));
  return openObjectStore(state, buckets, object => {
    if (!loud.has(object.bucket)) return;
    const event = objectCreatedEvent(object, laterMs);
    for (const { Arn } of targetsOf(event)) {
      const queue = queues.byArn(Arn);
      if (queue === undefined) continue;
      const does = faults.strike('event')?.does;
      const delaySeconds = typeof does === 'object' ? does.delayMs / 1000 : undefined;
      for (const _copy of does === 'twice' ? [1, 2] : [1]) queues.send(queue, JSON.stringify(event), delaySeconds);
    }
    queueMicrotask(() => events.emit('created', object));
  });
}

function openFunctions(
  template: ResolvedTemplate,
  assembly: Assembly,
  endpoints: Endpoints,
  { dataFolder, laterMs = 0 }: LocalStackOptions,
  faults: Faults,
  closers: (() => unknown)[],
) {
  const lambdas = lambdaFunctions(template, assembly, endpoints, dataFolder, laterMs);
  const keeper = openSandboxKeeper();
  closers.push(keeper.stop);
  const functions = lambdas.map(lambda => openFunctionPool(lambda, faults, keeper));
  closers.push(async () => {
    // What runs may come to its end: it would only have to run again after the next start.
    const end = performance.now() + LAST_STEPS_MS;
    while (functions.some(pool => pool.busy()) && performance.now() < end) await pause(10);
    for (const pool of functions) pool.close();
  });
  return { functions, settings: settingsOf(lambdas) };
}

/** While the first steps work on an upload, those that were ended at rest are loaded, one after the other. */
async function loadAhead(functions: readonly FunctionPool[]): Promise<void> {
  for (const pool of functions) if (pool.used()) await pool.warm();
}

function raiseAlarms(
  template: ResolvedTemplate,
  queues: Queues,
  executions: LocalExecutions,
  events: EventEmitter<LocalStackEvents>,
): void {
  const impactOf = alarmImpacts(template);
  queues.events.on('dead', ({ queue, from, body }) =>
    events.emit('alarm', {
      what: `A message of ${from.name} ended as a dead letter.`,
      impact: impactOf('AWS/SQS', queue.name),
      detail: body.slice(0, 1000),
    }),
  );
  executions.events.on('ended', ({ machine, name, status, error, cause }) => {
    if (status === 'SUCCEEDED') return;
    events.emit('alarm', {
      what: `The execution ${name} ended as ${status}.`,
      impact: impactOf('AWS/States', machine),
      detail: `${error}: ${cause}`.slice(0, 1000),
    });
  });
}
