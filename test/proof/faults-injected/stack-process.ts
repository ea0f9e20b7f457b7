/** A local stack in a process of its own, told by messages what goes wrong in it: so that it can be killed as a whole. */

import { seededRandom } from '../../../infra/local/invented/random.ts';
import { startLocalStack } from '../../../infra/local/stack.ts';
import { type FaultInput, openFaults } from '../../../infra/local/stand-ins/faults/faults.ts';
import { untilQuiet } from '../../../infra/local/until-quiet.ts';

/** What the process is asked. */
export type Order =
  | { readonly ask: 'inject'; readonly faults: readonly FaultInput[] }
  | { readonly ask: 'mend' }
  | { readonly ask: 'quiet'; readonly limitMs: number };

/** What it answers to any of it. */
export interface Standing {
  readonly isQuiet: boolean;
  /** How often a fault struck since the process began. */
  readonly struck: number;
  /** Executions that ended otherwise than they should. */
  readonly failed: readonly string[];
  readonly deadLetters: number;
}

const [assemblyFolder = '', dataFolder = '', seed = '1', ...ports] = process.argv.slice(2);
const [site = 0, mail = 0, cloud = 0] = ports.map(Number);
const faults = openFaults(seededRandom(Number(seed)).next);
const stack = await startLocalStack({ assemblyFolder, dataFolder, ports: { site, mail, cloud }, faults });
const machine = stack.settings('WORKFLOW_ARN');

process.on('message', async (order: Order) => {
  if (order.ask === 'inject') for (const fault of order.faults) faults.inject(fault);
  if (order.ask === 'mend') faults.clear();
  const isQuiet = order.ask === 'quiet' && (await untilQuiet(stack, order.limitMs));
  process.send?.(standing(isQuiet));
});
process.on('disconnect', () => process.exit());
process.send?.(standing(false));

function standing(isQuiet: boolean): Standing {
  const { queues, executions } = stack;
  const buried = new Set(queues.all.map(({ deadLetters }) => deadLetters?.arn));
  const deadLetters = queues.all.filter(({ arn }) => buried.has(arn)).map(queue => queues.counts(queue).visible);
  const failed = ['FAILED', 'TIMED_OUT'].flatMap(status => executions.list(machine, status, 1000));
  return {
    isQuiet,
    struck: faults.struck(),
    failed: failed.map(({ name, error, cause }) => `${name} ${error}: ${cause?.slice(0, 200)}`),
    deadLetters: deadLetters.reduce((sum, count) => sum + count, 0),
  };
}
