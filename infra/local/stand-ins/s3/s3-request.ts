import type { IncomingMessage, ServerResponse } from 'node:http';
import { S3RequestError } from './s3-error.ts';

/** A request in path style, `/bucket/key?query`. Keys are taken as sent: nothing folds `..` or `//` in them. */
export interface S3Request {
  readonly method: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

/** Longest key, in bytes of UTF-8. */
const MAX_KEY_BYTES = 1024;

/** Reads the target of a request. Throws InvalidURI, KeyTooLongError. */
export function parseS3Request(incoming: IncomingMessage, outgoing: ServerResponse): S3Request {
  const [path = '/', ...query] = (incoming.url ?? '/').split('?');
  const { bucket, key } = splitPath(path);
  return {
    method: incoming.method ?? 'GET',
    bucket,
    key,
    query: new URLSearchParams(query.join('?')),
    headers: incoming.headers,
    incoming,
    outgoing,
  };
}

/** Bucket and key of `/bucket/key`, percent-decoded. */
export function splitPath(path: string): { readonly bucket: string; readonly key: string } {
  const [, bucket = '', key = ''] = /^\/?([^/]*)\/?(.*)$/s.exec(path) ?? [];
  try {
    const decoded = { bucket: decodeURIComponent(bucket), key: decodeURIComponent(key) };
    if (Buffer.byteLength(decoded.key) > MAX_KEY_BYTES)
      throw new S3RequestError('KeyTooLongError', 'Your key is too long');
    return decoded;
  } catch (error) {
    if (error instanceof URIError) throw new S3RequestError('InvalidURI', "Couldn't parse the specified URI.");
    throw error;
  }
}

const KEPT_HEADERS = [
  'content-type',
  'content-disposition',
  'content-language',
  'cache-control',
  'expires',
  'x-amz-storage-class',
  'x-amz-website-redirect-location',
] as const;
/** Longest user metadata, in bytes. */
const MAX_METADATA_BYTES = 2048;

/** The headers of an upload that come back on reading. Throws MetadataTooLarge. */
export function keptHeaders({ headers }: S3Request): Readonly<Record<string, string>> {
  const metadata = Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-'));
  const size = metadata.reduce((sum, [name, value]) => sum + name.length + String(value).length, 0);
  if (size > MAX_METADATA_BYTES)
    throw new S3RequestError('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size.');
  const encoding = String(headers['content-encoding'] ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '' && part !== 'aws-chunked')
    .join(', ');
  return {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(
      KEPT_HEADERS.flatMap(name => (headers[name] === undefined ? [] : [[name, `${headers[name]}`]])),
    ),
    ...(encoding !== '' && { 'content-encoding': encoding }),
    ...Object.fromEntries(metadata.map(([name, value]) => [name, String(value)])),
  };
}

/** Most bytes of an XML request body. */
const MAX_XML_BYTES = 2 * 1024 ** 2;

/** Reads a small request body as text. Throws EntityTooLarge. */
export async function readText({ incoming }: S3Request): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_XML_BYTES) throw new S3RequestError('EntityTooLarge', 'The request body is too long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Sends XML, or nothing where there is none. */
export function answer(
  { outgoing }: S3Request,
  status: number,
  xml?: string,
  headers: Record<string, string> = {},
): void {
  outgoing.writeHead(status, {
    ...headers,
    ...(xml === undefined
      ? { ...(status !== 204 && { 'content-length': 0 }) }
      : { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(xml) }),
  });
  outgoing.end(outgoing.req.method === 'HEAD' ? undefined : xml);
}
