import { CopyObjectCommand, DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { pages, sitePath } from '../../domain/locations.ts';
import type { Pages } from '../../ports.ts';
import { optionalSetting } from '../environment.ts';
import { UNVERSIONED } from './s3-documents.ts';

/** The public site as objects in S3; `forget` is given to who takes pages down. Pages may change and everything may be taken down: no copy lives long. */
export function s3Pages(
  buckets: { readonly site: string; readonly uploads?: string },
  forget: Pages['forget'] = async () => undefined,
): Pages {
  const client = new S3Client({});
  return {
    remove: async key => {
      await client.send(new DeleteObjectCommand({ Bucket: buckets.site, Key: pageKey(key) }));
    },
    forget,
    publish: async (key, body, contentType) => {
      await client.send(
        new PutObjectCommand({
          Bucket: buckets.site,
          Key: pageKey(key),
          Body: body,
          ContentType: contentType,
          CacheControl: 'public, max-age=60',
        }),
      );
    },
    publishProgram: async (key, gzipped, contentType) => {
      await client.send(
        new PutObjectCommand({
          Bucket: buckets.site,
          Key: key,
          Body: gzipped,
          ContentType: contentType,
          ContentEncoding: 'gzip',
          CacheControl: 'public, max-age=31536000, immutable',
        }),
      );
    },
    publishOriginal: async (key, from, contentType, fileName) => {
      const source = `${buckets.uploads}/${from.key.split('/').map(encodeURIComponent).join('/')}`;
      await client.send(
        new CopyObjectCommand({
          Bucket: buckets.site,
          Key: key,
          CopySource: from.version === UNVERSIONED ? source : `${source}?versionId=${encodeURIComponent(from.version)}`,
          MetadataDirective: 'REPLACE',
          // Tags of the upload stay behind: to copy them would take permissions that nobody has.
          TaggingDirective: 'REPLACE',
          ContentType: contentType,
          ContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
          // It may be taken down: no copy outlives an hour.
          CacheControl: 'public, max-age=3600',
        }),
      );
    },
  };
}

/**
 * Key of a page in the bucket. With SITE_PAGE_KEYS `addresses` (China, where CloudFront runs no functions) it is the
 * address itself, slash at the end included; only the home page is always found by its name.
 */
const pageKey = (key: string): string =>
  optionalSetting('SITE_PAGE_KEYS') === 'addresses' && key !== pages.home ? sitePath(key).slice(1) : key;
