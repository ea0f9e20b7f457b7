import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalState } from '../../state.ts';
import { collectPage, type ListedPage, type Listing } from './collect-page.ts';
import { S3RequestError } from './s3-error.ts';

export interface Bucket {
  readonly name: string;
  readonly versioned: boolean;
}

/** One version of an object, or a delete marker. */
export interface ObjectVersion {
  readonly bucket: string;
  readonly key: string;
  /** `null` where the bucket keeps no versions. */
  readonly version: string;
  /** Orders the versions of a key; hexadecimal of fixed length. */
  readonly sequencer: string;
  readonly latest: boolean;
  readonly marker: boolean;
  /** Bytes. */
  readonly size: number;
  /** Without quotes. */
  readonly etag: string;
  readonly modified: Date;
  /** Headers given back on reading: content type, disposition, metadata, checksums. */
  readonly headers: Readonly<Record<string, string>>;
  /** Path of the body. */
  readonly file: string;
}

/** A body to be stored; its file is taken over. */
export interface NewObject {
  readonly bucket: string;
  readonly key: string;
  readonly file: string;
  readonly size: number;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly ifNoneMatch?: string | undefined;
  readonly ifMatch?: string | undefined;
}

export interface ObjectStore {
  readonly buckets: ReadonlyMap<string, Bucket>;
  /** Folder for bodies that are still arriving. */
  readonly incoming: string;
  readonly put: (object: NewObject) => ObjectVersion;
  /** The latest version, or the one named. Throws NoSuchKey, NoSuchVersion. */
  readonly find: (bucket: string, key: string, version?: string) => ObjectVersion;
  readonly findLatest: (bucket: string, key: string) => ObjectVersion | undefined;
  /** Removes a version for good, or (none named, bucket versioned) puts a delete marker. */
  readonly remove: (bucket: string, key: string, version?: string) => ObjectVersion | undefined;
  readonly list: (listing: Listing) => ListedPage<ObjectVersion>;
  /** All versions, newest first within a key. */
  readonly listVersions: (listing: Listing) => ListedPage<ObjectVersion>;
}

type Row = Record<string, string | number | null>;

/** Object versions in SQLite, bodies in files named at random: no key ever becomes a path. `onCreated` runs in the same change. */
export function openObjectStore(
  state: LocalState,
  buckets: readonly Bucket[],
  onCreated: (object: ObjectVersion) => void,
): ObjectStore {
  const { prepare, atomically } = state;
  const folder = join(state.folder, 'objects');
  const incoming = join(state.folder, 'incoming');
  mkdirSync(folder, { recursive: true });
  mkdirSync(incoming, { recursive: true });
  // Folders of two letters keep each of them small.
  for (let first = 0; first < 256; first += 1) mkdirSync(join(folder, hex(first)), { recursive: true });
  dropLeftovers(state, incoming);
  const known = new Map(buckets.map(bucket => [bucket.name, bucket]));
  const nextSequencer = sequencers(prepare('SELECT max(sequencer) AS last FROM object_versions').get()?.['last']);

  const insert = prepare(
    `INSERT INTO object_versions (bucket, key, version, sequencer, latest, marker, size, etag, modified, headers, file)
     VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)`,
  );
  const selectLatest = prepare('SELECT * FROM object_versions WHERE bucket = ? AND key = ? AND latest = 1');
  const selectVersion = prepare('SELECT * FROM object_versions WHERE bucket = ? AND key = ? AND version = ?');
  const age = prepare('UPDATE object_versions SET latest = 0 WHERE bucket = ? AND key = ? AND latest = 1');
  const erase = prepare('DELETE FROM object_versions WHERE bucket = ? AND key = ? AND version = ?');
  const promote = prepare(
    `UPDATE object_versions SET latest = 1 WHERE bucket = ? AND key = ? AND sequencer =
     (SELECT max(sequencer) FROM object_versions WHERE bucket = ? AND key = ?)`,
  );
  const page = prepare(
    `SELECT * FROM object_versions WHERE bucket = ? AND key >= ? AND latest = 1 AND marker = 0 ORDER BY key`,
  );
  const versionsPage = prepare(
    `SELECT * FROM object_versions WHERE bucket = ? AND key >= ? ORDER BY key, sequencer DESC`,
  );

  const bodyPath = (file: unknown): string => join(folder, String(file).slice(0, 2), String(file));
  const read = (row: Row): ObjectVersion => ({
    bucket: String(row['bucket']),
    key: String(row['key']),
    version: String(row['version']),
    sequencer: String(row['sequencer']),
    latest: row['latest'] === 1,
    marker: row['marker'] === 1,
    size: Number(row['size']),
    etag: String(row['etag']),
    modified: new Date(Number(row['modified'])),
    headers: JSON.parse(String(row['headers'])),
    file: bodyPath(row['file']),
  });
  const one = (row: unknown): ObjectVersion | undefined => (row === undefined ? undefined : read(row as Row));
  const findLatest = (bucket: string, key: string) => one(selectLatest.get(bucket, key));
  const findVersion = (bucket: string, key: string, version: string) => one(selectVersion.get(bucket, key, version));
  const dropBody = (version: ObjectVersion | undefined): void => {
    if (version !== undefined && !version.marker) rmSync(version.file, { force: true });
  };

  const add = (object: Omit<NewObject, 'file'>, file: string, marker: boolean): ObjectVersion => {
    const { bucket, key, size, etag, headers } = object;
    const versioned = known.get(bucket)?.versioned ?? false;
    const version = versioned ? randomBytes(24).toString('base64url') : 'null';
    if (!versioned) erase.run(bucket, key, version);
    age.run(bucket, key);
    insert.run(
      bucket,
      key,
      version,
      nextSequencer(),
      marker ? 1 : 0,
      size,
      etag,
      Date.now(),
      JSON.stringify(headers),
      file,
    );
    const added = findVersion(bucket, key, version);
    if (added === undefined) throw new Error(`the object ${bucket}/${key} was not kept`);
    return added;
  };

  return {
    buckets: known,
    incoming,
    findLatest,
    find: (bucket, key, version) => {
      const found = version === undefined ? findLatest(bucket, key) : findVersion(bucket, key, version);
      if (found === undefined || (found.marker && version === undefined)) throw missing(version, found);
      if (found.marker)
        throw new S3RequestError('MethodNotAllowed', 'The specified method is not allowed against a delete marker.', {
          'x-amz-delete-marker': 'true',
        });
      return found;
    },
    put: object => {
      const { bucket, key } = object;
      const file = randomBytes(16).toString('hex');
      let replaced: ObjectVersion | undefined;
      const added = atomically(() => {
        const before = findLatest(bucket, key);
        refuseUnmetCondition(object, before);
        if (known.get(bucket)?.versioned !== true) replaced = before;
        renameSync(object.file, bodyPath(file));
        const version = add(object, file, false);
        onCreated(version);
        return version;
      });
      dropBody(replaced);
      return added;
    },
    remove: (bucket, key, version) => {
      const marks = version === undefined && known.get(bucket)?.versioned === true;
      if (marks) return atomically(() => add({ bucket, key, size: 0, etag: '', headers: {} }, '', true));
      const gone = findVersion(bucket, key, version ?? 'null');
      atomically(() => {
        erase.run(bucket, key, version ?? 'null');
        promote.run(bucket, key, bucket, key);
      });
      dropBody(gone);
      return gone;
    },
    list: listing => collectPage(listing, from => page.iterate(listing.bucket, from) as Iterable<Row>, read),
    listVersions: listing =>
      collectPage(listing, from => versionsPage.iterate(listing.bucket, from) as Iterable<Row>, read),
  };
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

function missing(version: string | undefined, marker: ObjectVersion | undefined): S3RequestError {
  if (version !== undefined) return new S3RequestError('NoSuchVersion', 'The specified version does not exist.');
  const headers: Record<string, string> =
    marker === undefined ? {} : { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.version };
  return new S3RequestError('NoSuchKey', 'The specified key does not exist.', headers);
}

function refuseUnmetCondition({ ifNoneMatch, ifMatch }: NewObject, before: ObjectVersion | undefined): void {
  const present = before === undefined || before.marker ? undefined : before;
  const failed =
    (ifNoneMatch === '*' && present !== undefined) ||
    (ifMatch !== undefined && ifMatch !== '*' && ifMatch.replaceAll('"', '') !== present?.etag) ||
    (ifMatch === '*' && present === undefined);
  if (failed)
    throw new S3RequestError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
}

/** Sequencers rise with time and never fall back, not even when the clock does. */
function sequencers(stored: unknown): () => string {
  let last = typeof stored === 'string' ? BigInt(`0x${stored}`) : 0n;
  return () => {
    const now = BigInt(Date.now()) << 16n;
    last = now > last ? now : last + 1n;
    return last.toString(16).toUpperCase().padStart(18, '0');
  };
}

/** Bodies that were still arriving when the process ended belong to no version, except parts of open multipart uploads. */
function dropLeftovers({ prepare }: LocalState, incoming: string): void {
  const parts = new Set(
    prepare('SELECT file FROM multipart_parts')
      .all()
      .map(row => row['file']),
  );
  for (const name of readdirSync(incoming)) if (!parts.has(join(incoming, name))) rmSync(join(incoming, name));
}
