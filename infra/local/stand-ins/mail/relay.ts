import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { Faults } from '../faults/faults.ts';
import { HOST } from '../listen.ts';
import type { SentLetters } from './letters.ts';
import { readMessage } from './read-message.ts';

/** A mail relay that speaks SMTP and puts what it takes into the inbox. */
export interface Relay {
  /** Its address with credentials, which are not checked. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Opens a relay on any free port of this machine. */
export async function openRelay(letters: SentLetters, faults: Faults): Promise<Relay> {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    onAuth: (_login, _session, done) => done(null, { user: 'local' }),
    onData: (stream, { envelope }, done) => {
      const to = envelope.rcptTo.map(({ address }) => address);
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      take(letters, faults, stream, from, to).then(
        () => done(),
        (error: Error) => done(error),
      );
    },
  });
  await new Promise<void>(ready => void server.listen(0, HOST, () => ready()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://local:local@${HOST}:${port}`,
    close: () => new Promise(closed => server.close(() => closed())),
  };
}

async function take(letters: SentLetters, faults: Faults, stream: Readable, from: string, to: readonly string[]) {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  const does = faults.strike('request', fault => fault.service === 'smtp')?.does;
  if (does === 'throttle' || does === 'cut') throw answer(451, 'try again later');
  if (does === 'fail') throw answer(554, 'refused');
  if (typeof does === 'object') await pause(does.delayMs);
  const raw = Buffer.concat(chunks);
  letters.keep({ id: randomUUID(), at: Date.now(), from, to, ...(await readMessage(raw)) });
  if (does === 'lose') throw answer(451, 'the answer is lost');
}

const answer = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });
