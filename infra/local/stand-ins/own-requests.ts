import type { IncomingMessage, RequestListener } from 'node:http';

/** Names of this machine that no other machine can take: `localhost` and what lies below it never leaves it (RFC 6761). */
const OWN_HOST = /^(?:127\.0\.0\.1|\[::1\]|(?:[a-z0-9.-]{1,200}\.)?localhost)(?::\d{1,5})?$/i;

/**
 * Lets in what programs of this machine ask for, and pages that this very server gave out. A page of the web whose name
 * was turned to 127.0.0.1 gives itself away by `Host`, one that posts or fetches across sites by `Origin`.
 */
export const ownRequestsOnly =
  (listener: RequestListener): RequestListener =>
  (incoming, outgoing) => {
    const wrong = foreignPart(incoming);
    if (wrong === undefined) {
      listener(incoming, outgoing);
      return;
    }
    incoming.resume();
    outgoing.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
    outgoing.end(`This server answers programs of this machine only: ${wrong}.\n`);
  };

function foreignPart({ headers, method = 'GET' }: IncomingMessage): string | undefined {
  const { host = '', origin } = headers;
  if (!OWN_HOST.test(host)) return 'the request names another host';
  if (origin !== undefined && origin !== `http://${host}`) return 'the request comes from the page of another site';
  // Browsers say so themselves; a link that is followed is a GET and changes nothing.
  const isForeign = headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site';
  const isLink = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
  return isForeign && !isLink ? 'the request comes from the page of another site' : undefined;
}
