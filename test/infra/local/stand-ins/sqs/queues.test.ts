import { beforeEach, describe, expect, it } from 'vitest';
import { openQueues, type Queue, type Queues } from '../../../../../infra/local/stand-ins/sqs/queues.ts';
import { openState } from '../../../../../infra/local/state.ts';
import { resolveTemplate } from '../../../../../infra/local/template/resolve-template.ts';
import { temporaryFolder } from '../../../../support/stack/temporary-folder.ts';

const nowhere = 'http://127.0.0.1:1';
const template = {
  Resources: {
    Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead.fifo', FifoQueue: true } },
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        QueueName: 'letters.fifo',
        FifoQueue: true,
        VisibilityTimeout: 60,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 2 },
      },
    },
  },
  Outputs: {},
  Conditions: {},
  Mappings: {},
  Parameters: {},
};

describe('an ordered queue', () => {
  let queues: Queues;
  let queue: Queue;
  beforeEach(() => {
    const resolved = resolveTemplate('tiny', template, { site: nowhere, mail: nowhere, cloud: nowhere });
    queues = openQueues(openState(temporaryFolder()), resolved);
    queue = queues.byName('letters.fifo') as Queue;
  });
  const send = (body: string, group: string, id = body) => queues.send(queue, body, undefined, { group, id });
  const take = (limit = 10) => queues.receive(queue, limit);
  const bodies = (limit?: number) => take(limit).map(({ body }) => body);

  it('gives nothing of a group while something of it is in flight, and everything else', () => {
    for (const [body, group] of [
      ['a1', 'a'],
      ['a2', 'a'],
      ['b1', 'b'],
    ] as const)
      send(body, group);
    const [first] = take(1);
    expect(first).toMatchObject({ body: 'a1', order: { group: 'a', id: 'a1' } });
    expect(bodies()).toEqual(['b1']);
    queues.remove(queue, first?.receipt ?? '');
    expect(bodies()).toEqual(['a2']);
  });

  it('gives a message that comes back before those behind it', () => {
    send('a1', 'a');
    send('a2', 'a');
    const [first, second] = take();
    queues.hide(queue, second?.receipt ?? '', 0);
    expect(bodies()).toEqual([]);
    queues.hide(queue, first?.receipt ?? '', 0);
    expect(bodies()).toEqual(['a1', 'a2']);
  });

  it('takes what comes twice under one id once', () => {
    expect(send('a1', 'a')).toBe(send('a1', 'a'));
    expect(bodies()).toEqual(['a1']);
  });

  it('lets the group go on when a message is dead', () => {
    send('a1', 'a');
    send('a2', 'a');
    for (let times = 0; times < 2; times += 1) queues.hide(queue, take(1)[0]?.receipt ?? '', 0);
    expect(bodies()).toEqual(['a2']);
    expect(queues.counts(queues.byName('dead.fifo') as Queue).visible).toBe(1);
  });
});
