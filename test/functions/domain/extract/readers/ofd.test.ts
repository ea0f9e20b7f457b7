import { describe, expect, it } from 'vitest';
import type { FixedPage } from '../../../../../functions/domain/extract/document.ts';
import { readPages } from '../../../../../functions/domain/extract/readers/ofd/read-pages.ts';
import { read } from '../../../../../functions/domain/extract/readers/ofd.ts';
import { isRefusal } from '../../../../../functions/domain/refusal.ts';
import { generateReport } from '../../../../../infra/local/invented/generate-report.ts';
import { textOf } from '../../../../../infra/local/invented/print/document.ts';
import { printReport } from '../../../../../infra/local/invented/print/print-report.ts';
import { writeOfd } from '../../../../../infra/local/invented/writers/ofd.ts';
import { ofdOf, zipOf } from '../../../../support/office-files.ts';
import { readWith, refusalOf, sketch } from '../../../../support/read-with.ts';

const MM = 72 / 25.4;
const content = (...objects: string[]) => `<Content><Layer>${objects.join('')}</Layer></Content>`;
const text = (code: string, boundary = '10 20 100 10', attributes = '') =>
  `<TextObject Boundary="${boundary}" Size="5" ${attributes}>${code}</TextObject>`;
const path = (data: string, attributes = '', inside = '') =>
  `<PathObject Boundary="10 20 100 10" ${attributes}>${inside}<AbbreviatedData>${data}</AbbreviatedData></PathObject>`;

function pagesOf(bytes: Uint8Array): readonly FixedPage[] {
  const content = readPages(bytes);
  if (isRefusal(content)) throw new Error(content.code);
  return content.pages;
}
function pageOf(...objects: string[]): FixedPage {
  const [page] = pagesOf(ofdOf([content(...objects)]));
  if (page === undefined) throw new Error('no page');
  return page;
}
/** Left edges of the characters in millimetres from that of the first. */
const stepsOf = (page: FixedPage) =>
  page.runs.map(run => Math.round(((run.left - (page.runs[0]?.left ?? 0)) / MM) * 1000) / 1000);
const rounded = ({ left, top, right, bottom }: FixedPage['rulings'][number]) =>
  [left, top, right, bottom].map(edge => Math.round((edge / MM) * 10) / 10);

describe('text of an OFD page', () => {
  it('stands in points from the top left corner', () => {
    const page = pageOf(text('<TextCode X="1" Y="5">规</TextCode>'));
    expect(page.width).toBeCloseTo(210 * MM);
    expect(page.runs).toHaveLength(1);
    expect(rounded(page.runs[0] ?? { left: 0, top: 0, right: 0, bottom: 0 })).toEqual([11, 20.7, 16, 25.7]);
  });

  it('follows steps, also repeated ones, and never more of them than characters', () => {
    expect(stepsOf(pageOf(text('<TextCode X="0" Y="5" DeltaX="2 g 2 3.5 1">一二三四五</TextCode>')))).toEqual([
      0, 2, 5.5, 9, 10,
    ]);
    expect(stepsOf(pageOf(text('<TextCode X="0" Y="5" DeltaX="g 999999999 2">一二三</TextCode>')))).toEqual([0, 2, 4]);
  });

  it('runs on by the width of its characters where no step is told', () => {
    expect(stepsOf(pageOf(text('<TextCode X="0" Y="5">规1章</TextCode>')))).toEqual([0, 5, 7.5]);
  });

  it('counts glyphs, not characters, where several make one', () => {
    const ligature = '<CGTransform CodePosition="1" CodeCount="2" GlyphCount="1"><Glyphs>9</Glyphs></CGTransform>';
    const page = pageOf(text(`${ligature}<TextCode X="0" Y="5" DeltaX="3 4">afib</TextCode>`));
    expect(page.runs.map(run => run.text)).toEqual(['a', 'fi', 'b']);
    expect(stepsOf(page)).toEqual([0, 3, 7]);
  });

  it('takes a start that is not told from the code before', () => {
    const page = pageOf(text('<TextCode X="4" Y="5">上</TextCode><TextCode Y="12">下</TextCode>'));
    expect(stepsOf(page)).toEqual([0, 0]);
  });

  it('is moved and stretched by its matrix, horizontal scale included', () => {
    const page = pageOf(text('<TextCode X="0" Y="5" DeltaX="10">一二</TextCode>', '10 20 100 10', 'CTM="2 0 0 2 5 0"'));
    expect(stepsOf(page)).toEqual([0, 20]);
    expect(rounded(page.runs[0] ?? { left: 0, top: 0, right: 0, bottom: 0 })).toEqual([15, 21.4, 25, 31.4]);
  });

  it('is left out where invisible or askew', () => {
    const code = '<TextCode X="0" Y="5">规</TextCode>';
    const page = pageOf(
      text(code),
      text(code, '0 0 1 1', 'Visible="false"'),
      text(code, '0 0 1 1', 'Alpha="0"'),
      text(code, '0 0 1 1', 'Fill="false"'),
      text(code, '0 0 1 1', 'CTM="0.7 0.7 -0.7 0.7 0 0"'),
      text(`<FillColor Alpha="0"/>${code}`),
    );
    expect(page.runs).toHaveLength(1);
  });

  it('stands upright on a page that is turned', () => {
    const turned = (code: string, y: number) => text(code, `100 ${y} 10 10`, 'CTM="0 1 -1 0 0 0"');
    const page = pageOf(
      turned('<TextCode X="0" Y="0">一</TextCode>', 20),
      turned('<TextCode X="0" Y="0">二</TextCode>', 30),
    );
    expect([page.width, page.height].map(side => Math.round(side / MM))).toEqual([297, 210]);
    expect(stepsOf(page)).toEqual([0, 10]);
  });

  it('comes from page blocks and templates too', () => {
    const bytes = ofdOf(
      [
        `<Template TemplateID="9"/>${content('<PageBlock><PageBlock>', text('<TextCode X="0" Y="5">内</TextCode>'), '</PageBlock></PageBlock>')}`,
      ],
      {
        common: '<TemplatePage ID="9" BaseLoc="Tpls/T.xml"/>',
        parts: {
          'Doc_0/Tpls/T.xml': `<Page>${content(text('<TextCode X="0" Y="5">模</TextCode>', '10 100 50 10'))}</Page>`,
        },
      },
    );
    expect(pagesOf(bytes)[0]?.runs.map(run => run.text)).toEqual(['模', '内']);
  });
});

describe('lines of an OFD page', () => {
  const runs = text('<TextCode X="0" Y="5">规</TextCode>');

  it('are the level sides of stroked paths, closed ones too', () => {
    const { rulings } = pageOf(
      runs,
      path('M 0 0 L 50 0 L 50 8 L 0 8 C'),
      path('M 0 0 L 30 30'),
      path('M 0 0 B 1 0 2 0 40 0'),
    );
    expect(rulings.map(rounded)).toEqual([
      [10, 20, 60, 20],
      [60, 20, 60, 28],
      [10, 28, 60, 28],
      [10, 20, 10, 28],
    ]);
  });

  it('are thin filled shapes, not fields of colour', () => {
    const filled = 'Stroke="false" Fill="true"';
    const { rulings } = pageOf(
      runs,
      path('M 0 0 L 50 0 L 50 0.3 L 0 0.3 C', filled),
      path('M 0 0 L 50 0 L 50 9 L 0 9 C', filled),
    );
    expect(rulings.map(rounded)).toEqual([[10, 20, 60, 20.3]]);
  });

  it('are none where white or fully transparent', () => {
    const { rulings } = pageOf(
      runs,
      path('M 0 0 L 50 0', '', '<StrokeColor Value="255 255 255"/>'),
      path('M 0 0 L 50 0', 'Alpha="0"'),
      path('M 0 0 X L', 'Stroke="false"'),
      path('constructor M valueOf'),
    );
    expect(rulings).toEqual([]);
  });
});

describe('an OFD report', () => {
  it.each([
    ['with a prefix', { pageNumbers: true, prefix: true, perCharacter: false }],
    ['one object a character, in reverse order', { pageNumbers: false, prefix: false, perCharacter: true }],
  ])('gives its tables %s', async (_, style) => {
    const blocks = printReport(generateReport(1));
    const table = blocks.findLast(block => block.kind === 'table');
    const plain = (line: string) => line.replace(/\{\d+x\d+\}|[/\s]/g, '');
    const lines = sketch((await readWith(read, writeOfd(blocks, style))).blocks).map(plain);
    expect(lines).toEqual(
      expect.arrayContaining((table?.rows ?? []).map(row => plain(row.map(({ drawn }) => textOf(drawn)).join('|')))),
    );
  });
});

describe('OFD files that are refused', () => {
  it.each([
    ['no_text_layer', ofdOf([content('<ImageObject Boundary="0 0 210 297" ResourceID="1"/>')])],
    ['unreadable_fonts', ofdOf([content(text(`<TextCode X="0" Y="5">${'\ue123ÿ'.repeat(80)}</TextCode>`))])],
    ['too_many_pages', ofdOf(Array.from({ length: 61 }, () => content()))],
    ['corrupt', zipOf({ 'OFD.xml': '<OFD><DocBody><DocRoot>gone.xml</DocRoot></DocBody></OFD>' })],
    ['corrupt', zipOf({ 'OFD.xml': '<OFD/>' })],
    ['encrypted', zipOf({ 'OFD.xml': '<OFD><Encryptions>e.xml</Encryptions></OFD>' })],
    ['doctype_forbidden', zipOf({ 'OFD.xml': '<!DOCTYPE a><OFD/>' })],
  ] as const)('as %s', async (code, bytes) => {
    expect(await refusalOf(read, bytes)).toBe(code);
  });
});
