import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../../../functions/adapters/file-engines.ts';
import type { ReadContent } from '../../../../../functions/domain/extract/document.ts';
import { read } from '../../../../../functions/domain/extract/readers/pdf.ts';
import { isRefusal } from '../../../../../functions/domain/refusal.ts';
import { paragraphsOf, readTable, tablesOf } from '../../../../support/laid-page.ts';
import { lineFromTo, pageOf, show, showAt, stream } from '../../../../support/pdf/odd-pdf.ts';

async function document(bytes: Uint8Array): Promise<ReadContent> {
  const outcome = await read(bytes, fileEngines);
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome;
}

/** A table of two rows and two columns drawn by `line`, points from the bottom left. */
const table = (line: (x1: number, y1: number, x2: number, y2: number) => string) =>
  [
    ...[700, 670, 640].map(y => line(100, y, 300, y)),
    ...[100, 200, 300].map(x => line(x, 640, x, 700)),
    showAt('新收数量', 110, 680),
    showAt('17', 210, 680),
    showAt('结转数量', 110, 650),
    showAt('4', 210, 650),
  ].join('');

const CELLS = [
  ['新收数量', '17'],
  ['结转数量', '4'],
];

describe('the PDF reader', () => {
  it('reads text in fonts that the file does not hold, with page and place', async () => {
    const { blocks } = await document(pageOf(stream(showAt('政府信息公开工作', 100, 700))));
    expect(blocks).toMatchObject([{ kind: 'paragraph', text: '政府信息公开工作', at: { page: 1 } }]);
    expect(blocks[0]?.at.box?.[0]).toBeCloseTo(100, 0);
    expect(blocks[0]?.at.box?.[2]).toBeCloseTo(180, 0);
  });

  it.each([
    ['stroked lines', lineFromTo],
    [
      'thin filled boxes',
      (x1: number, y1: number, x2: number, y2: number) => `${x1} ${y1} ${x2 - x1 || 0.7} ${y2 - y1 || 0.7} re f\n`,
    ],
    [
      'scaled lines',
      (x1: number, y1: number, x2: number, y2: number) =>
        `q 0.1 0 0 -0.1 0 842 cm ${x1 * 10} ${(842 - y1) * 10} m ${x2 * 10} ${(842 - y2) * 10} l S Q\n`,
    ],
    ['dashed lines', (x1: number, y1: number, x2: number, y2: number) => `[3 2] 0 d ${lineFromTo(x1, y1, x2, y2)}`],
  ])('finds tables drawn with %s', async (_, line) => {
    const { blocks } = await document(pageOf(stream(table(line))));
    expect(tablesOf(blocks).map(readTable)).toEqual([CELLS]);
  });

  it('finds lines inside form objects', async () => {
    const form = stream(
      table(lineFromTo),
      '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 20 -30] /Resources << /Font << /F1 4 0 R >> >>',
    );
    const bytes = pageOf(stream('/X Do'), { resources: '/XObject << /X 7 0 R >>', more: [form] });
    const { blocks } = await document(bytes);
    expect(tablesOf(blocks).map(readTable)).toEqual([CELLS]);
    expect(tablesOf(blocks)[0]?.at.box).toEqual([120, 172, 320, 232]);
  });

  it('sees of a line what its clip lets be seen', async () => {
    const tall = (x: number) => lineFromTo(x, 100, x, 700);
    const content = `q 90 630 300 80 re W n ${[100, 200, 300].map(tall).join('')} ${[700, 670, 640].map(y => lineFromTo(100, y, 300, y)).join('')} Q ${showAt('数量', 110, 680)}${showAt('5', 210, 650)}${showAt('下文', 110, 300)}`;
    const { blocks } = await document(pageOf(stream(content)));
    expect(tablesOf(blocks).map(readTable)).toEqual([
      [
        ['数量', ''],
        ['', '5'],
      ],
    ]);
    expect(paragraphsOf(blocks)).toEqual(['下文']);
  });

  it('takes no white lines for borders', async () => {
    const { blocks } = await document(pageOf(stream(`1 1 1 RG ${table(lineFromTo)}`)));
    expect(tablesOf(blocks)).toEqual([]);
  });

  it.each([
    ['a quarter turn', [0, 1, -1, 0, 842, 0], '/Rotate 90'],
    ['a quarter turn the page does not speak of', [0, 1, -1, 0, 842, 0], ''],
    ['half a turn', [-1, 0, 0, -1, 595, 842], ''],
    ['three quarters of a turn', [0, -1, 1, 0, -500, 842], '/Rotate 270'],
  ] as const)('reads pages turned by %s', async (_, turn, page) => {
    const content = `${turn.join(' ')} cm ${table(lineFromTo)}`;
    const { blocks } = await document(pageOf(stream(content), { page }));
    expect(tablesOf(blocks).map(readTable)).toEqual([CELLS]);
  });

  it('reads the visible part of a page whose origin lies elsewhere', async () => {
    const { blocks } = await document(pageOf(stream(showAt('正文', 100, 700)), { page: '/CropBox [50 60 500 800]' }));
    expect(blocks[0]?.at.box?.[0]).toBeCloseTo(50, 0);
    expect(blocks[0]?.at.box?.[3]).toBeCloseTo(101.4, 0);
  });

  it('leaves watermarks out', async () => {
    const content =
      showAt('本年公开信息三十条。', 100, 700) + show('内部征求意见', 40, [0.7, 0.7, -0.7, 0.7, 150, 300]);
    expect(paragraphsOf((await document(pageOf(stream(content)))).blocks)).toEqual(['本年公开信息三十条。']);
  });

  it('keeps a turned head in its own order', async () => {
    const lines =
      [700, 640, 620].map(y => lineFromTo(100, y, 160, y)) +
      [100, 130, 160].map(x => lineFromTo(x, 620, x, 700)).join('');
    const content = `${lines.replaceAll(',', '')}${show('结果维持', 10, [0, 1, -1, 0, 120, 645])}${showAt('总计', 135, 660)}${showAt('3', 110, 625)}${showAt('5', 140, 625)}`;
    const { blocks } = await document(pageOf(stream(content)));
    expect(tablesOf(blocks).map(readTable)).toEqual([
      [
        ['结果维持', '总计'],
        ['3', '5'],
      ],
    ]);
  });

  it('leaves out text that is there but not shown', async () => {
    const content = `${showAt('看得见的字', 100, 700)}3 Tr ${showAt('看不见的字', 100, 650)}`;
    expect(paragraphsOf((await document(pageOf(stream(content)))).blocks)).toEqual(['看得见的字']);
  });

  it('says that comments were not read', async () => {
    const note = '<< /Type /Annot /Subtype /FreeText /Rect [10 10 90 40] /Contents (note) /DA (/F1 9 Tf) >>';
    const bytes = pageOf(stream(showAt('正文', 100, 700)), { page: '/Annots [7 0 R]', more: [note] });
    expect((await document(bytes)).notices).toMatchObject([{ kind: 'ignored-content', count: 1 }]);
  });
});
