import { describe, expect, it } from 'vitest';
import type { TaggedCell, TextRun } from '../../../../../../functions/domain/extract/document.ts';
import { blocksOfPages } from '../../../../../../functions/domain/extract/layout/blocks-of-pages.ts';
import { gridOf, pageOf, readTable, tablesOf, textAt } from '../../../../../support/laid-page.ts';

const tagged = (text: string, left: number, top: number, cell: Partial<TaggedCell>): TextRun => ({
  ...textAt(text, left, top),
  cell: { table: 't', row: 0, cell: 0, spans: { rows: 1, columns: 1 }, ...cell },
});
const head = [
  tagged('申请人', 50, 100, { row: 0, cell: 0 }),
  tagged('自然人', 150, 100, { row: 0, cell: 1 }),
  tagged('企业', 200, 100, { row: 0, cell: 2 }),
  tagged('总计', 250, 100, { row: 0, cell: 3 }),
];

describe('a table without lines that the tags of the file name', () => {
  it('has its cells in the rows and spans of the tags', () => {
    const runs = [
      ...head,
      tagged('新收', 50, 120, { row: 1 }),
      tagged('没有', 210, 120, { row: 1, cell: 1, spans: { rows: 1, columns: 3 } }),
    ];
    const [table] = tablesOf(blocksOfPages([pageOf(1, runs)]));
    expect(table?.cells.filter(({ row }) => row === 1)).toMatchObject([
      { text: '新收', column: 0 },
      { text: '没有', column: 1, columnSpan: 3 },
    ]);
  });

  it('finds the column of a figure by the head above it where blank cells have no tag', () => {
    const runs = [...head, tagged('新收', 50, 120, { row: 1 }), tagged('7', 205, 120, { row: 1, cell: 1 })];
    const [table] = tablesOf(blocksOfPages([pageOf(1, runs)]));
    expect(readTable(table)[1]).toEqual(['新收', '', '7', '']);
  });

  it('says where its blank cells lie, so that what is drawn there is seen', () => {
    const runs = [...head, tagged('新收', 50, 120, { row: 1 }), tagged('7', 205, 120, { row: 1, cell: 1 })];
    const [table] = tablesOf(blocksOfPages([pageOf(1, runs)]));
    const boxOf = (column: number) => table?.cells.find(cell => cell.row === 1 && cell.column === column)?.at.box ?? [];
    const [label = [], blank = []] = [boxOf(0), boxOf(1)];
    expect(blank[0]).toBeGreaterThan(label[2] ?? 0);
    expect(blank[0]).toBeLessThanOrEqual(150);
    expect(blank[2]).toBeLessThan(boxOf(2)[0] ?? 0);
    expect([blank[1], blank[3]]).toEqual([label[1], label[3]]);
  });

  it('goes on over a page break, the halves of a cell joined', () => {
    const rest = [tagged('新', 50, 800, { row: 1 }), tagged('1', 155, 800, { row: 1, cell: 1 })];
    const over = [
      tagged('收', 50, 60, { row: 1 }),
      tagged('2', 205, 60, { row: 1, cell: 2 }),
      tagged('3', 255, 60, { row: 1, cell: 3 }),
    ];
    const [table] = tablesOf(blocksOfPages([pageOf(1, [...head, ...rest]), pageOf(2, over)]));
    expect(readTable(table)[1]).toEqual(['新/收', '1', '2', '3']);
  });

  it('is not believed where a figure stands under two heads', () => {
    const wide = [tagged('很长的一个标题', 150, 140, { row: 2, cell: 1 }), tagged('甲', 50, 140, { row: 2 })];
    const more = [tagged('乙', 230, 140, { row: 2, cell: 2 }), tagged('丙', 255, 140, { row: 2, cell: 3 })];
    const runs = [
      ...head,
      ...wide,
      ...more,
      tagged('新收', 50, 120, { row: 1 }),
      tagged('7', 205, 120, { row: 1, cell: 1 }),
    ];
    expect(tablesOf(blocksOfPages([pageOf(1, runs)]))).toEqual([]);
  });

  it('is not believed where text without tags stands among its cells', () => {
    const runs = [...head, tagged('新收', 50, 120, { row: 1 }), textAt('7', 155, 110)];
    expect(tablesOf(blocksOfPages([pageOf(1, runs)]))).toEqual([]);
  });

  it('yields to lines', () => {
    const runs = [tagged('甲', 60, 104, { row: 0 }), tagged('1', 160, 104, { row: 5, cell: 3 })];
    const [table] = tablesOf(blocksOfPages([pageOf(1, runs, gridOf([50, 150, 200], [100, 120]))]));
    expect(readTable(table)).toEqual([['甲', '1']]);
  });
});
