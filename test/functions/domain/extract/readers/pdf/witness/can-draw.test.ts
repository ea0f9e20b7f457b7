import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type FigurePage, figure, readFigurePage } from '../../../../../../support/pdf/figure-page.ts';
import { type PdfObject, stream } from '../../../../../../support/pdf/odd-pdf.ts';

const NINE = figure('9', 326, 666);
const slanted = (count: number) =>
  Array.from({ length: count }, (_, index) => `${index % 300} 10 m ${300 + ((index * 7) % 290)} 830 l S`).join('\n');

/** Form objects one in the other, each a group that lets through what lies beneath. */
function stacked(count: number): readonly PdfObject[] {
  return Array.from({ length: count }, (_, index) =>
    stream(
      index === count - 1 ? figure('8', 326, 666) : '/G1 gs /X1 Do',
      `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency >> /Resources << /Font << /F2 7 0 R >> /ExtGState << /G1 << /ca 0.99 >> >> /XObject << /X1 ${10 + index} 0 R >> >>`,
    ),
  );
}

const sideBySide = (count: number): FigurePage => ({
  before: `/G1 gs ${'/X1 Do\n'.repeat(count)}`,
  after: NINE,
  resources: '/ExtGState << /G1 << /ca 0.99 >> >> /XObject << /X1 9 0 R >>',
  more: [
    stream('1 g 0 0 595 842 re f', '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency >>'),
  ],
});

const picture = (side: number, place: string): FigurePage => ({
  before: `q ${place} cm /X1 Do Q`,
  resources: '/XObject << /X1 9 0 R >>',
  more: [
    {
      entries: `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
      data: deflateSync(Buffer.alloc(side * side, 0xee)),
    },
  ],
});

describe('a page made to be slow to draw', () => {
  it.each<readonly [string, FigurePage]>([
    ['a hundred thousand slanted lines before the text', { before: slanted(100_000), after: NINE }],
    ['three hundred groups side by side', sideBySide(300)],
    ['a picture of 36 million pixels', { ...picture(6000, '500 0 0 700 20 20'), after: NINE }],
  ])('is read without being drawn: %s', async (_, page) => {
    const { cell } = await readFigurePage(page);
    expect(cell).toMatchObject({ text: '9' });
    expect(cell).not.toHaveProperty('unreadable');
  });

  it('with three hundred groups in each other is read without being drawn', async () => {
    const { cell } = await readFigurePage({
      after: `${NINE} /X1 Do`,
      resources: '/XObject << /X1 9 0 R >>',
      more: stacked(300),
    });
    expect(cell.text).toContain('9');
  });

  it('leaves a cell unread that such a picture lies in, also over a figure', async () => {
    const large = picture(6000, '500 0 0 700 20 20');
    const blank = await readFigurePage(large);
    expect(blank.cell).toMatchObject({ text: '', unreadable: ['picture'] });
    const small = picture(6000, '58 0 0 18 301 661');
    const covered = await readFigurePage({ ...small, before: '', after: `${NINE}\n${small.before}` });
    expect(covered.cell).toMatchObject({ text: '', unreadable: ['picture'] });
    expect(covered.document.unseen).toEqual(['9']);
  });
});
