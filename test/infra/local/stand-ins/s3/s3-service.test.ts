import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  ListPartsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ObjectVersion, openObjectStore } from '../../../../../infra/local/stand-ins/s3/object-store.ts';
import { s3Service } from '../../../../../infra/local/stand-ins/s3/s3-service.ts';
import { openState } from '../../../../../infra/local/state.ts';
import { temporaryFolder } from '../../../../support/stack/temporary-folder.ts';

const BUCKETS = [
  { name: 'uploads', versioned: true },
  { name: 'site', versioned: false },
];

const hasAwsCli = await promisify(execFile)('aws', ['--version']).then(
  () => true,
  () => false,
);

async function startS3(folder = temporaryFolder()) {
  const state = openState(folder);
  const created: ObjectVersion[] = [];
  const faults: unknown[] = [];
  const store = openObjectStore(state, BUCKETS, object => created.push(object));
  const server = createServer(s3Service(state, store, fault => faults.push(fault)));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    state.close();
  };
  onTestFinished(stop);
  const endpoint = `http://127.0.0.1:${port}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new S3Client({ endpoint, credentials, region: 'us-east-1' });
  return { folder, created, faults, store, port, endpoint, client, stop };
}

const put = (Bucket: string, Key: string, body: string) =>
  new PutObjectCommand({ Bucket, Key, Body: Buffer.from(body) });
const md5 = (body: string) => `"${createHash('md5').update(body).digest('hex')}"`;

describe('S3 stand-in', () => {
  it('keeps every version of a key and gives back what was stored with it', async () => {
    const { client, created } = await startS3();
    const Key = 'uploads/a b/2023/报告 (终稿)+1%.txt';
    const first = await client.send(put('uploads', Key, 'one'));
    const second = await client.send(
      new PutObjectCommand({
        Bucket: 'uploads',
        Key,
        Body: 'two',
        ContentType: 'text/plain; charset=utf-8',
        ContentDisposition: 'attachment',
        Metadata: { by: 'test' },
      }),
    );
    const latest = await client.send(new GetObjectCommand({ Bucket: 'uploads', Key }));
    const older = await client.send(new GetObjectCommand({ Bucket: 'uploads', Key, VersionId: first.VersionId ?? '' }));
    expect(await latest.Body?.transformToString()).toBe('two');
    expect(await older.Body?.transformToString()).toBe('one');
    expect(latest).toMatchObject({
      VersionId: second.VersionId,
      ETag: md5('two'),
      ContentType: 'text/plain; charset=utf-8',
      ContentDisposition: 'attachment',
      Metadata: { by: 'test' },
      ContentLength: 3,
    });
    expect(created.map(object => object.key)).toEqual([Key, Key]);
    expect((created[0]?.sequencer ?? '') < (created[1]?.sequencer ?? '')).toBe(true);
  });

  it('keeps one content only where the bucket has no versions, and drops the replaced body', async () => {
    const { client, folder } = await startS3();
    await client.send(put('site', 'index.html', 'one'));
    const { VersionId } = await client.send(put('site', 'index.html', 'two'));
    const bodies = readdirSync(join(folder, 'objects'), { recursive: true }).filter(name => String(name).length > 32);
    expect(VersionId).toBeUndefined();
    expect(bodies).toHaveLength(1);
  });

  it('survives a restart', async () => {
    const before = await startS3();
    await before.client.send(put('uploads', 'uploads/a/2023/r.txt', 'kept'));
    await before.stop();
    const after = await startS3(before.folder);
    const { Body } = await after.client.send(new GetObjectCommand({ Bucket: 'uploads', Key: 'uploads/a/2023/r.txt' }));
    expect(await Body?.transformToString()).toBe('kept');
  });

  it('answers ranges, conditions and missing objects as S3 does', async () => {
    const { client } = await startS3();
    const Bucket = 'site';
    const Key = 'r.txt';
    await client.send(put(Bucket, Key, '0123456789'));
    const part = await client.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=2-4' }));
    const tail = await client.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=-3' }));
    const capped = await client.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=0-99999' }));
    expect(await part.Body?.transformToString()).toBe('234');
    expect(part.ContentRange).toBe('bytes 2-4/10');
    expect(await tail.Body?.transformToString()).toBe('789');
    expect(await capped.Body?.transformToString()).toBe('0123456789');
    await expect(client.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=10-' }))).rejects.toThrow('range');
    await expect(client.send(new GetObjectCommand({ Bucket, Key: 'none' }))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    await expect(client.send(new HeadObjectCommand({ Bucket, Key: 'none' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await expect(client.send(put('nowhere', Key, ''))).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await expect(client.send(new PutObjectCommand({ Bucket, Key, Body: 'x', IfNoneMatch: '*' }))).rejects.toMatchObject(
      { name: 'PreconditionFailed' },
    );
    await expect(
      client.send(new GetObjectCommand({ Bucket, Key, VersionId: 'no-such-version' })),
    ).rejects.toMatchObject({ name: 'NoSuchVersion' });
  });

  it('reads an empty body, a range of which no byte exists', async () => {
    const { client } = await startS3();
    await client.send(put('uploads', 'empty', ''));
    const whole = await client.send(new GetObjectCommand({ Bucket: 'uploads', Key: 'empty' }));
    expect(await whole.Body?.transformToString()).toBe('');
    await expect(
      client.send(new GetObjectCommand({ Bucket: 'uploads', Key: 'empty', Range: 'bytes=0-9' })),
    ).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  it('takes streamed bodies with trailing checksums', async () => {
    const { client } = await startS3();
    const chunks = Array.from({ length: 40 }, (_, index) => Buffer.alloc(70_000, index));
    const body = Buffer.concat(chunks);
    await client.send(
      new PutObjectCommand({
        Bucket: 'uploads',
        Key: 'streamed',
        Body: Readable.from(chunks),
        ContentLength: body.length,
        ChecksumAlgorithm: 'SHA256',
      }),
    );
    const read = await client.send(
      new GetObjectCommand({ Bucket: 'uploads', Key: 'streamed', ChecksumMode: 'ENABLED' }),
    );
    expect(Buffer.from((await read.Body?.transformToByteArray()) ?? []).equals(body)).toBe(true);
    expect(read.ChecksumSHA256).toBe(createHash('sha256').update(body).digest('base64'));
    expect(read.ContentEncoding).toBeUndefined();
  });

  it.each([
    ['a wrong checksum', { 'x-amz-checksum-crc32': 'AAAAAA==' }, 'abc', 'BadDigest'],
    ['a wrong MD5', { 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' }, 'abc', 'BadDigest'],
    ['chunks cut short', { 'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' }, '5\r\nab', 'IncompleteBody'],
    ['a chunk without a size', { 'content-encoding': 'aws-chunked' }, 'zz\r\nab\r\n', 'InvalidRequest'],
    ['a chunk longer than its size', { 'content-encoding': 'aws-chunked' }, '1\r\nab\r\n0\r\n\r\n', 'InvalidRequest'],
    ['more than 5 GB', { 'content-length': '6000000000' }, undefined, 'EntityTooLarge'],
  ])('refuses a body with %s and keeps nothing of it', async (_case, headers, body, code) => {
    const { port, store, folder } = await startS3();
    const answer = await rawPut(port, '/uploads/raw', headers, body);
    expect(answer).toContain(`<Code>${code}</Code>`);
    expect(store.findLatest('uploads', 'raw')).toBeUndefined();
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('takes keys as they are sent, and never as paths', async () => {
    const { client, store, port } = await startS3();
    const keys = ['uploads/../../etc/passwd', '/absolute', 'a//b', './x', 'uploads/a\u0001b'];
    for (const Key of keys) await client.send(put('uploads', Key, 'x'));
    await rawPut(port, '/uploads/..%2f..%2fescape', {}, 'x');
    for (const key of [...keys, '../../escape']) expect(store.findLatest('uploads', key)?.key).toBe(key);
    expect(await rawPut(port, '/uploads/%ff', {}, 'x')).toContain('<Code>InvalidURI</Code>');
    expect(await rawPut(port, `/uploads/${'a'.repeat(1025)}`, {}, 'x')).toContain('<Code>KeyTooLongError</Code>');
  });

  it('lists by prefix and delimiter, page by page', async () => {
    const { client } = await startS3();
    const keys = ['a/1', 'a/2', 'b', 'c/x/1', 'c/y/1', 'd', '中/1'];
    for (const key of keys) await client.send(put('site', key, ''));
    const seen: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({
          Bucket: 'site',
          Delimiter: '/',
          MaxKeys: 2,
          ...(ContinuationToken && { ContinuationToken }),
        }),
      );
      seen.push(...(page.CommonPrefixes ?? []).map(({ Prefix = '' }) => Prefix));
      seen.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
    const below = await client.send(new ListObjectsV2Command({ Bucket: 'site', Prefix: 'c/', StartAfter: 'c/x/1' }));
    expect(seen.sort()).toEqual(['a/', 'b', 'c/', 'd', '中/']);
    expect(below.Contents?.map(({ Key }) => Key)).toEqual(['c/y/1']);
  });

  it('lists versions and delete markers, and brings an object back when its marker goes', async () => {
    const { client } = await startS3();
    const at = { Bucket: 'uploads', Key: 'k' };
    await client.send(put('uploads', 'k', 'one'));
    await client.send(put('uploads', 'k', 'two'));
    const marker = await client.send(new DeleteObjectCommand(at));
    await expect(client.send(new GetObjectCommand(at))).rejects.toMatchObject({ name: 'NoSuchKey' });
    const listed = await client.send(new ListObjectVersionsCommand({ Bucket: 'uploads' }));
    expect(listed.Versions?.map(({ IsLatest, Size }) => [IsLatest, Size])).toEqual([
      [false, 3],
      [false, 3],
    ]);
    expect(listed.DeleteMarkers).toMatchObject([{ VersionId: marker.VersionId, IsLatest: true }]);
    await client.send(new DeleteObjectCommand({ ...at, VersionId: marker.VersionId ?? '' }));
    const back = await client.send(new GetObjectCommand(at));
    expect(await back.Body?.transformToString()).toBe('two');
    await client.send(
      new DeleteObjectsCommand({
        Bucket: 'uploads',
        Delete: { Objects: [{ Key: 'k', VersionId: back.VersionId ?? '' }] },
      }),
    );
    expect(await (await client.send(new GetObjectCommand(at))).Body?.transformToString()).toBe('one');
  });

  it('copies one version of an upload to the site under new headers', async () => {
    const { client } = await startS3();
    const { VersionId = '' } = await client.send(put('uploads', 'uploads/a/报告.txt', 'old'));
    await client.send(put('uploads', 'uploads/a/报告.txt', 'new'));
    await client.send(
      new CopyObjectCommand({
        Bucket: 'site',
        Key: 'copy.txt',
        CopySource: `uploads/${encodeURIComponent('uploads/a/报告.txt')}?versionId=${encodeURIComponent(VersionId)}`,
        MetadataDirective: 'REPLACE',
        ContentType: 'text/plain',
        ContentDisposition: "attachment; filename*=UTF-8''%E6%8A%A5.txt",
      }),
    );
    const copy = await client.send(new GetObjectCommand({ Bucket: 'site', Key: 'copy.txt' }));
    expect(await copy.Body?.transformToString()).toBe('old');
    expect(copy).toMatchObject({
      ContentType: 'text/plain',
      ContentDisposition: "attachment; filename*=UTF-8''%E6%8A%A5.txt",
    });
  });

  it('joins the parts of a multipart upload', async () => {
    const { client, folder } = await startS3();
    const at = { Bucket: 'uploads', Key: 'large' };
    const { UploadId = '' } = await client.send(new CreateMultipartUploadCommand({ ...at, ContentType: 'text/plain' }));
    const bodies = [Buffer.alloc(5 * 1024 ** 2, 'a'), Buffer.from('end')];
    const parts = await Promise.all(
      bodies.map(async (Body, index) => {
        const PartNumber = index + 1;
        const { ETag = '' } = await client.send(new UploadPartCommand({ ...at, UploadId, PartNumber, Body }));
        return { PartNumber, ETag };
      }),
    );
    expect((await client.send(new ListPartsCommand({ ...at, UploadId }))).Parts).toHaveLength(2);
    const done = await client.send(
      new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts: parts } }),
    );
    const read = await client.send(new GetObjectCommand(at));
    expect(Buffer.from((await read.Body?.transformToByteArray()) ?? []).equals(Buffer.concat(bodies))).toBe(true);
    expect(done.ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    expect(read).toMatchObject({ ContentType: 'text/plain', VersionId: done.VersionId });
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('says that it does not know a sub-resource instead of storing it as an object', async () => {
    const { port, store } = await startS3();
    expect(await rawPut(port, '/uploads/k?tagging', {}, '<Tagging/>')).toContain('<Code>NotImplemented</Code>');
    expect(store.findLatest('uploads', 'k')).toBeUndefined();
  });

  it.runIf(hasAwsCli)('takes what the AWS command line sends', async () => {
    const { endpoint, store, folder } = await startS3();
    const small = join(folder, '报告.txt');
    const large = join(folder, 'large.bin');
    writeFileSync(small, '一个小文件');
    writeFileSync(large, Buffer.alloc(9 * 1024 ** 2, 7));
    const run = (...args: string[]) =>
      promisify(execFile)('aws', ['--endpoint-url', endpoint, 's3', ...args], {
        env: {
          PATH: process.env['PATH'],
          HOME: process.env['HOME'],
          AWS_ACCESS_KEY_ID: 'local',
          AWS_SECRET_ACCESS_KEY: 'local',
          AWS_DEFAULT_REGION: 'us-east-1',
        },
      });
    await run('cp', small, 's3://uploads/uploads/a/2023/报告.txt');
    await run('cp', large, 's3://uploads/large.bin');
    const { stdout } = await run('ls', '--recursive', 's3://uploads/');
    await run('cp', 's3://uploads/large.bin', join(folder, 'back.bin'));
    expect(store.find('uploads', 'uploads/a/2023/报告.txt').size).toBe(15);
    expect(store.find('uploads', 'large.bin')).toMatchObject({
      size: 9 * 1024 ** 2,
      etag: expect.stringMatching(/-2$/),
    });
    expect(stdout).toContain('uploads/a/2023/报告.txt');
  });
});

/** Sends a PUT byte for byte: no client library mends the path or the headers. */
function rawPut(
  port: number,
  path: string,
  headers: Record<string, string>,
  body: string | undefined,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ port, host: '127.0.0.1', method: 'PUT', path, headers, agent: false }, answer => {
      const chunks: Buffer[] = [];
      answer.on('data', chunk => chunks.push(chunk));
      answer.on('end', () => {
        sent.destroy();
        resolve(Buffer.concat(chunks).toString());
      });
    });
    sent.on('error', reject);
    if (body === undefined) sent.flushHeaders();
    else sent.end(body);
  });
}
