import { endOf, type Listing } from './collect-page.ts';
import type { ObjectStore, ObjectVersion } from './object-store.ts';
import { S3RequestError } from './s3-error.ts';
import { answer, type S3Request } from './s3-request.ts';
import { type XmlElements, xmlDocument } from './s3-xml.ts';

const MAX_KEYS = 1000;

/** Answers GET of a bucket: ListObjects in both forms. */
export function listObjects(store: ObjectStore, request: S3Request): void {
  const { query, bucket } = request;
  const second = query.get('list-type') === '2';
  const token = query.get('continuation-token');
  const after = (second ? query.get('start-after') : query.get('marker')) ?? '';
  const listing = listingOf(request, token === null ? keyAfter(after, query.get('delimiter')) : fromToken(token));
  const { items, prefixes, next } = store.list(listing);
  const encode = encoder(query);
  const answered: XmlElements = {
    ...listingElements(bucket, listing, query, next !== undefined),
    Contents: items.map(item => ({ Key: encode(item.key), ...facts(item) })),
    CommonPrefixes: prefixes.map(prefix => ({ Prefix: encode(prefix) })),
    ...(second
      ? {
          KeyCount: items.length + prefixes.length,
          StartAfter: after === '' ? undefined : encode(after),
          ContinuationToken: token ?? undefined,
          NextContinuationToken: next === undefined ? undefined : toToken(next),
        }
      : {
          Marker: encode(after),
          NextMarker: next === undefined ? undefined : encode(items.at(-1)?.key ?? prefixes.at(-1) ?? ''),
        }),
  };
  answer(request, 200, xmlDocument('ListBucketResult', answered));
}

/** Answers GET `?versions`. */
export function listVersions(store: ObjectStore, request: S3Request): void {
  const { query, bucket } = request;
  const marker = query.get('key-marker') ?? '';
  const listing = listingOf(request, keyAfter(marker, query.get('delimiter')));
  const { items, prefixes, next } = store.listVersions(listing);
  const encode = encoder(query);
  const entry = (item: ObjectVersion) => ({ Key: encode(item.key), VersionId: item.version, IsLatest: item.latest });
  const markers = items.filter(({ marker: isMarker }) => isMarker);
  const answered: XmlElements = {
    ...listingElements(bucket, listing, query, next !== undefined),
    KeyMarker: encode(marker),
    VersionIdMarker: '',
    NextKeyMarker: next === undefined ? undefined : encode(items.at(-1)?.key ?? prefixes.at(-1) ?? ''),
    Version: items.filter(item => !item.marker).map(item => ({ ...entry(item), ...facts(item) })),
    DeleteMarker: markers.map(item => ({ ...entry(item), LastModified: item.modified })),
    CommonPrefixes: prefixes.map(prefix => ({ Prefix: encode(prefix) })),
  };
  answer(request, 200, xmlDocument('ListVersionsResult', answered));
}

const facts = (object: ObjectVersion) => ({
  LastModified: object.modified,
  ETag: `"${object.etag}"`,
  Size: object.size,
  StorageClass: 'STANDARD',
});

function listingOf({ bucket, query }: S3Request, from: string): Listing {
  const limit = Number(query.get('max-keys') ?? MAX_KEYS);
  if (!Number.isInteger(limit) || limit < 0) throw new S3RequestError('InvalidArgument', 'max-keys must be a number');
  const delimiter = query.get('delimiter') ?? '';
  return { bucket, prefix: query.get('prefix') ?? '', delimiter, from, limit: Math.min(limit, MAX_KEYS) };
}

const listingElements = (
  bucket: string,
  { prefix, delimiter, limit }: Listing,
  query: URLSearchParams,
  more: boolean,
) => ({
  Name: bucket,
  Prefix: encoder(query)(prefix),
  Delimiter: delimiter === '' ? undefined : encoder(query)(delimiter),
  MaxKeys: limit,
  EncodingType: query.get('encoding-type') ?? undefined,
  IsTruncated: more,
});

/** The least key after `marker`; a marker that is a common prefix stands for all keys below it. */
const keyAfter = (marker: string, delimiter: string | null): string => {
  if (marker === '') return '';
  return delimiter !== null && delimiter !== '' && marker.endsWith(delimiter) ? endOf(marker) : `${marker}\u0000`;
};

const encoder = (query: URLSearchParams) =>
  query.get('encoding-type') === 'url'
    ? (key: string) => encodeURIComponent(key).replaceAll('%2F', '/')
    : (key: string) => key;

const toToken = (key: string): string => Buffer.from(key).toString('base64');

function fromToken(token: string): string {
  if (!/^[A-Za-z0-9+/]+=*$/.test(token))
    throw new S3RequestError('InvalidArgument', 'The continuation token provided is incorrect');
  return Buffer.from(token, 'base64').toString('utf8');
}
