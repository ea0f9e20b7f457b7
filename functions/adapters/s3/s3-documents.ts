import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Documents } from '../../ports.ts';
import type { Pointer } from '../../steps.ts';

/** A pointer leads nowhere: the object version was deleted, or the step before never wrote it. */
export class DocumentMissingError extends Error {
  override readonly name = 'DocumentMissingError';
}

/** Version of an object in a bucket without versions, such as that of the records, where no key changes its content. */
export const UNVERSIONED = 'null';

/** Uploads and working documents in S3; each function names only the buckets it may touch. */
export function s3Documents(buckets: { readonly uploads?: string; readonly records?: string }): Documents {
  const client = new S3Client({});
  const get = async (bucket: string | undefined, pointer: Pointer, range?: string): Promise<Uint8Array> => {
    const version = pointer.version === UNVERSIONED ? {} : { VersionId: pointer.version };
    try {
      const { Body } = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: pointer.key, ...version, ...(range && { Range: range }) }),
      );
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    } catch (error) {
      if (error instanceof NoSuchKey || (error instanceof Error && error.name === 'NoSuchVersion'))
        throw new DocumentMissingError(`${pointer.key} (version ${pointer.version})`, { cause: error });
      throw error;
    }
  };
  return {
    readUpload: (pointer, maxBytes) => get(buckets.uploads, pointer, `bytes=0-${maxBytes - 1}`),
    read: async (pointer, parse) => parse(JSON.parse(new TextDecoder().decode(await get(buckets.records, pointer)))),
    write: async (key, document) => {
      const { VersionId } = await client.send(
        new PutObjectCommand({
          Bucket: buckets.records,
          Key: key,
          Body: JSON.stringify(document),
          ContentType: 'application/json; charset=utf-8',
        }),
      );
      return { key, version: VersionId ?? UNVERSIONED };
    },
  };
}
