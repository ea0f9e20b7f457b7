import { createHash, randomUUID } from 'node:crypto';
import type { LocalState } from '../state.ts';
import type { Assembly } from '../template/assembly.ts';
import { ACCOUNT, REGION } from '../template/physical-resources.ts';
import type { ResolvedTemplate } from '../template/resolve-template.ts';
import { type BusEvent, eventTargets } from './event-rules.ts';
import type { Queues } from './sqs/queues.ts';

const FACT = 'deployed template';

/**
 * Sends the event of CloudFormation that a stack was created or updated, where this template is another than the one that
 * ran on the data folder before: the next start of the same is no deployment.
 */
export function announceDeployment(
  { prepare }: LocalState,
  { stackName, template: source }: Assembly,
  template: ResolvedTemplate,
  queues: Queues,
): void {
  const digest = createHash('sha256').update(JSON.stringify(source)).digest('hex');
  const before = prepare('SELECT value FROM facts WHERE name = ?').get(FACT)?.['value'];
  if (before === digest) return;
  const event = stackEvent(stackName, before === undefined ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE');
  for (const { Arn, Input } of eventTargets(template)(event)) {
    const queue = queues.byArn(Arn);
    if (queue !== undefined) queues.send(queue, Input ?? JSON.stringify(event));
  }
  prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)').run(FACT, digest);
}

const stackEvent = (stackName: string, status: string): BusEvent => {
  const stackId = `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${stackName}/local`;
  return {
    version: '0',
    id: randomUUID(),
    source: 'aws.cloudformation',
    'detail-type': 'CloudFormation Stack Status Change',
    account: ACCOUNT,
    region: REGION,
    time: new Date().toISOString(),
    resources: [stackId],
    detail: { 'stack-id': stackId, 'status-details': { status, 'status-reason': '' }, 'client-request-token': '' },
  };
};
