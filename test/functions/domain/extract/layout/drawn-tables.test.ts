import { describe, expect, it } from 'vitest';
import type { PageMark, TextRun } from '../../../../../functions/domain/extract/document.ts';
import { blocksOfPages } from '../../../../../functions/domain/extract/layout/blocks-of-pages.ts';
import {
  across,
  down,
  gridOf,
  pageOf,
  paragraphsOf,
  readTable,
  rowsAt,
  tablesOf,
  textAt,
} from '../../../../support/laid-page.ts';

const XS = [50, 150, 200, 250];
const YS = [100, 120, 140];

describe('a table that lines draw', () => {
  it('has the cells between its lines, blank ones too', () => {
    const runs = rowsAt(XS, YS, [
      ['收到申请', '12', ''],
      ['办结申请', '', '7'],
    ]);
    const [table] = tablesOf(blocksOfPages([pageOf(1, runs, gridOf(XS, YS))]));
    expect(readTable(table)).toEqual([
      ['收到申请', '12', ''],
      ['办结申请', '', '7'],
    ]);
    expect(table?.cells[1]?.at).toEqual({ page: 1, box: [150, 100, 200, 120], table: 1, row: 1, column: 2 });
  });

  it('joins cells between which no line stands', () => {
    const lines = [across(100, 50, 250), across(120, 150, 250), across(140, 50, 250)];
    const sides = [down(50, 100, 140), down(150, 100, 140), down(200, 120, 140), down(250, 100, 140)];
    const runs = [textAt('办理结果', 60, 115), textAt('合计', 180, 104), textAt('3', 170, 124), textAt('4', 220, 124)];
    const [table] = tablesOf(blocksOfPages([pageOf(1, runs, [...lines, ...sides])]));
    const spans = table?.cells.map(({ text, rowSpan, columnSpan }) => [text, rowSpan, columnSpan]);
    expect(spans).toEqual([
      ['办理结果', 2, 1],
      ['合计', 1, 2],
      ['3', 1, 1],
      ['4', 1, 1],
    ]);
  });

  it('puts the boxes of a row in order by where they stand', () => {
    const runs = rowsAt(XS, YS, [
      ['甲', '1', '2'],
      ['乙', '3', '4'],
    ]).toReversed();
    const [table] = tablesOf(blocksOfPages([pageOf(1, runs, gridOf(XS, YS))]));
    expect(readTable(table)).toEqual([
      ['甲', '1', '2'],
      ['乙', '3', '4'],
    ]);
  });

  it.each([
    [
      'thin filled boxes',
      gridOf(XS, YS).map(line => ({ ...line, right: line.right + 0.8, bottom: line.bottom + 0.8 })),
    ],
    ['dashes', gridOf(XS, YS).flatMap(line => dashes(line, 5, 3))],
    ['dots', gridOf(XS, YS).flatMap(line => dashes(line, 1, 2))],
    [
      'double lines',
      gridOf(XS, YS).flatMap(line => [
        line,
        { left: line.left + 2, right: line.right + 2, top: line.top + 2, bottom: line.bottom + 2 },
      ]),
    ],
    ['no outer sides', gridOf(XS, YS).filter(line => line.left !== line.right || (line.left > 50 && line.left < 250))],
  ])('may be drawn with %s', (_, lines) => {
    const runs = rowsAt(XS, YS, [
      ['甲', '1', '2'],
      ['乙', '', '4'],
    ]);
    const [table] = tablesOf(blocksOfPages([pageOf(1, runs, lines)]));
    expect(readTable(table)).toEqual([
      ['甲', '1', '2'],
      ['乙', '', '4'],
    ]);
  });

  it('keeps a number whole that is too wide for its cell', () => {
    const runs = [textAt('甲', 54, 104), textAt('1234567', 152, 104), textAt('8', 230, 104), textAt('12345', 225, 124)];
    const [table] = tablesOf(blocksOfPages([pageOf(1, runs, gridOf([50, 150, 180, 250], YS))]));
    expect(readTable(table)[0]).toEqual(['甲', '1234567', '8']);
    expect(readTable(table)[1]).toEqual(['', '', '12345']);
  });

  it('puts digits together that the file gives one by one', () => {
    const runs = [textAt('甲', 54, 104), textAt('1', 152, 104), textAt('2', 157, 104), textAt('3', 210, 104)];
    const [table] = tablesOf(blocksOfPages([pageOf(1, runs, gridOf(XS, YS))]));
    expect(readTable(table)[0]).toEqual(['甲', '12', '3']);
  });

  it('reads a number that goes on in the next line for want of room', () => {
    const runs = [
      textAt('甲', 54, 104),
      textAt('123', 155, 104),
      textAt('4', 155, 116),
      textAt('1', 205, 104),
      textAt('2', 205, 116),
    ];
    const [table] = tablesOf(blocksOfPages([pageOf(1, runs, gridOf([50, 150, 180, 250], [100, 130]))]));
    expect(readTable(table)[0]).toEqual(['甲', '1234', '1/2']);
  });

  it('reads digits set apart from side to side as one number', () => {
    const runs = [textAt('甲', 54, 104), textAt('1', 155, 104), textAt('2', 172, 104), textAt('3', 189, 104)];
    const apart = [textAt('乙', 54, 124), textAt('1', 163, 124), textAt('2', 182, 124)];
    const [table] = tablesOf(blocksOfPages([pageOf(1, [...runs, ...apart], gridOf(XS, YS))]));
    expect(readTable(table)).toEqual([
      ['甲', '123', ''],
      ['乙', '1 2', ''],
    ]);
  });

  it('never makes one number of two that stand apart', () => {
    const runs = [textAt('甲', 54, 104), textAt('1', 152, 104), textAt('2', 165, 104)];
    const [table] = tablesOf(blocksOfPages([pageOf(1, runs, gridOf(XS, YS))]));
    expect(readTable(table)[0]).toEqual(['甲', '1 2', '']);
  });

  it('reads a label of one character a line from top to bottom', () => {
    const runs = [...'办理结果'].map((sign, index) => textAt(sign, 60, 104 + index * 12));
    const [table] = tablesOf(blocksOfPages([pageOf(1, runs, gridOf([50, 80, 150], [100, 160, 180]))]));
    expect(table?.cells[0]?.text.replaceAll('\n', '')).toBe('办理结果');
  });

  it('is no table where a frame holds running text', () => {
    const frame = gridOf([40, 550], [60, 800]);
    const blocks = blocksOfPages([pageOf(1, [textAt('本机关没有需要说明的事项。', 60, 100)], frame)]);
    expect(tablesOf(blocks)).toEqual([]);
    expect(paragraphsOf(blocks)).toEqual(['本机关没有需要说明的事项。']);
  });

  it('stands between the paragraphs around it', () => {
    const runs = [textAt('前文。', 50, 60), ...rowsAt(XS, YS, [['甲', '1', '2']]), textAt('后文。', 50, 180)];
    const blocks = blocksOfPages([pageOf(1, runs, gridOf(XS, YS))]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
  });

  it('costs little when a page is nothing but lines', () => {
    const lines = Array.from({ length: 4000 }, (_, index) => [
      across(index / 5, 0, 595),
      down(index / 7, 0, 842),
    ]).flat();
    expect(blocksOfPages([pageOf(1, [textAt('甲', 60, 100)], lines)]).length).toBeLessThan(3);
  });
});

function dashes(
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
  dash: number,
  gap: number,
) {
  const steps = Array.from(
    { length: Math.floor((right - left + bottom - top) / (dash + gap)) },
    (_, index) => index * (dash + gap),
  );
  return steps.map(step =>
    right > left
      ? { left: left + step, right: left + step + dash, top, bottom }
      : { left, right, top: top + step, bottom: top + step + dash },
  );
}

describe('how the text of a cell is drawn', () => {
  const cellOf = (runs: readonly TextRun[], marks: readonly PageMark[] = []) => {
    const page = { ...pageOf(1, [textAt('收到申请', 54, 104), ...runs], gridOf(XS, YS)), marks };
    return tablesOf(blocksOfPages([page]))[0]?.cells[1];
  };

  it.each([
    ['above the line', textAt('1', 165, 104, 5)],
    ['so high that it hardly reaches into the line', textAt('1', 165, 102, 5)],
    ['below the line', textAt('1', 165, 112, 5)],
  ])('sets a small mark %s apart as a note', (_, mark) => {
    expect(cellOf([textAt('37', 155, 105), mark])).toMatchObject({ text: '37', note: '1' });
  });

  it('passes on what speaks against a run', () => {
    expect(cellOf([{ ...textAt('37', 155, 105), doubts: ['faint'] }])).toMatchObject({ text: '37', doubts: ['faint'] });
  });

  it('tells a cell with a drawing from a blank one, not its neighbour', () => {
    const picture = { kind: 'picture', left: 152, top: 102, right: 201, bottom: 118 } as const;
    const table = tablesOf(blocksOfPages([{ ...pageOf(1, [], gridOf(XS, YS)), marks: [picture] }]))[0];
    expect(table?.cells.map(({ unreadable }) => unreadable)).toEqual([
      undefined,
      ['picture'],
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
