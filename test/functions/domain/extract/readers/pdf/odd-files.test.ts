import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../../../../functions/adapters/file-engines.ts';
import { withPdfium } from '../../../../../../functions/domain/extract/readers/pdf/engine/pdfium.ts';
import { read } from '../../../../../../functions/domain/extract/readers/pdf.ts';
import { isRefusal } from '../../../../../../functions/domain/refusal.ts';
import { lineFromTo, type PdfObject, pageOf, pdfOf, showAt, stream } from '../../../../../support/pdf/odd-pdf.ts';

const TEXT = showAt('政府信息公开工作年度报告', 100, 700);
const plain = pageOf(stream(TEXT));

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const outcome = await read(bytes, fileEngines);
  return isRefusal(outcome) ? outcome.code : 'read';
}

const deflated = (content: Uint8Array, filter = '/FlateDecode'): PdfObject => ({
  entries: `/Filter ${filter}`,
  data: content,
});
const zeros = deflateSync(Buffer.alloc(100_000_000));

describe('the PDF reader refuses', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['what is no PDF', Buffer.from('这不是文件'), 'corrupt'],
    ['a head without a body', Buffer.from('%PDF-1.7\n'), 'corrupt'],
    ['a file without its end', plain.subarray(0, plain.length - 60), 'corrupt'],
    ['an update without its end', Buffer.concat([plain, Buffer.from('\n9 0 obj\n<< /A 1 >>\nendobj\n')]), 'corrupt'],
    ['a stream that inflates to 100 MB', pageOf(deflated(zeros)), 'too_large'],
    ['61 pages', pageOf(stream(TEXT), { pageCount: 61 }), 'too_many_pages'],
    ['pages without text', pageOf(stream(lineFromTo(0, 0, 9, 9))), 'no_text_layer'],
    ['text that is not shown', pageOf(stream(`3 Tr ${TEXT}`)), 'no_text_layer'],
    [
      'fonts that name wrong characters',
      pageOf(stream(showAt('ÄÈÕþ¸®ÐÅÏ¢¹«¿ªÄê¶È±¨¸æ', 100, 700))),
      'unreadable_fonts',
    ],
    ['damaged page content', pageOf(deflated(damaged())), 'corrupt'],
    [
      'a page tree that holds itself',
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
      'corrupt',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await outcomeOf(bytes)).toBe(code);
  });

  it.each([
    [
      'a bomb inside a bomb',
      pageOf(deflated(deflateSync(deflateSync(Buffer.alloc(300_000_000))), '[/FlateDecode /FlateDecode]')),
    ],
    ['half a million lines', pageOf(deflated(deflateSync(Buffer.from('0 0 m 100 100 l S\n'.repeat(500_000)))))],
    ['objects that draw themselves', drawingItself()],
    ['data that pretend to be streams within streams', pretence()],
  ])('%s as too complex', async (_, bytes) => {
    expect(await outcomeOf(bytes)).toBe('too_complex');
    expect(await outcomeOf(plain)).toBe('read');
  });

  it('a file with a password, but not one that only forbids changes', async () => {
    expect(await outcomeOf(await encrypted('secret'))).toBe('encrypted');
    expect(await outcomeOf(await encrypted(''))).toBe('read');
  });
});

describe('the PDF reader says how to save again', () => {
  const page = (entries: string, more: readonly PdfObject[]) =>
    pdfOf([
      `<< /Type /Catalog /Pages 2 0 R ${entries} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F2 5 0 R >> >> /Contents 4 0 R >>',
      stream('BT /F2 10 Tf 60 700 Td (Please wait...) Tj ET'),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ...more,
    ]);

  it.each<readonly [string, Buffer, string]>([
    [
      'a portfolio',
      page('/Collection << /View /D >> /Names << /EmbeddedFiles << /Names [(a.pdf) 6 0 R] >> >>', [
        '<< /Type /Filespec /F (a.pdf) /EF << /F 7 0 R >> >>',
        stream('abc', '/Type /EmbeddedFile'),
      ]),
      '文件包',
    ],
    [
      'a form that is laid out as it opens',
      page('/NeedsRendering true /AcroForm << /Fields [] /XFA 6 0 R >>', [stream('<xdp:xdp/>')]),
      'XFA',
    ],
  ])('%s', async (_, bytes, word) => {
    const outcome = await read(bytes, fileEngines);
    expect(outcome).toMatchObject({ code: 'unsupported_format', message: expect.stringContaining(word) });
    expect(outcome).toMatchObject({ message: expect.stringContaining('普通 PDF') });
  });
});

describe('the PDF reader takes', () => {
  it('large pictures for no danger', async () => {
    const picture = deflated(deflateSync(Buffer.alloc(30_000_000)));
    const entries =
      '/Type /XObject /Subtype /Image /Width 10000 /Height 3000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode';
    const image = { entries, data: typeof picture === 'string' ? Buffer.alloc(0) : picture.data };
    expect(await outcomeOf(pageOf(stream(TEXT), { more: [image] }))).toBe('read');
  });

  it('any bytes without falling over', async () => {
    const file = pageOf(deflated(deflateSync(Buffer.from(TEXT))));
    const change = fc.tuple(fc.nat(file.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async changes => {
        const bytes = Buffer.from(file);
        for (const [at, values] of changes) bytes.set(values.subarray(0, bytes.length - at), at);
        expect(await outcomeOf(bytes)).toMatch(/^[a-z_]+$/);
      }),
      { numRuns: 150 },
    );
  });
});

function damaged(): Buffer {
  const data = deflateSync(
    Buffer.from(Array.from({ length: 400 }, (_, index) => showAt(`第${index}条`, 50, 700)).join('')),
  );
  data.fill(0x55, 500, 520);
  return data;
}

function drawingItself(): Buffer {
  const forms = Array.from({ length: 8 }, (_, index) =>
    stream(
      '/X Do '.repeat(10),
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${8 + index} 0 R >> >>`,
    ),
  );
  const last = stream(lineFromTo(0, 0, 9, 0), '/Type /XObject /Subtype /Form /BBox [0 0 9 9]');
  return pageOf(stream('/X Do '.repeat(10)), { resources: '/XObject << /X 7 0 R >>', more: [...forms, last] });
}

/** Each piece is the head of a stored block that reaches to the next piece: every start looks good for a long way. */
function pretence(): Buffer {
  const head = Buffer.from('stream\n\x78\x01\x00\xff\xff\x00\x00', 'latin1');
  const pieces = Array.from({ length: 300 }, () => Buffer.concat([head, Buffer.alloc(65_522, 65)]));
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), ...pieces, Buffer.from('startxref\n0\n%%EOF')]);
}

/** The plain file with a password for its owner and perhaps one for its readers. */
function encrypted(userPassword: string): Promise<Uint8Array> {
  return withPdfium(fileEngines.pdfium, ({ api, memory }) => {
    const { malloc } = api.pdfium.wasmExports;
    const file = malloc(plain.length);
    new Uint8Array(memory().buffer).set(plain, file);
    const document = api.FPDF_LoadMemDocument(file, plain.length, '');
    api.EPDF_SetEncryption(document, userPassword, 'owner', 0);
    const writer = api.PDFiumExt_OpenFileWriter();
    api.PDFiumExt_SaveAsCopy(document, writer);
    const size = api.PDFiumExt_GetFileWriterSize(writer);
    const copy = malloc(size);
    api.PDFiumExt_GetFileWriterData(writer, copy, size);
    return new Uint8Array(memory().buffer).slice(copy, copy + size);
  });
}
