import { beforeEach, describe, expect, it } from 'vitest';
import { LetterRefusedError } from '../../functions/adapters/mail/letter-refused-error.ts';
import { handOver } from '../../functions/hand-over.ts';
import type { Letter } from '../../functions/ports.ts';
import { post } from '../../functions/post.ts';
import { resendLetter } from '../../functions/resend-letter.ts';
import { inMemoryPorts } from '../support/in-memory-ports.ts';
import { letterRecord, type TestPorts } from '../support/run-steps.ts';

const letter = (subject: string, to: readonly string[] = ['a@b.example']): Letter => ({
  to,
  subject,
  html: '<p>信</p>',
  text: '信',
  replyTo: [],
  thread: '',
  attachments: [],
});
const passing = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

let ports: TestPorts;
beforeEach(() => {
  ports = inMemoryPorts();
});
const hand = (id: string, line = 'lanxi/2024/agency', what = letter(id)) => handOver(ports)(id, line, what);
/** The messages of the queue as they are received for the n-th time. */
const records = (receive = 1) =>
  ports.queued.map(({ letter: one, line }, index) => letterRecord(one, line, receive, index));
const subjects = () => ports.sent.map(({ subject }) => subject);
/** Mail that answers as told, call by call, and takes everything after that. */
const mailThat = (...answers: readonly (Error | 'takes')[]) => {
  const left = [...answers];
  return {
    send: async (one: Letter) => {
      const answer = left.shift();
      if (answer instanceof Error) throw answer;
      ports.sent.push(one);
      return [];
    },
  };
};

describe('a letter on its way out', () => {
  it('is handed over once, also when the step runs again, and sent once, also when the message comes again', async () => {
    expect(await hand('one')).toBe(1);
    expect(await hand('one')).toBe(0);
    const send = post(ports);
    for (const receive of [1, 2, 3])
      expect(await send({ Records: records(receive) })).toEqual({ batchItemFailures: [] });
    expect(subjects()).toEqual(['one']);
    expect(await ports.letters.delivery('one')).toMatchObject({ state: 'sent' });
  });

  it('is sent once where two messages of it are delivered at once', async () => {
    await hand('one');
    ports.queued.push(...ports.queued);
    await Promise.all(records().map(record => post(ports)({ Records: [record] })));
    expect(subjects()).toEqual(['one']);
  });

  it('goes to fifty recipients at most; more get a copy of their own', async () => {
    const to = Array.from({ length: 120 }, (_, index) => `r${index}@b.example`);
    expect(await hand('many', 'line', letter('many', [...to, ...to.slice(0, 5)]))).toBe(3);
    await post(ports)({ Records: records() });
    expect(ports.sent.map(one => one.to.length)).toEqual([50, 50, 20]);
    expect(ports.sent.flatMap(one => one.to)).toEqual(to);
  });

  it('waits while the mail is down, with growing pauses, and leaves when it is up again', async () => {
    await hand('one');
    const send = post({ ...ports, mail: mailThat(passing, passing) });
    expect((await send({ Records: records(1) })).batchItemFailures).toHaveLength(1);
    expect((await send({ Records: records(2) })).batchItemFailures).toHaveLength(1);
    expect(ports.letterReturns.postponed.map(({ seconds }) => seconds)).toEqual([15, 30]);
    expect(await ports.letters.delivery('one')).toMatchObject({ state: 'waiting', reason: passing.message });
    expect((await send({ Records: records(3) })).batchItemFailures).toEqual([]);
    expect(subjects()).toEqual(['one']);
    expect(ports.letterReturns.buried).toEqual([]);
  });

  it('waits for the one in front of it in its line, and for no other', async () => {
    await hand('first');
    await hand('second');
    await hand('elsewhere', 'bailu/2024/agency');
    const send = post({ ...ports, mail: mailThat(passing) });
    const { batchItemFailures } = await send({ Records: records(1) });
    expect(subjects()).toEqual(['elsewhere']);
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['first-0', 'second-1']);
    await send({ Records: records(2).slice(0, 2) });
    expect(subjects()).toEqual(['elsewhere', 'first', 'second']);
  });

  it('that is refused for good lies among the dead letters, marked, and can be sent again', async () => {
    await hand('one');
    const refusal = new LetterRefusedError('550 no such mailbox');
    const send = post({ ...ports, mail: mailThat(refusal) });
    expect(await send({ Records: records() })).toEqual({ batchItemFailures: [] });
    expect(ports.letterReturns.buried.map(one => one.letter)).toEqual(['one']);
    expect(await ports.letters.failed()).toMatchObject([
      { letterId: 'one', delivery: { reason: '550 no such mailbox' } },
    ]);
    ports.queued.splice(0);
    expect(await resendLetter(ports, 'one')).toBe(true);
    expect(await resendLetter(ports, 'one')).toBe(false);
    await send({ Records: records() });
    expect(subjects()).toEqual(['one']);
    expect(await ports.letters.failed()).toEqual([]);
  });

  it('is buried by the next one where its sender died between mark and grave', async () => {
    await hand('one');
    const letterReturns = { ...ports.letterReturns, bury: async () => Promise.reject(new Error('throttled')) };
    const mail = mailThat(new LetterRefusedError('550'));
    expect((await post({ ...ports, mail, letterReturns })({ Records: records(1) })).batchItemFailures).toHaveLength(1);
    expect(await post(ports)({ Records: records(2) })).toEqual({ batchItemFailures: [] });
    expect(ports.letterReturns.buried).toHaveLength(1);
    expect(ports.sent).toEqual([]);
  });

  it('whose text is gone fails by itself instead of going round for days', async () => {
    await hand('one');
    ports.stored.set('letters/one.json', '{"no":"letter"}');
    await post(ports)({ Records: records() });
    expect(await ports.letters.failed()).toHaveLength(1);
  });
});

describe('death and throttling', () => {
  it('a sender that died before sending leaves the letter to the next one', async () => {
    await hand('one');
    const dies = { send: () => new Promise<never>(() => undefined) };
    void post({ ...ports, mail: dies })({ Records: records(1) });
    await new Promise(setImmediate);
    expect(await ports.letters.delivery('one')).toMatchObject({ state: 'claimed' });
    await post(ports)({ Records: records(2) });
    expect(subjects()).toEqual(['one']);
  });

  it('a copy of the message that comes while another sender holds the letter waits', async () => {
    await hand('one');
    let finish: (value: readonly string[]) => void = () => undefined;
    const slow = { send: () => new Promise<readonly string[]>(resolve => (finish = resolve)) };
    const first = post({ ...ports, mail: slow })({ Records: records(1) });
    await new Promise(setImmediate);
    const [copy] = ports.queued;
    if (copy === undefined) throw new Error('nothing was handed over');
    const other = letterRecord(copy.letter, copy.line, 1, 7);
    expect((await post(ports)({ Records: [other] })).batchItemFailures).toHaveLength(1);
    finish([]);
    expect(await first).toEqual({ batchItemFailures: [] });
    expect(ports.sent).toEqual([]);
  });

  it('bookkeeping that is throttled never sends again', async () => {
    await hand('one');
    const throttled = { ...ports.letters, change: failing(ports.letters.change, state => state === 'sent') };
    const send = post({ ...ports, letters: throttled });
    for (const receive of [1, 2, 3]) await send({ Records: records(receive) });
    await post(ports)({ Records: records(9) });
    expect(subjects()).toEqual(['one']);
    expect(await ports.letters.delivery('one')).toMatchObject({ state: 'sent' });
  });

  it('never sends again either where the store beside the table fails too', async () => {
    await hand('one');
    const letters = { ...ports.letters, change: failing(ports.letters.change, state => state === 'sent') };
    const documents = { ...ports.documents, write: () => Promise.reject(new Error('SlowDown')) };
    const send = post({ ...ports, letters, documents });
    for (const receive of [1, 2, 3]) await send({ Records: records(receive) });
    expect(subjects()).toEqual(['one']);
  });

  /** Changes that would lead to such a state are throttled. */
  function failing(change: TestPorts['letters']['change'], hits: (state: string) => boolean): typeof change {
    return (id, make) =>
      change(id, before => {
        const after = make(before);
        if (hits(after.state)) throw Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
        return after;
      });
  }
});
