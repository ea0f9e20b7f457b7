import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { LocalState } from '../../state.ts';
import type { ReceivedBody } from './receive-body.ts';
import { S3RequestError } from './s3-error.ts';

export interface Part {
  readonly number: number;
  readonly etag: string;
  readonly size: number;
  readonly file: string;
}

/** A multipart upload that was begun and not yet ended. */
export interface MultipartUpload {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface MultipartUploads {
  readonly begin: (bucket: string, key: string, headers: Readonly<Record<string, string>>) => MultipartUpload;
  /** Throws NoSuchUpload. */
  readonly find: (bucket: string, key: string, id: string) => MultipartUpload;
  readonly list: (bucket: string) => readonly MultipartUpload[];
  readonly parts: (upload: MultipartUpload) => readonly Part[];
  readonly addPart: (upload: MultipartUpload, number: number, body: ReceivedBody) => Promise<void>;
  /** Joins the named parts into one new file. Throws InvalidPart, InvalidPartOrder. */
  readonly join: (
    upload: MultipartUpload,
    wanted: readonly { readonly number: number; readonly etag: string }[],
  ) => Promise<{ readonly file: string; readonly size: number; readonly etag: string }>;
  readonly end: (upload: MultipartUpload) => Promise<void>;
}

const MAX_PARTS = 10_000;
/** Every part but the last must be at least this long, in bytes. */
const MIN_PART_BYTES = 5 * 1024 ** 2;

/** Multipart uploads in SQLite, parts as files of `incoming`. */
export function openMultipartUploads({ prepare }: LocalState, incoming: string): MultipartUploads {
  const insert = prepare('INSERT INTO multipart_uploads (id, bucket, key, headers) VALUES (?, ?, ?, ?)');
  const select = prepare('SELECT * FROM multipart_uploads WHERE id = ? AND bucket = ? AND key = ?');
  const selectAll = prepare('SELECT * FROM multipart_uploads WHERE bucket = ? ORDER BY key, id');
  const erase = prepare('DELETE FROM multipart_uploads WHERE id = ?');
  const selectParts = prepare('SELECT * FROM multipart_parts WHERE upload = ? ORDER BY number');
  const eraseParts = prepare('DELETE FROM multipart_parts WHERE upload = ?');
  const putPart = prepare(
    'INSERT OR REPLACE INTO multipart_parts (upload, number, etag, size, file) VALUES (?, ?, ?, ?, ?)',
  );
  const read = (row: Record<string, unknown>): MultipartUpload => ({
    id: String(row['id']),
    bucket: String(row['bucket']),
    key: String(row['key']),
    headers: JSON.parse(String(row['headers'])),
  });
  const parts = ({ id }: MultipartUpload): readonly Part[] => selectParts.all(id) as unknown as readonly Part[];
  return {
    begin: (bucket, key, headers) => {
      const id = randomUUID();
      insert.run(id, bucket, key, JSON.stringify(headers));
      return { id, bucket, key, headers };
    },
    find: (bucket, key, id) => {
      const row = select.get(id, bucket, key);
      if (row === undefined) throw new S3RequestError('NoSuchUpload', 'The specified multipart upload does not exist.');
      return read(row);
    },
    list: bucket => selectAll.all(bucket).map(read),
    parts,
    addPart: async (upload, number, body) => {
      if (!Number.isInteger(number) || number < 1 || number > MAX_PARTS) {
        await rm(body.file, { force: true });
        throw new S3RequestError('InvalidArgument', `Part number must be an integer between 1 and ${MAX_PARTS}`);
      }
      const replaced = parts(upload).find(part => part.number === number);
      putPart.run(upload.id, number, body.md5, body.size, body.file);
      if (replaced !== undefined) await rm(replaced.file, { force: true });
    },
    join: async (upload, wanted) => {
      const chosen = chooseParts(parts(upload), wanted);
      const file = join(incoming, randomUUID());
      for (const part of chosen) await pipeline(createReadStream(part.file), createWriteStream(file, { flags: 'a' }));
      const digest = createHash('md5');
      for (const { etag } of chosen) digest.update(Buffer.from(etag, 'hex'));
      const size = chosen.reduce((sum, part) => sum + part.size, 0);
      return { file, size, etag: `${digest.digest('hex')}-${chosen.length}` };
    },
    end: async upload => {
      const files = parts(upload).map(({ file }) => file);
      eraseParts.run(upload.id);
      erase.run(upload.id);
      await Promise.all(files.map(file => rm(file, { force: true })));
    },
  };
}

function chooseParts(
  present: readonly Part[],
  wanted: readonly { readonly number: number; readonly etag: string }[],
): readonly Part[] {
  const byNumber = new Map(present.map(part => [part.number, part]));
  if (wanted.length === 0) throw new S3RequestError('MalformedXML', 'You must specify at least one part');
  return wanted.map(({ number, etag }, index) => {
    const part = byNumber.get(number);
    if (part === undefined || part.etag !== etag.replaceAll('"', ''))
      throw new S3RequestError('InvalidPart', 'One or more of the specified parts could not be found.');
    if (index > 0 && number <= (wanted[index - 1]?.number ?? 0))
      throw new S3RequestError('InvalidPartOrder', 'The list of parts was not in ascending order.');
    if (index < wanted.length - 1 && part.size < MIN_PART_BYTES)
      throw new S3RequestError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
    return part;
  });
}
