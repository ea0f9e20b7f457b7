import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ObjectStore, ObjectVersion } from './object-store.ts';
import { identityHeaders } from './read-object.ts';
import { receiveBody } from './receive-body.ts';
import { S3RequestError } from './s3-error.ts';
import { answer, keptHeaders, readText, type S3Request, splitPath } from './s3-request.ts';
import { malformed, readXmlRecords, xmlDocument } from './s3-xml.ts';

/** Answers PUT of an object with a body. */
export async function writeObject(store: ObjectStore, request: S3Request): Promise<void> {
  const { bucket, key, headers, incoming } = request;
  const kept = keptHeaders(request);
  const body = await receiveBody(incoming, store.incoming);
  const added = await orDropFile(body.file, () =>
    store.put({
      bucket,
      key,
      file: body.file,
      size: body.size,
      etag: body.md5,
      headers: { ...kept, ...body.checksums },
      ifNoneMatch: headers['if-none-match'],
      ifMatch: headers['if-match'],
    }),
  );
  answer(request, 200, undefined, { ...identityHeaders(added), ...body.checksums });
}

/** Answers PUT of an object with `x-amz-copy-source`. */
export async function copyObject(store: ObjectStore, request: S3Request): Promise<void> {
  const { bucket, key, headers } = request;
  const source = findCopySource(store, request);
  const replaces = headers['x-amz-metadata-directive'] === 'REPLACE';
  const file = await copyBody(store, source);
  const added = await orDropFile(file, () =>
    store.put({
      bucket,
      key,
      file,
      size: source.size,
      etag: source.etag,
      headers: replaces ? keptHeaders(request) : source.headers,
      ifNoneMatch: headers['if-none-match'],
    }),
  );
  const result = { LastModified: added.modified, ETag: `"${added.etag}"` };
  answer(request, 200, xmlDocument('CopyObjectResult', result), {
    ...(added.version !== 'null' && { 'x-amz-version-id': added.version }),
    ...(source.version !== 'null' && { 'x-amz-copy-source-version-id': source.version }),
  });
}

/** The object named by `x-amz-copy-source`: `/bucket/key?versionId=…`, percent-encoded. */
export function findCopySource(store: ObjectStore, { headers }: S3Request): ObjectVersion {
  const [path = '', query = ''] = String(headers['x-amz-copy-source']).split('?');
  const { bucket, key } = splitPath(path);
  if (!store.buckets.has(bucket)) throw new S3RequestError('NoSuchBucket', 'The specified bucket does not exist');
  return store.find(bucket, key, new URLSearchParams(query).get('versionId') ?? undefined);
}

async function copyBody(store: ObjectStore, source: ObjectVersion): Promise<string> {
  const file = join(store.incoming, randomUUID());
  await copyFile(source.file, file, constants.COPYFILE_FICLONE);
  return file;
}

async function orDropFile<T>(file: string, store: () => T): Promise<T> {
  try {
    return store();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

/** Answers DELETE of an object or of one version. */
export function removeObject(store: ObjectStore, request: S3Request): void {
  const { bucket, key, query } = request;
  const removed = store.remove(bucket, key, query.get('versionId') ?? undefined);
  answer(request, 204, undefined, {
    ...(removed?.marker && { 'x-amz-delete-marker': 'true' }),
    ...(removed !== undefined && removed.version !== 'null' && { 'x-amz-version-id': removed.version }),
  });
}

/** Answers POST `?delete`: up to 1000 objects or versions. */
export async function removeObjects(store: ObjectStore, request: S3Request): Promise<void> {
  const xml = await readText(request);
  const wanted = readXmlRecords(xml, 'Object');
  if (wanted.length === 0 || wanted.length > 1000) throw malformed();
  const deleted = wanted.map(({ Key = '', VersionId }) => {
    const removed = store.remove(request.bucket, Key, VersionId);
    return { Key, VersionId, ...(removed?.marker && { DeleteMarker: true, DeleteMarkerVersionId: removed.version }) };
  });
  answer(request, 200, xmlDocument('DeleteResult', { Deleted: /<Quiet>true<\/Quiet>/.test(xml) ? [] : deleted }));
}
