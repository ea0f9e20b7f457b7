import { createHash, type Hash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { awsChunkedDecoder } from './aws-chunked.ts';
import { S3RequestError } from './s3-error.ts';

/** Largest body of one request, as in S3. */
const MAX_BODY_BYTES = 5 * 1024 ** 3;

/** A body as it lies on disk. */
export interface ReceivedBody {
  readonly file: string;
  readonly size: number;
  /** MD5, lower-case hexadecimal. */
  readonly md5: string;
  /** Checksum headers the client sent and the body agreed with. */
  readonly checksums: Readonly<Record<string, string>>;
}

const CHECKSUM = /^x-amz-checksum-(crc32|crc32c|crc64nvme|sha1|sha256)$/;

/** Streams the body of a request into a new file of `folder`. Throws S3RequestError; a refused body leaves no file. */
export async function receiveBody(request: IncomingMessage, folder: string): Promise<ReceivedBody> {
  refuseTooLong(request.headers);
  const file = join(folder, randomUUID());
  const meter = digestMeter(request.headers);
  let trailers: Readonly<Record<string, string>> = {};
  try {
    const target = createWriteStream(file, { flags: 'wx' });
    if (isChunked(request.headers)) {
      const decoder = awsChunkedDecoder(found => {
        trailers = found;
      });
      await pipeline(request, decoder, meter.stream, target);
    } else await pipeline(request, meter.stream, target);
    const { size, digests } = meter.finish();
    refuseWrongLength(request.headers, size);
    const checksums = { ...checksumsOf(request.headers), ...checksumsOf(trailers) };
    refuseWrongDigests({ ...checksums, ...md5Header(request.headers) }, digests);
    return { file, size, md5: Buffer.from(digests['content-md5'] ?? '', 'base64').toString('hex'), checksums };
  } catch (error) {
    await rm(file, { force: true });
    if (
      (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE' ||
      (request.destroyed && !request.complete)
    )
      throw new S3RequestError('IncompleteBody', 'The connection was closed before the whole body arrived.');
    throw error;
  }
}

/** Whether the body is in chunks of S3's own encoding. */
const isChunked = (headers: IncomingHttpHeaders): boolean =>
  String(headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-') ||
  String(headers['content-encoding'] ?? '').includes('aws-chunked');

function refuseTooLong(headers: IncomingHttpHeaders): void {
  const announced = Number(headers['x-amz-decoded-content-length'] ?? headers['content-length'] ?? 0);
  if (announced > MAX_BODY_BYTES) throw tooLarge();
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined)
    throw new S3RequestError('MissingContentLength', 'You must provide the Content-Length HTTP header.');
}

const tooLarge = () =>
  new S3RequestError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed object size.');

function refuseWrongLength(headers: IncomingHttpHeaders, size: number): void {
  const announced = headers['x-amz-decoded-content-length'];
  if (announced !== undefined && Number(announced) !== size)
    throw new S3RequestError('IncompleteBody', 'The body is not as long as it was announced.');
}

const checksumsOf = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      CHECKSUM.test(name) && typeof value === 'string' ? [[name, value]] : [],
    ),
  );

const md5Header = (headers: IncomingHttpHeaders): Record<string, string> => {
  const md5 = headers['content-md5'];
  return typeof md5 === 'string' ? { 'content-md5': md5 } : {};
};

/** CRC32C and CRC64NVME are kept as sent: Node has no function for them. */
function refuseWrongDigests(sent: Readonly<Record<string, string>>, own: Readonly<Record<string, string>>): void {
  const wrong = Object.entries(sent).find(([name, value]) => own[name] !== undefined && own[name] !== value);
  if (wrong !== undefined)
    throw new S3RequestError('BadDigest', `The ${wrong[0]} you specified did not match the calculated checksum.`);
}

/** Counts and digests what flows through; the SHA sums only where the client announces one. */
function digestMeter(headers: IncomingHttpHeaders) {
  const announced = [...Object.keys(headers), String(headers['x-amz-trailer'] ?? '').toLowerCase()].join();
  const hashes: Readonly<Record<string, Hash>> = {
    'content-md5': createHash('md5'),
    ...(announced.includes('checksum-sha1') && { 'x-amz-checksum-sha1': createHash('sha1') }),
    ...(announced.includes('checksum-sha256') && { 'x-amz-checksum-sha256': createHash('sha256') }),
  };
  let size = 0;
  let crc = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      size += chunk.length;
      if (size > MAX_BODY_BYTES) return callback(tooLarge());
      crc = crc32(chunk, crc);
      for (const hash of Object.values(hashes)) hash.update(chunk);
      callback(null, chunk);
    },
  });
  const finish = () => {
    const crcBytes = Buffer.alloc(4);
    crcBytes.writeUInt32BE(crc);
    const digests = Object.fromEntries(Object.entries(hashes).map(([name, hash]) => [name, hash.digest('base64')]));
    return {
      size,
      digests: { ...digests, 'x-amz-checksum-crc32': crcBytes.toString('base64') } as Record<string, string>,
    };
  };
  return { stream, finish };
}
