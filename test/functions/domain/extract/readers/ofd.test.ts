import { describe, expect, it } from 'vitest';
import type { FixedPage } from '../../../../../functions/domain/extract/document.ts';
import { readPages } from '../../../../../functions/domain/extract/readers/ofd/read-pages.ts';
import { read } from '../../../../../functions/domain/extract/readers/ofd.ts';
import { isRefusal } from '../../../../../functions/domain/refusal.ts';
import { generateReport } from '../../../../../infra/local/invented/generate-report.ts';
import { textOf } from '../../../../../infra/local/invented/print/document.ts';
import { printReport } from '../../../../../infra/local/invented/print/print-report.ts';
import { writeOfd } from '../../../../../infra/local/invented/writers/ofd.ts';
import { countSteps } from '../../../../support/count-steps.ts';
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
    expect(stepsOf(pageOf(text('<TextCode X="0" Y="5" DeltaX="8 g 2 9.5 7">一二三四五</TextCode>')))).toEqual([
      0, 8, 17.5, 27, 34,
    ]);
    expect(stepsOf(pageOf(text('<TextCode X="0" Y="5" DeltaX="g 999999999 8">一二三</TextCode>')))).toEqual([0, 8, 16]);
  });

  it('runs on by the width of its characters where no step is told', () => {
    const [run] = pageOf(text('<TextCode X="0" Y="5">规1章</TextCode>')).runs;
    expect([run?.text, ((run?.right ?? 0) - (run?.left ?? 0)) / MM]).toEqual(['规1章', expect.closeTo(12.5)]);
  });

  it('counts glyphs, not characters, where several make one', () => {
    const ligature = '<CGTransform CodePosition="1" CodeCount="2" GlyphCount="1"><Glyphs>9</Glyphs></CGTransform>';
    const page = pageOf(text(`${ligature}<TextCode X="0" Y="5" DeltaX="8 9">afib</TextCode>`));
    expect(page.runs.map(run => run.text)).toEqual(['a', 'fi', 'b']);
    expect(stepsOf(page)).toEqual([0, 8, 17]);
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

describe('what an OFD page shows', () => {
  const number = (attributes = '', inside = '') =>
    `<TextObject Boundary="10 20 100 10" Size="5" ${attributes}>${inside}<TextCode X="0" Y="5">37</TextCode></TextObject>`;
  const box = (colour: string, attributes = '') =>
    `<PathObject Boundary="5 15 50 20" Stroke="false" Fill="true" ${attributes}><FillColor Value="${colour}"/><AbbreviatedData>M 0 0 L 50 0 L 50 20 L 0 20 C</AbbreviatedData></PathObject>`;
  const shown = (...objects: string[]) =>
    pageOf(...objects).runs.map(run => [run.text, ...(run.doubts ?? [])].join(' '));

  it('is no text that a later fill covers, and doubtful text that it covers in part', () => {
    expect(shown(number(), box('255 255 255'))).toEqual([]);
    expect(shown(box('255 255 255'), number())).toEqual(['37']);
    expect(shown(number(), box('255 255 255', 'CTM="0.12 0 0 1 0 0"'))).toEqual(['37 covered']);
    expect(shown(number(), box('200 0 0', 'Alpha="90"'))).toEqual(['37']);
  });

  it('is no text of the colour of its ground, however the colour is told', () => {
    const colour = (value: string) => `<FillColor Value="${value}"/>`;
    expect(shown(number('', colour('255 255 255')))).toEqual([]);
    expect(shown(number('', colour('#FF #FE #FF')))).toEqual([]);
    expect(shown(number('', colour('0 0 0 0')))).toEqual([]);
    expect(shown(number('', colour('255')))).toEqual([]);
    expect(shown(box('0 0 128'), number('', colour('255 255 255')))).toEqual(['37']);
    expect(shown(box('0 0 128'), number('', colour('0 0 120')))).toEqual([]);
    expect(shown(number('', colour('215 215 215')))).toEqual(['37 faint']);
  });

  it('takes colours from the draw parameters of objects and layers', () => {
    const common = '<PublicRes>Res.xml</PublicRes>';
    const params =
      '<Res><DrawParams><DrawParam ID="4" Relative="5"/><DrawParam ID="5"><FillColor Value="255 255 255"/></DrawParam></DrawParams></Res>';
    const pages = [
      content(number('DrawParam="4"')),
      `<Content><Layer DrawParam="5">${number()}</Layer></Content>`,
      content(number('DrawParam="4"', '<FillColor Value="0 0 0"/>')),
    ];
    const found = pagesOf(ofdOf(pages, { common, parts: { 'Doc_0/Res.xml': params } }));
    expect(found.map(({ runs }) => runs.length)).toEqual([0, 0, 1]);
  });

  it('is no text outside of its place, its clip or the page, nor tiny text', () => {
    const clip = (at: string) =>
      `<Clips><Clip><Area><Path Boundary="0 0 0 0"><AbbreviatedData>M ${at} L ${at} L 60 40 L 60 60</AbbreviatedData></Path></Area></Clip></Clips>`;
    expect(shown(number('', clip('50 30')))).toEqual([]);
    expect(shown(number('', clip('0 0')))).toEqual(['37']);
    expect(shown(number('CTM="1 0 0 1 0 40"'))).toEqual([]);
    expect(shown(number().replace('10 20 100 10', '500 20 100 10'))).toEqual([]);
    expect(shown(number('CTM="0.1 0 0 0.1 0 0"'))).toEqual([]);
  });

  it('is painted layer by layer, whatever their order in the file', () => {
    const layer = (type: string, object: string) => `<Layer Type="${type}">${object}</Layer>`;
    const page = (...layers: string[]) => pagesOf(ofdOf([`<Content>${layers.join('')}</Content>`]))[0]?.runs.length;
    expect(page(layer('Body', number()), layer('Background', box('255 255 255')))).toBe(1);
    expect(page(layer('Foreground', box('255 255 255')), layer('Body', number()))).toBe(0);
  });

  it('tells digits that are struck through or printed over each other', () => {
    const line = path('M 0 0 L 20 0', '').replace('10 20 100 10', '9 22.9 30 1');
    expect(shown(number(), line)).toEqual(['37 crossed']);
    expect(shown(number(), number().replace('>37<', '>88<'))).toEqual(['37 overlapping', '88 overlapping']);
    expect(shown(number(), number())).toEqual(['37', '37']);
  });

  it('is doubtful where a part of its text is hidden, and not for what lies hidden beneath', () => {
    const wide = text('<TextCode X="0" Y="5" DeltaX="2.5 2.5 2.5">1693</TextCode>');
    expect(shown(wide, box('255 255 255', 'CTM="0.21 0 0 1 0 0"'))).toEqual(['93 covered']);
    expect(shown(number().replace('>37<', '>88<'), box('255 255 255'), number())).toEqual(['37']);
    expect(shown(number().replace('>37<', '>88<').replace('Size="5"', 'Size="5" Visible="0"'), number())).toEqual([
      '37',
    ]);
  });

  it('draws the graphics of its resources', () => {
    const unit = `<Res><CompositeGraphicUnits><CompositeGraphicUnit ID="8"><Content>${number()}</Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>`;
    const object = '<CompositeObject ResourceID="8" Boundary="20 40 100 40"/>';
    const bytes = ofdOf([content(object)], { common: '<PublicRes>R.xml</PublicRes>', parts: { 'Doc_0/R.xml': unit } });
    const [run] = pagesOf(bytes)[0]?.runs ?? [];
    expect([run?.text, Math.round((run?.left ?? 0) / MM)]).toEqual(['37', 30]);
  });

  it('hands over size, colour and direction of its text', () => {
    const page = pageOf(number('ReadDirection="180"', '<FillColor Value="200 0 0"/>'));
    expect(page.runs[0]).toMatchObject({ size: expect.closeTo(5 * MM), ink: [200, 0, 0], direction: 'rtl' });
  });
});

describe('what is drawn on an OFD page and is no text', () => {
  const kinds = (...objects: string[]) =>
    (pageOf(...objects).marks ?? []).map(({ kind, isBackdrop }) => (isBackdrop ? `${kind} behind` : kind));
  const picture = (boundary: string) => `<ImageObject Boundary="${boundary}" ResourceID="3"/>`;

  it('is marked: pictures, and drawings that may be digits', () => {
    expect(kinds(picture('10 20 8 4'))).toEqual(['picture']);
    expect(kinds(picture('0 0 210 297'))).toEqual(['picture behind']);
    expect(kinds(path('M 0 0 B 1 0 2 3 4 4'))).toEqual(['drawing']);
    expect(kinds(path('M 0 0 L 2 0 L 2 3'))).toEqual(['drawing']);
    const filled = 'Stroke="false" Fill="true"';
    const black = '<FillColor Value="0 0 0"/>';
    expect(kinds(path('M 0 0 L 0.4 0 L 0.4 3 L 0 3 C', filled, black))).toEqual(['drawing']);
    expect(kinds(path('M 0 0 B 0.5 0 1 0.5 1 1 L 0.8 2.5 L 0 2 C', filled, black))).toEqual(['drawing']);
    expect(kinds(path('M 0 0 L 50 0 L 50 0.3 L 0 0.3 C', filled, black))).toEqual([]);
    expect(kinds(path('M 0 0 L 3 0 L 2 4 C', 'Stroke="false" Fill="true"', '<FillColor Value="0 0 0"/>'))).toEqual([
      'drawing',
    ]);
  });

  it('is not marked: borders, shaded bands, dots of dotted lines, white drawings', () => {
    const fill = 'Stroke="false" Fill="true"';
    const objects = [
      path('M 0 0 L 50 0 L 50 8 L 0 8 C'),
      path('M 0 0 L 1 0'),
      path('M 0 0 L 50 0 L 50 8 L 0 8 C', fill, '<FillColor Value="220 220 220"/>'),
      path('M 0 0 L 3 0 L 2 4 C', fill, '<FillColor Value="255 255 255"/>'),
    ];
    expect(kinds(...objects)).toEqual([]);
  });

  it('is marked where white space is drawn with several glyphs of a font: it hides characters', () => {
    const blank = (glyphs: string, font = 3) =>
      `<TextObject Boundary="10 20 100 10" Size="5" Font="${font}"><CGTransform CodePosition="0" CodeCount="2" GlyphCount="2"><Glyphs>${glyphs}</Glyphs></CGTransform><TextCode X="0" Y="5">  </TextCode></TextObject>`;
    expect(kinds(blank('3 3'), blank('3 3'), blank('7 7', 4))).toEqual([]);
    expect(kinds(blank('3 17'))).toEqual(['glyph', 'glyph']);
    expect(kinds(blank('20 20'), blank('21 21'))).toHaveLength(4);
  });

  /** The inside of the annotation part of a page. */
  const annotated = (annotation: string, ...objects: string[]): Uint8Array => {
    const bytes = zipOf({
      'OFD.xml': '<OFD><DocBody><DocRoot>D/Document.xml</DocRoot></DocBody></OFD>',
      'D/Document.xml':
        '<Document><Pages><Page ID="7" BaseLoc="P.xml"/></Pages><Annotations>A/List.xml</Annotations></Document>',
      'D/P.xml': `<Page>${content(...objects)}</Page>`,
      'D/A/List.xml': '<Annotations><Page PageID="7"><FileLoc>7.xml</FileLoc></Page></Annotations>',
      'D/A/7.xml': `<PageAnnot>${annotation}</PageAnnot>`,
    });
    return bytes;
  };
  const note = (type: string, object: string, attributes = '') =>
    `<Annot Type="${type}" ${attributes}><Appearance Boundary="5 5 100 100">${object}</Appearance></Annot>`;

  it('is marked where an annotation draws it, unless it is a watermark, a link or hidden', () => {
    const written = text('<TextCode X="0" Y="5">126</TextCode>');
    const bytes = annotated(
      [
        note('Path', written),
        note('Stamp', written),
        note('Watermark', written),
        note('Link', written),
        note('Path', written, 'Visible="false"'),
      ].join(''),
      text('<TextCode X="0" Y="5">规</TextCode>', '10 200 100 10'),
    );
    const [page] = pagesOf(bytes);
    expect(page?.runs.map(run => run.text)).toEqual(['规']);
    expect(page?.marks?.map(({ kind, isBackdrop }) => [kind, isBackdrop === true])).toEqual([
      ['annotation', false],
      ['annotation', true],
    ]);
    expect((page?.marks?.[0]?.left ?? 0) / MM).toBeCloseTo(15);
  });

  it('leaves text under an annotation doubtful, under a highlight as it is', () => {
    const digits = text('<TextCode X="0" Y="5">37</TextCode>');
    const doubts = (type: string, object: string) =>
      pagesOf(annotated(note(type, object), digits))[0]?.runs[0]?.doubts ?? [];
    const over = digits.replace('10 20', '5 15');
    const glow =
      '<PathObject Boundary="5 15 20 8" Fill="true" Stroke="false" Alpha="80"><FillColor Value="255 255 0"/><AbbreviatedData>M 0 0 L 20 0 L 20 8 L 0 8 C</AbbreviatedData></PathObject>';
    expect(doubts('Stamp', over)).toEqual(['covered']);
    expect(doubts('Highlight', glow)).toEqual([]);
    expect(doubts('Watermark', over)).toEqual([]);
  });

  it('makes cells without text unread, and a seal over a number leaves the number', async () => {
    const grid = [
      'M 0 0 L 60 0',
      'M 0 10 L 60 10',
      'M 0 0 L 0 10',
      'M 20 0 L 20 10',
      'M 40 0 L 40 10',
      'M 60 0 L 60 10',
    ];
    const lines = grid.map(data => path(data, '').replace('10 20 100 10', '10 20 60 10'));
    const words =
      text('<TextCode X="0" Y="5">规章</TextCode>', '12 21 20 8') +
      text('<TextCode X="0" Y="5">5</TextCode>', '52 21 9 8');
    const bytes = annotated(
      note('Stamp', picture('25 15 45 10')),
      ...lines,
      words,
      text(`<TextCode X="0" Y="5">${'说明文字'.repeat(20)}</TextCode>`, '5 100 400 10'),
    );
    const { blocks } = await readWith(read, bytes);
    const table = blocks.find(block => block.kind === 'table');
    expect(table?.cells.map(({ text, unreadable = [] }) => [text, ...unreadable].join(' '))).toEqual([
      '规章',
      ' annotation',
      '5',
    ]);
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

describe('an OFD file of several documents', () => {
  it('is read as its first one, which is the one that readers show', async () => {
    const body = (folder: string) => `<DocBody><DocRoot>${folder}/D.xml</DocRoot></DocBody>`;
    const parts = (folder: string, words: string) => ({
      [`${folder}/D.xml`]: '<Document><Pages><Page ID="1" BaseLoc="P.xml"/></Pages></Document>',
      [`${folder}/P.xml`]: `<Page>${content(text(`<TextCode X="0" Y="5">${words}</TextCode>`))}</Page>`,
    });
    const bytes = zipOf({
      'OFD.xml': `<OFD>${body('A')}${body('B')}</OFD>`,
      ...parts('A', '第一份'),
      ...parts('B', '第二份'),
    });
    const { blocks, notices } = await readWith(read, bytes);
    expect(sketch(blocks)).toEqual(['第一份']);
    expect(notices).toMatchObject([{ kind: 'ignored-content', count: 1 }]);
  });
});

describe('an OFD page made to be slow', () => {
  const many = (object: string, count: number) => ofdOf([content(object.repeat(count))]);
  const unit = (id: number, inside: string) =>
    `<CompositeGraphicUnit ID="${id}"><Content>${inside}</Content></CompositeGraphicUnit>`;
  const uses = (id: number, count: number) => `<CompositeObject ResourceID="${id}" Boundary="0 0 9 9"/>`.repeat(count);
  const using = (count: number, units: string) =>
    ofdOf([content(uses(1, count))], {
      common: '<PublicRes>R.xml</PublicRes>',
      parts: { 'Doc_0/R.xml': `<Res><CompositeGraphicUnits>${units}</CompositeGraphicUnits></Res>` },
    });
  const digits = text('<TextCode X="0" Y="5">37</TextCode>');
  const fill = path('M 0 0 L 9 0 L 9 9 L 0 9 C', 'Fill="true"', '<FillColor Value="0 0 0"/>');

  it.each([
    ['graphics in graphics', using(100, [1, 2, 3, 4, 5].map(id => unit(id, uses(id + 1, 100))).join(''))],
    ['graphics in themselves', using(9, unit(1, uses(1, 30)))],
    ['groups of nothing in graphics', using(900, unit(1, '<PageBlock/>'.repeat(20_000)))],
    ['too many texts', many(digits, 21_000)],
    ['too many fields of colour', many(digits + fill, 2100)],
  ])('is refused: %s', async (_, bytes) => {
    expect(await refusalOf(read, bytes)).toBe('too_complex');
  });

  it('is read where thousands of texts lie in one place', async () => {
    const steps = await countSteps(() => refusalOf(read, many(digits, 5000)));
    expect(steps).toBeLessThan(20_000_000);
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

describe('a watermark of an OFD file', () => {
  const words = (line: number) =>
    text(`<TextCode X="0" Y="4">${'正文说明'.repeat(12)}</TextCode>`, `10 ${line} 190 6`).replace(
      'Size="5"',
      'Size="4"',
    );
  const huge = (colour: string, y = 120) =>
    `<TextObject Boundary="40 ${y} 160 50" Size="38"><FillColor Value="${colour}"/><TextCode X="0" Y="38">2024</TextCode></TextObject>`;
  const linesIn = async (...pages: readonly string[]) => sketch((await readWith(read, ofdOf(pages))).blocks).join('');

  it('is no text: pale or not, where it comes again on another page or lies over text', async () => {
    const lines = [20, 28, 36].map(words);
    const pages = (mark: string) => [content(mark, ...lines), content(...lines, mark)];
    expect(await linesIn(...pages(huge('210 210 210')))).not.toContain('2024');
    expect(await linesIn(...pages(huge('0 0 0')))).not.toContain('2024');
    expect(await linesIn(content(huge('0 0 0', 12), ...lines))).not.toContain('2024');
  });

  it('is text where it stands alone on its page, as a title does', async () => {
    expect(await linesIn(content(huge('0 0 0'), ...[20, 28].map(words)))).toContain('2024');
  });
});
