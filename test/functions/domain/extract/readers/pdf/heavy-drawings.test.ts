import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../../../../functions/adapters/file-engines.ts';
import { read } from '../../../../../../functions/domain/extract/readers/pdf.ts';
import { isRefusal } from '../../../../../../functions/domain/refusal.ts';
import { lineFromTo, type PdfObject, pageOf, showAt, stream } from '../../../../../support/pdf/odd-pdf.ts';

const TABLE = [
  ...[700, 670, 640].map(y => lineFromTo(100, y, 300, y)),
  ...[100, 200, 300].map(x => lineFromTo(x, 640, x, 700)),
  showAt('新收数量', 110, 680),
  showAt('17', 210, 680),
].join('');
const FONT = { resources: '/Font << /F1 4 0 R /T 7 0 R >>' };

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const outcome = await read(bytes, fileEngines);
  return isRefusal(outcome) ? outcome.code : 'read';
}

/** So many forms, each of which draws the next one so often. */
const forms = (count: number, often: number): readonly PdfObject[] =>
  Array.from({ length: count }, (_, index) =>
    stream(
      index < count - 1 ? '/X Do '.repeat(often) : '0 0 3 3 re f',
      `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X ${8 + index} 0 R >> >>`,
    ),
  );

/** A font whose one character is drawn by so many bytes. */
const fontOf = (bytes: number): readonly PdfObject[] => [
  '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 /LastChar 97 /Widths [556] /Encoding << /Type /Encoding /Differences [97 /a] >> /CharProcs << /a 8 0 R >> /Resources << >> >>',
  stream(`500 0 d0 ${'0 0 m 500 700 l S '.repeat(bytes / 18)}`),
];

describe('a PDF that takes long to draw', () => {
  it.each([
    [
      'thirty forms, each twice in the one before',
      pageOf(stream(`${TABLE}/X Do`), { resources: '/XObject << /X 7 0 R >>', more: forms(30, 2) }),
    ],
    [
      'nine forms, each ten times in the one before',
      pageOf(stream(`${TABLE}/X Do`), { resources: '/XObject << /X 7 0 R >>', more: forms(9, 10) }),
    ],
    [
      'sixty pages of one long drawing',
      pageOf(
        { entries: '/Filter /FlateDecode', data: deflateSync(`${TABLE}${'q Q '.repeat(2_000_000)}`) },
        { pageCount: 60 },
      ),
    ],
  ])('is refused: %s', async (_, bytes) => {
    expect(await outcomeOf(bytes)).toBe('too_complex');
  });

  it.each([
    [
      'forms one in the other',
      pageOf(stream(`${TABLE}/X Do`), { resources: '/XObject << /X 7 0 R >>', more: forms(10, 1) }),
    ],
    [
      'one form drawn often',
      pageOf(stream(TABLE + '/X Do '.repeat(500)), { resources: '/XObject << /X 7 0 R >>', more: forms(1, 0) }),
    ],
    ['one page of a long drawing', pageOf(stream(TABLE + '0 0 3 3 re n '.repeat(20_000)))],
  ])('is read: %s', async (_, bytes) => {
    expect(await outcomeOf(bytes)).toBe('read');
  });

  it('is not drawn where a character is a long drawing', async () => {
    const text = 'BT /T 10 Tf 210 652 Td (aaaaaaaaaaaaaaaaaaaa) Tj ET '.repeat(100);
    const bytes = pageOf(stream(TABLE + text), { ...FONT, more: fontOf(360_000) });
    expect(await outcomeOf(bytes)).toBe('unreadable_fonts');
  });
});
