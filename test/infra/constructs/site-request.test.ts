import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const FILE = join(import.meta.dirname, '..', '..', '..', 'infra', 'constructs', 'site-request.js');
const source = readFileSync(FILE, 'utf8');

/** What the function makes of a request for a path: the path it asks S3 for, or the address it sends the reader to. */
function answerTo(uri: string): { uri?: string; statusCode?: number; location?: string } {
  const answer = runInNewContext(`${source}; handler(event)`, { event: { request: { uri, headers: {} } } });
  return answer.statusCode === undefined
    ? { uri: answer.uri }
    : { statusCode: answer.statusCode, location: answer.headers.location.value };
}

describe('a request for the public site', () => {
  it.each([
    ['/', '/index.html'],
    ['/reports/bailu-swj/2024/organ/', '/reports/bailu-swj/2024/organ/index.html'],
  ])('%s means the page %s', (asked, found) => {
    expect(answerTo(asked)).toEqual({ uri: found });
  });

  it.each(['/404.html', '/schemas/check.json', '/reports/bailu-swj/2024/organ/original/0123456789ab.pdf'])(
    '%s means the file itself',
    asked => {
      expect(answerTo(asked)).toEqual({ uri: asked });
    },
  );

  it('without the slash at the end leads to the address with it', () => {
    expect(answerTo('/years/2024')).toEqual({ statusCode: 301, location: '/years/2024/' });
  });

  it.each(['//evil', '/\\evil/x', '///evil', '\\\\evil'])('never leads to another site: %s', asked => {
    expect(answerTo(asked).location).toMatch(/^\/[^/\\]/);
  });

  it('stays within what CloudFront takes', () => {
    expect(Buffer.byteLength(source)).toBeLessThan(10_240);
  });
});
