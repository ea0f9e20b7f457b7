import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ObjectStore, ObjectVersion } from '../s3/object-store.ts';
import { parseRange } from '../s3/read-object.ts';
import { S3RequestError } from '../s3/s3-error.ts';
import type { Distribution, SiteBehavior } from './distribution.ts';
import { type EdgeRequest, type EdgeResult, edgeFunction } from './edge-function.ts';

interface CompiledBehavior extends SiteBehavior {
  readonly onRequest: ReturnType<typeof edgeFunction> | undefined;
  readonly onResponse: ReturnType<typeof edgeFunction> | undefined;
}

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly behavior: CompiledBehavior;
  readonly request: EdgeRequest;
}

/** Serves the site as CloudFront would, without its caches: functions, headers, root object, error pages. */
export function siteServer(distribution: Distribution, store: ObjectStore, onFault: (error: unknown) => void) {
  const behaviors = distribution.behaviors.map(behavior => ({
    ...behavior,
    onRequest: behavior.requestFunction === undefined ? undefined : edgeFunction(behavior.requestFunction),
    onResponse: behavior.responseFunction === undefined ? undefined : edgeFunction(behavior.responseFunction),
  }));
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    try {
      const request = edgeRequest(incoming);
      const behavior = behaviors.find(({ pattern }) => matchesPath(pattern, request.uri));
      if (behavior === undefined) return plain(outgoing, 404);
      if (!behavior.methods.includes(request.method)) return plain(outgoing, 403);
      const result: EdgeResult = behavior.onRequest?.({ ...EVENT, request }) ?? request;
      const exchange = { incoming, outgoing, behavior, request: { ...request, ...result } as EdgeRequest };
      if (result.statusCode === undefined) await serve(distribution, store, exchange);
      else answerFromFunction(exchange, result);
    } catch (error) {
      if (!outgoing.destroyed) onFault(error);
      if (outgoing.headersSent) outgoing.destroy();
      else plain(outgoing, 503);
    }
  };
}

const EVENT = { version: '1.0', context: { eventType: 'viewer-request' }, viewer: { ip: '127.0.0.1' } };

function edgeRequest({ method = 'GET', url = '/', headers }: IncomingMessage): EdgeRequest {
  const [uri = '/', query = ''] = url.split('?');
  const valued = (entries: Iterable<readonly [string, unknown]>) =>
    Object.fromEntries([...entries].map(([name, value]) => [name, { value: String(value) }]));
  return {
    method,
    uri,
    querystring: valued(new URLSearchParams(query)),
    headers: valued(Object.entries(headers)),
    cookies: {},
  };
}

/** `*` stands for any text, `?` for one character. */
function matchesPath(pattern: string, uri: string): boolean {
  const parts = (pattern.startsWith('/') || pattern === '*' ? pattern : `/${pattern}`).replaceAll(
    /[.+^${}()|[\]\\]/g,
    '\\$&',
  );
  return new RegExp(`^${parts.replaceAll(/\*+/g, '.*').replaceAll('?', '.')}$`, 's').test(uri);
}

async function serve(distribution: Distribution, store: ObjectStore, exchange: Exchange): Promise<void> {
  const { behavior, request } = exchange;
  const uri = request.uri === '/' ? `/${distribution.rootObject}` : request.uri;
  const object = findObject(store, behavior, uri);
  if (object !== undefined) return sendObject(exchange, object, 200);
  // The distribution may read objects but not list them, so that S3 tells it 403 where there is none.
  const page = distribution.errorPages.find(({ code }) => code === 403);
  const shown = page?.path === undefined ? undefined : findObject(store, behavior, page.path);
  if (page === undefined || shown === undefined)
    return plain(exchange.outgoing, page?.answeredCode ?? 403, behavior.headers);
  await sendObject(exchange, shown, page.answeredCode);
}

function findObject(store: ObjectStore, { bucket, originPath }: SiteBehavior, uri: string): ObjectVersion | undefined {
  try {
    const object = store.findLatest(bucket, decodeURIComponent(`${originPath}${uri}`.replace(/^\//, '')));
    return object?.marker ? undefined : object;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

const COMPRESSED = /^(?:text\/|application\/(?:json|javascript|xml|[a-z.-]+\+(?:json|xml))|image\/svg)/;
const HIDDEN_HEADER = /^x-amz-(?:meta-|checksum-|storage-class)/;

async function sendObject({ incoming, outgoing, behavior, request }: Exchange, object: ObjectVersion, status: number) {
  const kept = Object.fromEntries(Object.entries(object.headers).filter(([name]) => !HIDDEN_HEADER.test(name)));
  const etag = `"${object.etag}"`;
  const headers = withResponseFunction(behavior, request, status, {
    ...kept,
    etag,
    'last-modified': object.modified.toUTCString(),
    ...behavior.headers,
  });
  if (status === 200 && incoming.headers['if-none-match']?.includes(etag)) {
    outgoing.writeHead(304, headers).end();
    return;
  }
  const type = object.headers['content-type'] ?? '';
  const accepts = String(incoming.headers['accept-encoding'] ?? '').includes('gzip');
  const isPlain = object.headers['content-encoding'] === undefined;
  if (behavior.compress && accepts && isPlain && COMPRESSED.test(type) && object.size > 1000 && status === 200) {
    outgoing.writeHead(status, { ...headers, 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    if (request.method === 'HEAD') outgoing.end();
    else await pipeline(createReadStream(object.file), createGzip(), outgoing);
    return;
  }
  const range = status === 200 ? siteRange(incoming.headers.range, object.size) : undefined;
  if (range === 'none') {
    outgoing.writeHead(416, { ...headers, 'content-range': `bytes */${object.size}` }).end();
    return;
  }
  outgoing.writeHead(range === undefined ? status : 206, {
    ...headers,
    'accept-ranges': 'bytes',
    'content-length': range === undefined ? object.size : range.end - range.start + 1,
    ...(range !== undefined && { 'content-range': `bytes ${range.start}-${range.end}/${object.size}` }),
  });
  if (request.method === 'HEAD' || object.size === 0) outgoing.end();
  else await pipeline(createReadStream(object.file, range), outgoing);
}

function siteRange(header: string | undefined, size: number) {
  try {
    return parseRange(header, size);
  } catch (error) {
    if (error instanceof S3RequestError) return 'none';
    throw error;
  }
}

function withResponseFunction(
  { onResponse }: CompiledBehavior,
  request: EdgeRequest,
  statusCode: number,
  headers: Readonly<Record<string, string>>,
): Record<string, string> {
  if (onResponse === undefined) return { ...headers };
  const valued = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]));
  const result = onResponse({ ...EVENT, request, response: { statusCode, headers: valued } });
  return Object.fromEntries(Object.entries(result.headers ?? {}).map(([name, { value }]) => [name, value]));
}

function answerFromFunction(
  { outgoing, behavior }: Exchange,
  { statusCode = 200, headers = {}, body }: EdgeResult,
): void {
  const own = Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]));
  outgoing.writeHead(statusCode, { ...own, ...behavior.headers });
  outgoing.end(typeof body === 'string' ? body : body?.data);
}

function plain(outgoing: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(`${status}\n`);
}
