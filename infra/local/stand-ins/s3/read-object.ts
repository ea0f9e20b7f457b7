import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { ObjectStore, ObjectVersion } from './object-store.ts';
import { S3RequestError } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

/** First and last byte, both included. */
interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Answers GET and HEAD of an object: versions, conditions, one range, overridden headers. */
export async function readObject(store: ObjectStore, request: S3Request): Promise<void> {
  const { bucket, key, query, method, outgoing } = request;
  const object = store.find(bucket, key, query.get('versionId') ?? undefined);
  const headers = headersOf(object, request);
  if (!conditionsHold(object, request)) {
    outgoing.writeHead(304, headers).end();
    return;
  }
  const range = parseRange(request.headers.range, object.size);
  const length = range === undefined ? object.size : range.end - range.start + 1;
  outgoing.writeHead(range === undefined ? 200 : 206, {
    ...headers,
    'content-length': length,
    ...(range !== undefined && { 'content-range': `bytes ${range.start}-${range.end}/${object.size}` }),
  });
  if (method === 'HEAD' || length === 0) outgoing.end();
  else await pipeline(createReadStream(object.file, range), outgoing);
}

/** Version and entity tag of an object as headers. */
export const identityHeaders = (object: ObjectVersion): Record<string, string> => ({
  ...(!object.marker && { etag: `"${object.etag}"` }),
  ...(object.version !== 'null' && { 'x-amz-version-id': object.version }),
});

function headersOf(object: ObjectVersion, { query, headers }: S3Request): Record<string, string> {
  const withChecksums = headers['x-amz-checksum-mode'] === 'ENABLED' && headers.range === undefined;
  const kept = Object.entries(object.headers).filter(([name]) => withChecksums || !name.startsWith('x-amz-checksum-'));
  const overrides = [...query].flatMap(([name, value]) =>
    name.startsWith('response-') ? [[name.slice('response-'.length), value]] : [],
  );
  return {
    ...Object.fromEntries(kept),
    ...identityHeaders(object),
    'last-modified': object.modified.toUTCString(),
    'accept-ranges': 'bytes',
    ...Object.fromEntries(overrides),
  };
}

const etags = (header: string): readonly string[] => header.split(',').map(tag => tag.trim().replaceAll('"', ''));

/** False where the client has the object already. Throws PreconditionFailed. */
function conditionsHold(object: ObjectVersion, { headers }: S3Request): boolean {
  const match = headers['if-match'];
  if (match !== undefined && match !== '*' && !etags(match).includes(object.etag))
    throw new S3RequestError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  const none = headers['if-none-match'];
  if (none !== undefined) return none !== '*' && !etags(none).includes(object.etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Number.isNaN(since) || Math.floor(object.modified.getTime() / 1000) * 1000 > since;
}

/** One range of bytes; undefined for all. Throws InvalidRange. */
export function parseRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start >= size || end < start)
    throw new S3RequestError('InvalidRange', 'The requested range is not satisfiable', {
      'content-range': `bytes */${size}`,
    });
  return { start, end };
}
