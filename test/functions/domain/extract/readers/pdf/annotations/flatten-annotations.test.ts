import { describe, expect, it } from 'vitest';
import { type FigurePage, figure, readFigurePage } from '../../../../../../support/pdf/figure-page.ts';
import { type PdfObject, stream } from '../../../../../../support/pdf/odd-pdf.ts';

const appearance = (content: string): PdfObject =>
  stream(content, '/Type /XObject /Subtype /Form /BBox [0 0 50 16] /Resources << /Font << /Helv 7 0 R >> >>');
const text = (value: string) => appearance(`/Tx BMC q BT /Helv 10 Tf 0 g 10 4 Td (${value}) Tj ET Q EMC`);
const framed = (value: string) =>
  appearance(`0.9 0.9 1 rg 0 0 50 16 re f 0 G 1 1 48 14 re S BT /Helv 10 Tf 0 g 10 4 Td (${value}) Tj ET`);

/** An annotation over the cell; the further object 10 is its appearance. */
function annotated(entries: string, look = appearance(''), place = '305 662 355 678', flags = 4): FigurePage {
  const annotation = `<< /Type /Annot /F ${flags} /Rect [${place}] /P 3 0 R ${entries} >>`;
  const form = '/AcroForm << /Fields [9 0 R] /DR << /Font << /Helv 7 0 R >> >> /DA (/Helv 0 Tf 0 g) >>';
  return { page: '/Annots [9 0 R]', catalogue: form, more: [annotation, look] };
}

const FIELD = '/Subtype /Widget /FT /Tx /T (a) /DA (/Helv 10 Tf 0 g)';
const SHOWN = '/AP << /N 10 0 R >>';

describe('the value of a form field in a cell', () => {
  it.each<readonly [string, FigurePage]>([
    ['with an appearance', annotated(`${FIELD} /V (37) ${SHOWN}`, text('37'))],
    ['with a frame and a ground of its own', annotated(`${FIELD} /V (37) ${SHOWN}`, framed('37'))],
    ['without an appearance', annotated(`${FIELD} /V (37)`)],
    [
      'that was chosen from a list',
      annotated(`/Subtype /Widget /FT /Ch /Ff 131072 /Opt [[(a) (37)]] /T (a) /V (a) ${SHOWN}`, text('37')),
    ],
  ])('is read %s', async (_, page) => {
    const { cell } = await readFigurePage(page);
    expect(cell).toMatchObject({ text: '37' });
    expect(cell).not.toHaveProperty('unreadable');
    expect(cell).not.toHaveProperty('doubts');
  });

  it('leaves the cell blank where the field is empty', async () => {
    const { cell } = await readFigurePage(annotated(`${FIELD} ${SHOWN}`, framed('')));
    expect(cell).toMatchObject({ text: '' });
    expect(cell).not.toHaveProperty('unreadable');
  });

  it('is unread where another is shown', async () => {
    const { cell } = await readFigurePage(annotated(`${FIELD} /V (99) ${SHOWN}`, text('37')));
    expect(cell.unreadable).toEqual(['control']);
  });

  it('is unread where its font lacks the characters', async () => {
    const { cell } = await readFigurePage(annotated(`${FIELD} /V <FEFF4E8C5341>`));
    expect(cell.unreadable).toEqual(['control']);
  });

  it('is unseen where the field is hidden', async () => {
    const { cell, document } = await readFigurePage(annotated(`${FIELD} /V (37) ${SHOWN}`, text('37'), undefined, 2));
    expect([cell.text, document.unseen]).toEqual(['', ['37']]);
  });
});

describe('an annotation over a cell', () => {
  it.each<readonly [string, FigurePage, string]>([
    ['text', annotated(`/Subtype /FreeText /DA (/Helv 10 Tf 0 g) /Contents (37) ${SHOWN}`, text('37')), 'annotation'],
    ['a stamp', annotated(`/Subtype /Stamp ${SHOWN}`, appearance('1 0 0 RG 2 w 5 3 20 10 re S')), 'annotation'],
    [
      'ink',
      annotated(`/Subtype /Ink /InkList [[310 664 320 676]] ${SHOWN}`, appearance('1 w 5 2 m 15 14 l S')),
      'annotation',
    ],
    [
      'a button',
      annotated(`/Subtype /Widget /FT /Btn /Ff 65536 /T (a) ${SHOWN}`, appearance('0 g 5 3 20 10 re f')),
      'control',
    ],
  ])('leaves it unread: %s', async (_, page, kind) => {
    const { cell, document } = await readFigurePage(page);
    expect(cell).toMatchObject({ text: '', unreadable: [kind] });
    expect(document.notices.map(({ count }) => count)).toEqual([1]);
  });

  it('leaves a figure under it unread', async () => {
    const strike = annotated(
      `/Subtype /StrikeOut /QuadPoints [305 678 355 678 305 662 355 662] ${SHOWN}`,
      appearance('1 0 0 RG 1 w 0 8 m 50 8 l S'),
    );
    const { cell } = await readFigurePage({ ...strike, after: figure('9', 326, 666) });
    expect(cell).toMatchObject({ text: '9', unreadable: ['annotation'] });
  });

  it.each<readonly [string, FigurePage]>([
    ['a seal', annotated(`/Subtype /Stamp ${SHOWN}`, appearance('1 0 0 RG 0.3 w 0 0 50 16 re S'), '250 600 400 760')],
    ['a note beside it', annotated(`/Subtype /FreeText ${SHOWN}`, text('37'), '400 662 450 678')],
    ['a hidden note', annotated(`/Subtype /Popup ${SHOWN}`, text('37'))],
    ['an empty note', annotated(`/Subtype /FreeText ${SHOWN}`)],
  ])('leaves a figure as it is: %s', async (_, page) => {
    const { cell } = await readFigurePage({ ...page, after: figure('9', 326, 666) });
    expect(cell).toMatchObject({ text: '9' });
    expect(cell).not.toHaveProperty('unreadable');
  });
});
