import { describe, expect, it } from 'vitest';
import { type FigurePage, figure, readFigurePage } from '../../../../../../support/pdf/figure-page.ts';
import { type PdfObject, stream } from '../../../../../../support/pdf/odd-pdf.ts';

const NINE = figure('9', 326, 666);
const PICTURE = 'BI /W 2 /H 2 /CS /G /BPC 8 ID \x00\xff\xff\x00 EI';
/** A font whose characters are drawn by the page's own operators and have no names that mean anything. */
const TYPE3: PdfObject =
  '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 /LastChar 97 /Widths [556] /Encoding << /Type /Encoding /Differences [97 /shape] >> /CharProcs << /shape 10 0 R >> /Resources << >> >>';
const SHAPE = stream('500 0 0 0 450 700 d1 0 0 300 700 re f');
const toUnicode = (code: string) =>
  stream(
    `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <39> <${code}> endbfchar endcmap end`,
  );
const named = (code: string): FigurePage => ({
  after: 'BT /F3 10 Tf 1 0 0 1 326 666 Tm (9) Tj ET',
  fonts: '/F3 9 0 R',
  more: [
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 10 0 R >>',
    toUnicode(code),
  ],
});

const UNREAD: readonly (readonly [string, FigurePage, string])[] = [
  ['a picture', { after: `q 12 0 0 10 320 664 cm ${PICTURE} Q` }, 'picture'],
  ['a picture larger than the cell', { after: `q 80 0 0 50 295 645 cm ${PICTURE} Q` }, 'picture'],
  ['outlines', { after: '320 664 m 322 675 l 326 675 l 324 664 l h f' }, 'drawing'],
  ['strokes', { after: '1 w 320 664 m 326 675 l S' }, 'drawing'],
  ['small bars put together to a digit', { after: '322 664 1 8 re f 326 664 1 8 re f 322 672 5 1 re f' }, 'drawing'],
  ['a curve', { after: '1 w 320 664 m 320 675 330 675 330 664 c S' }, 'drawing'],
  ['a digit that the file calls a space', named('0020'), 'glyph'],
  ['a digit that the file calls a private character', named('e001'), 'glyph'],
  ['a digit that the file calls a replacement character', named('fffd'), 'glyph'],
  [
    'a drawn character without a name',
    {
      after: 'BT /F3 10 Tf 1 0 0 1 326 666 Tm (a) Tj ET',
      fonts: '/F3 9 0 R',
      more: [TYPE3.replace('97 /LastChar 97', '1 /LastChar 1').replace('[97 /shape]', '[1 /shape]'), SHAPE],
    },
    'glyph',
  ],
];

describe('a cell in which something is drawn that is no text', () => {
  it.each(UNREAD)('is unread, not blank: %s', async (_, page, kind) => {
    const { cell } = await readFigurePage(page);
    expect(cell.unreadable).toEqual([kind]);
  });

  it.each(UNREAD.slice(2, 5))('is unread beside a digit: %s', async (_, page, kind) => {
    const { cell } = await readFigurePage({ ...page, after: `${page.after}\n${figure('4', 335, 666)}` });
    expect(cell.unreadable).toEqual([kind]);
  });
});

describe('a cell that is blank or holds a number', () => {
  it.each<readonly [string, FigurePage]>([
    ['with nothing else', {}],
    ['on an even ground', { before: 'q 0.8 0.9 1 rg 300 660 60 20 re f Q' }],
    ['on a ground darker than its neighbours', { before: 'q 0.5 0.6 0.9 rg 300 660 60 20 re f Q' }],
    ['before a shaded band', { before: 'q 0.9 g 200 660 160 20 re f Q' }],
    ['with a rule that borders it twice', { after: '0.5 w 300 661 m 360 661 l S' }],
  ])('is left as it is: %s', async (_, page) => {
    const { cell: blank } = await readFigurePage(page);
    expect(blank).toMatchObject({ text: '' });
    expect(blank).not.toHaveProperty('unreadable');
    const { cell } = await readFigurePage({ ...page, after: `${page.after ?? ''}\n${NINE}` });
    expect(cell).toMatchObject({ text: '9' });
    expect(cell).not.toHaveProperty('unreadable');
    expect(cell).not.toHaveProperty('doubts');
  });

  it.each<readonly [string, FigurePage]>([
    ['bold by being printed twice', { after: NINE + figure('9', 326.3, 666) }],
    ['underlined', { after: `${NINE} 0.5 w 325 664.5 m 333 664.5 l S` }],
    ['before a large seal', { before: '1 0 0 RG 2 w 280 640 m 280 720 380 720 380 640 c S 0 G', after: NINE }],
  ])('is a number %s', async (_, page) => {
    const { cell } = await readFigurePage(page);
    expect(cell).toMatchObject({ text: '9' });
    expect(cell).not.toHaveProperty('unreadable');
    expect(cell).not.toHaveProperty('doubts');
  });
});

describe('a number against which its page speaks', () => {
  it.each<readonly [string, FigurePage, string]>([
    ['struck out', { after: `${figure('98', 320, 666)} 0.8 w 318 669.5 m 334 669.5 l S` }, 'crossed'],
    ['crossed out', { after: `${figure('9', 326, 666)} 1 w 322 664 m 334 676 l S` }, 'crossed'],
    ['printed over another', { after: NINE + figure('4', 327, 666) }, 'overlapping'],
    ['hardly to be seen', { after: `q 0.93 g ${NINE} Q` }, 'faint'],
  ])('is doubtful: %s', async (_, page, doubt) => {
    const { cell } = await readFigurePage(page);
    expect(cell.doubts).toContain(doubt);
  });

  it('is doubtful where its digits differ in size or colour', async () => {
    expect((await readFigurePage({ after: NINE + figure('4', 332, 666, 14) })).cell.doubts).toContain('sizes');
    expect((await readFigurePage({ after: `${NINE} 1 0 0 rg ${figure('4', 332, 666)}` })).cell.doubts).toEqual([
      'colours',
    ]);
  });
});

describe('a digit whose shape is smaller than the box its font tells', () => {
  const shapes: readonly PdfObject[] = [
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 57 /LastChar 57 /Widths [556] /Encoding << /Type /Encoding /Differences [57 /nine] >> /CharProcs << /nine 10 0 R >> /Resources << >> /ToUnicode 11 0 R >>',
    stream('500 0 0 0 450 700 d1 0 0 130 700 re f'),
    toUnicode('0039'),
  ];
  const narrow = { fonts: '/F3 9 0 R', more: shapes };
  const nine = 'BT /F3 10 Tf 1 0 0 1 326 666 Tm (9) Tj ET';

  it('is whole', async () => {
    const { cell } = await readFigurePage({ ...narrow, after: nine });
    expect(cell).toMatchObject({ text: '9' });
    expect(cell).not.toHaveProperty('doubts');
  });

  it('is doubtful where a part of what there is lies under something', async () => {
    const { cell } = await readFigurePage({ ...narrow, after: `${nine} 1 g 320 664 20 6 re f 0 g` });
    expect(cell.doubts).toEqual(['covered']);
  });
});
