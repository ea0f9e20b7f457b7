import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../../functions/adapters/file-engines.ts';
import { MAX_UPLOAD_BYTES } from '../../../../functions/domain/extract/limits.ts';
import { readDocument } from '../../../../functions/domain/extract/read-document.ts';
import { countSteps } from '../../../support/count-steps.ts';

const html = Buffer.from('<html><body><p>正文</p></body></html>');

describe('a file', () => {
  it('is read as what it is, not as what it is called, and the wrong extension is told', async () => {
    const document = await readDocument(html, '年报.doc', fileEngines);
    expect(document).toMatchObject({ format: 'html', notices: [{ kind: 'wrong-extension' }] });
    expect(await readDocument(html, '年报.HTM', fileEngines)).toMatchObject({ format: 'html', notices: [] });
    expect(await readDocument(html, '年报', fileEngines)).toMatchObject({ notices: [] });
    expect(await readDocument(html, '年报.constructor', fileEngines)).toMatchObject({ format: 'html' });
  });

  it('larger than the limit is refused before it is looked at', async () => {
    expect(await readDocument(new Uint8Array(MAX_UPLOAD_BYTES + 1), 'a.txt', fileEngines)).toMatchObject({
      code: 'too_large',
    });
  });

  it.each([
    ['text', 'a.txt', '公开'.repeat(1_100_000)],
    ['text between tabs', 'a.txt', '1\t'.repeat(1_100_000)],
    ['hidden text', 'a.html', `<p>1</p><p hidden>${'公开'.repeat(1_100_000)}</p>`],
    ['cells', 'a.txt', `${'1\t'.repeat(110_000)}\n`.repeat(2)],
  ])('with more %s than any report has is gone through no further', async (_, name, text) => {
    let document: unknown;
    const steps = await countSteps(async () => {
      document = await readDocument(new TextEncoder().encode(text), name, fileEngines);
    });
    expect(document).toMatchObject({ code: 'too_complex' });
    expect(steps).toBeLessThan(6 * text.length);
  });

  it('that is a picture is refused by name', async () => {
    expect(await readDocument(Buffer.from('GIF89a....'), 'a.doc', fileEngines)).toMatchObject({
      code: 'unsupported_format',
      message: expect.stringContaining('GIF'),
    });
  });
});
