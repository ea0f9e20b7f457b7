import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sentenceOf } from '../../local-stack-error.ts';
import type { LocalState } from '../../state.ts';
import { listObjects, listVersions } from './list-objects.ts';
import { openMultipartUploads } from './multipart.ts';
import { answerMultipart } from './multipart-requests.ts';
import type { ObjectStore } from './object-store.ts';
import { readObject } from './read-object.ts';
import { S3RequestError } from './s3-error.ts';
import { answer, parseS3Request, type S3Request, splitPath } from './s3-request.ts';
import { xmlDocument, xmlError } from './s3-xml.ts';
import { copyObject, removeObject, removeObjects, writeObject } from './write-object.ts';

type Answer = (request: S3Request) => void | Promise<void>;

/**
 * S3 over HTTP in path style. Anybody may do anything, signatures are not checked; but only who may list a bucket learns
 * that a key is missing in it, as in S3. `onFault` hears of faults of this
 * machine (a full disk), which clients see as an answer to try again.
 */
export function s3Service(
  state: LocalState,
  store: ObjectStore,
  onFault: (error: unknown) => void,
  knowsMissing: (asker: string, bucket: string) => boolean = () => true,
) {
  const uploads = openMultipartUploads(state, store.incoming);
  const routes = objectRoutes(store);
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const requestId = randomUUID();
    outgoing.setHeader('x-amz-request-id', requestId);
    try {
      const request = parseS3Request(incoming, outgoing);
      if (request.bucket === '') return answerBuckets(store, request);
      if (!store.buckets.has(request.bucket))
        throw new S3RequestError('NoSuchBucket', 'The specified bucket does not exist');
      if (await answerMultipart(store, uploads, request)) return;
      const route = request.key === '' ? bucketRoute(store, request) : routes[request.method];
      refuseUnknownSubresource(request);
      if (route === undefined) throw new S3RequestError('MethodNotAllowed', 'The method is not allowed here.');
      await route(request);
    } catch (error) {
      const told = isMissing(error) && !mayKnow(incoming, knowsMissing) ? accessDenied() : error;
      answerError(incoming, outgoing, told, requestId, onFault);
    }
  };
}

const isMissing = (error: unknown): boolean => error instanceof S3RequestError && error.code === 'NoSuchKey';
const accessDenied = () => new S3RequestError('AccessDenied', 'Access Denied');

/** Whoever may not list a bucket is not told that a key is missing. Who asks stands in the signature. */
function mayKnow({ headers, url = '' }: IncomingMessage, knowsMissing: (asker: string, bucket: string) => boolean) {
  const [, asker = ''] = /Credential=([^/]+)\//.exec(headers.authorization ?? '') ?? [];
  return knowsMissing(asker, splitPath(url.split('?')[0] ?? '/').bucket);
}

const objectRoutes = (store: ObjectStore): Readonly<Record<string, Answer>> => ({
  GET: request => readObject(store, request),
  HEAD: request => readObject(store, request),
  PUT: request =>
    request.headers['x-amz-copy-source'] === undefined ? writeObject(store, request) : copyObject(store, request),
  DELETE: request => removeObject(store, request),
});

function bucketRoute(store: ObjectStore, { method, query, bucket }: S3Request): Answer | undefined {
  if (method === 'POST' && query.has('delete')) return request => removeObjects(store, request);
  if (method === 'HEAD') return request => answer(request, 200);
  if (method !== 'GET') return undefined;
  if (query.has('versions')) return request => listVersions(store, request);
  if (query.has('location')) return request => answer(request, 200, xmlDocument('LocationConstraint', {}));
  if (query.has('versioning')) {
    const Status = store.buckets.get(bucket)?.versioned ? 'Enabled' : undefined;
    return request => answer(request, 200, xmlDocument('VersioningConfiguration', { Status }));
  }
  return request => listObjects(store, request);
}

/** Sub-resources change what a request means: one that is not known must not be taken for the object itself. */
const UNKNOWN = [
  'acl',
  'tagging',
  'policy',
  'lifecycle',
  'cors',
  'retention',
  'legal-hold',
  'torrent',
  'select',
  'restore',
  'attributes',
  'encryption',
  'website',
  'notification',
  'replication',
  'object-lock',
  'publicAccessBlock',
] as const;

function refuseUnknownSubresource({ query }: S3Request): void {
  const unknown = UNKNOWN.find(name => query.has(name));
  if (unknown !== undefined)
    throw new S3RequestError('NotImplemented', `The local stack does not know the sub-resource ${unknown}.`);
}

function answerBuckets(store: ObjectStore, request: S3Request): void {
  const Bucket = [...store.buckets.keys()].map(Name => ({ Name, CreationDate: new Date(0) }));
  const Owner = { ID: 'local', DisplayName: 'local' };
  answer(request, 200, xmlDocument('ListAllMyBucketsResult', { Owner, Buckets: { Bucket } }));
}

function answerError(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  error: unknown,
  requestId: string,
  onFault: (error: unknown) => void,
): void {
  const known = error instanceof S3RequestError;
  if (!known && !outgoing.destroyed) onFault(error);
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  const sentence = sentenceOf(error, 'the data folder');
  const fault = known
    ? error
    : new S3RequestError(sentence === undefined ? 'InternalError' : 'ServiceUnavailable', sentence ?? String(error));
  // What is left of the body is not read: the connection ends with this answer.
  if (!incoming.complete) outgoing.setHeader('connection', 'close');
  const xml = xmlError({ Code: fault.code, Message: fault.message, Resource: incoming.url, RequestId: requestId });
  answer({ outgoing } as S3Request, fault.status, xml, fault.headers);
}
