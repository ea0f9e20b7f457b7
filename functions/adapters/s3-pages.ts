import { CopyObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Pages } from '../ports.ts';

/** The public site as objects in S3. Pages may change, so caches ask again; originals never do. */
export function s3Pages(buckets: { readonly site: string; readonly uploads?: string }): Pages {
  const client = new S3Client({});
  return {
    publish: async (key, body, contentType) => {
      await client.send(
        new PutObjectCommand({
          Bucket: buckets.site,
          Key: key,
          Body: body,
          ContentType: contentType,
          CacheControl: 'public, max-age=60',
        }),
      );
    },
    publishOriginal: async (key, from, contentType, fileName) => {
      const source = `${buckets.uploads}/${from.key.split('/').map(encodeURIComponent).join('/')}`;
      await client.send(
        new CopyObjectCommand({
          Bucket: buckets.site,
          Key: key,
          CopySource: `${source}?versionId=${encodeURIComponent(from.version)}`,
          MetadataDirective: 'REPLACE',
          ContentType: contentType,
          ContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
          CacheControl: 'public, max-age=31536000, immutable',
        }),
      );
    },
  };
}
