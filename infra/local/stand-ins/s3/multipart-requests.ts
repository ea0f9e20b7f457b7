import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartUploads } from './multipart.ts';
import type { ObjectStore } from './object-store.ts';
import { identityHeaders, parseRange } from './read-object.ts';
import { type ReceivedBody, receiveBody } from './receive-body.ts';
import { answer, keptHeaders, readText, type S3Request } from './s3-request.ts';
import { readXmlRecords, xmlDocument } from './s3-xml.ts';
import { findCopySource } from './write-object.ts';

/** Answers the requests of multipart uploads; false where the request is none. */
export async function answerMultipart(
  store: ObjectStore,
  uploads: MultipartUploads,
  request: S3Request,
): Promise<boolean> {
  const { method, bucket, key, query } = request;
  const id = query.get('uploadId');
  if (method === 'POST' && query.has('uploads')) begin(uploads, request);
  else if (method === 'GET' && query.has('uploads')) listUploads(uploads, request);
  else if (id === null) return false;
  else if (method === 'PUT') await addPart(store, uploads, request, id);
  else if (method === 'POST') await complete(store, uploads, request, id);
  else if (method === 'GET') listParts(uploads, request, id);
  else if (method === 'DELETE') {
    await uploads.end(uploads.find(bucket, key, id));
    answer(request, 204);
  } else return false;
  return true;
}

function begin(uploads: MultipartUploads, request: S3Request): void {
  const { bucket, key } = request;
  const { id } = uploads.begin(bucket, key, keptHeaders(request));
  answer(request, 200, xmlDocument('InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId: id }));
}

function listUploads(uploads: MultipartUploads, request: S3Request): void {
  const found = uploads.list(request.bucket).map(({ key, id }) => ({ Key: key, UploadId: id }));
  const result = { Bucket: request.bucket, IsTruncated: false, Upload: found };
  answer(request, 200, xmlDocument('ListMultipartUploadsResult', result));
}

function listParts(uploads: MultipartUploads, request: S3Request, id: string): void {
  const { bucket, key } = request;
  const parts = uploads.parts(uploads.find(bucket, key, id));
  const found = parts.map(({ number, etag, size }) => ({ PartNumber: number, ETag: `"${etag}"`, Size: size }));
  const result = { Bucket: bucket, Key: key, UploadId: id, IsTruncated: false, Part: found };
  answer(request, 200, xmlDocument('ListPartsResult', result));
}

async function addPart(store: ObjectStore, uploads: MultipartUploads, request: S3Request, id: string): Promise<void> {
  const upload = uploads.find(request.bucket, request.key, id);
  const copies = request.headers['x-amz-copy-source'] !== undefined;
  const body = copies ? await copyRange(store, request) : await receiveBody(request.incoming, store.incoming);
  await uploads.addPart(upload, Number(request.query.get('partNumber')), body);
  const etag = `"${body.md5}"`;
  if (copies) answer(request, 200, xmlDocument('CopyPartResult', { LastModified: new Date(), ETag: etag }));
  else answer(request, 200, undefined, { etag, ...body.checksums });
}

async function copyRange(store: ObjectStore, request: S3Request): Promise<ReceivedBody> {
  const source = findCopySource(store, request);
  const range = request.headers['x-amz-copy-source-range'];
  const file = join(store.incoming, randomUUID());
  const md5 = createHash('md5');
  let size = 0;
  const read = createReadStream(source.file, parseRange(typeof range === 'string' ? range : undefined, source.size));
  read.on('data', chunk => {
    md5.update(chunk);
    size += chunk.length;
  });
  await pipeline(read, createWriteStream(file, { flags: 'wx' }));
  return { file, size, md5: md5.digest('hex'), checksums: {} };
}

async function complete(store: ObjectStore, uploads: MultipartUploads, request: S3Request, id: string): Promise<void> {
  const { bucket, key, headers } = request;
  const upload = uploads.find(bucket, key, id);
  const wanted = readXmlRecords(await readText(request), 'Part').map(({ PartNumber, ETag }) => ({
    number: Number(PartNumber),
    etag: ETag ?? '',
  }));
  const joined = await uploads.join(upload, wanted);
  const added = store.put({ bucket, key, ...joined, headers: upload.headers, ifNoneMatch: headers['if-none-match'] });
  await uploads.end(upload);
  const result = { Location: `/${bucket}/${key}`, Bucket: bucket, Key: key, ETag: `"${added.etag}"` };
  answer(request, 200, xmlDocument('CompleteMultipartUploadResult', result), identityHeaders(added));
}
