import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownRequestsOnly } from '../../../../infra/local/stand-ins/own-requests.ts';

const server = createServer(ownRequestsOnly((_incoming, outgoing) => void outgoing.end('let in')));
let port = 0;
beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

/** Status of a request with these headers; `PORT` stands for the port of the server. */
const ask = (headers: Readonly<Record<string, string>>, method = 'GET'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const own = Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(port))]);
    const sent = request({ port, method, headers: Object.fromEntries(own) }, answer => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject).end();
  });

describe('the servers of the local stack', () => {
  it.each([
    ['a program', {}],
    ['the name of this machine', { host: 'localhost:PORT' }],
    ['a bucket in front of the name', { host: 'uploads.localhost:PORT' }],
    ['a page of the server itself', { host: '127.0.0.1:PORT', origin: 'http://127.0.0.1:PORT' }],
    ['a link followed from elsewhere', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
  ])('let in %s', async (_what, headers) => {
    expect(await ask(headers)).toBe(200);
  });

  it.each([
    ['a name turned to this machine', { host: 'evil.example:PORT' }, 'GET'],
    ['a name that only begins like it', { host: '127.0.0.1.evil.example' }, 'GET'],
    ['a form of another site', { host: '127.0.0.1:PORT', origin: 'https://evil.example' }, 'POST'],
    ['a page without an origin', { host: '127.0.0.1:PORT', origin: 'null' }, 'POST'],
    ['a page of another port', { host: '127.0.0.1:PORT', origin: 'http://127.0.0.1:1' }, 'DELETE'],
    ['a picture in the page of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 'GET'],
    ['a form that is followed', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 'POST'],
  ])('turn away %s', async (_what, headers, method) => {
    expect(await ask(headers, method)).toBe(403);
  });
});
