import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awsChunkedDecoder } from '../../../../../infra/local/stand-ins/s3/aws-chunked.ts';

describe('aws-chunked bodies', () => {
  it('give back what went in, however the network cuts them', async () => {
    const parts = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(parts, fc.boolean(), fc.integer({ min: 1, max: 50 }), async (chunks, signed, cut) => {
        const head = (size: number) => `${size.toString(16)}${signed ? `;chunk-signature=${'a'.repeat(64)}` : ''}\r\n`;
        const body = Buffer.concat([
          ...chunks.flatMap(chunk => [Buffer.from(head(chunk.length)), Buffer.from(chunk), Buffer.from('\r\n')]),
          Buffer.from(`${head(0)}x-amz-checksum-crc32:AAAAAA==\r\n\r\n`),
        ]);
        const pieces = Array.from({ length: Math.ceil(body.length / cut) }, (_, i) =>
          body.subarray(i * cut, (i + 1) * cut),
        );
        let trailers: object = {};
        const decoded = await buffer(
          Readable.from(pieces).pipe(
            awsChunkedDecoder(found => {
              trailers = found;
            }),
          ),
        );
        expect(decoded.equals(Buffer.concat(chunks))).toBe(true);
        expect(trailers).toEqual({ 'x-amz-checksum-crc32': 'AAAAAA==' });
      }),
    );
  });

  it.each(['', '5', '5\r\nabc', '3\r\nabc\r\n', `${'a'.repeat(5000)}\r\n`, '-1\r\n', 'ffffffffffff\r\n'])(
    'refuse %j',
    async body => {
      const decoder = awsChunkedDecoder(() => undefined);
      await expect(buffer(Readable.from([Buffer.from(body)]).pipe(decoder))).rejects.toThrow();
    },
  );
});
