import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { UPLOADS_PREFIX } from '../../functions/domain/locations.ts';
import type { ObjectStore } from './stand-ins/s3/object-store.ts';

/** Keys of the sample uploads with their files: `folder/{agency}/{year}/{file}`. Years in order, as they would come in. */
export function sampleUploads(folder: string): readonly { readonly key: string; readonly file: string }[] {
  return globSync('*/*/*', { cwd: folder })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => statSync(join(folder, path)).isFile())
    .sort((a, b) => `${a.split('/')[1]}${a}`.localeCompare(`${b.split('/')[1]}${b}`))
    .map(path => ({ key: `${UPLOADS_PREFIX}${path}`, file: join(folder, path) }));
}

/** Uploads the samples that are not in the bucket yet, as an agency would. Returns their keys. */
export async function uploadSamples(
  folder: string,
  s3: S3Client,
  bucket: string,
  objects: ObjectStore,
): Promise<readonly string[]> {
  const missing = sampleUploads(folder).filter(({ key }) => objects.findLatest(bucket, key) === undefined);
  for (const { key, file } of missing)
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(file) }));
  return missing.map(({ key }) => key);
}
