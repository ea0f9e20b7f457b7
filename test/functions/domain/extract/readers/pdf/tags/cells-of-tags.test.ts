import { describe, expect, it } from 'vitest';
import { blocksOfPages } from '../../../../../../../functions/domain/extract/layout/blocks-of-pages.ts';
import { cellsOfTags, type Tag } from '../../../../../../../functions/domain/extract/readers/pdf/tags/cells-of-tags.ts';
import { pageOf, readTable, tablesOf, textAt } from '../../../../../../support/laid-page.ts';

const tag = (type: string, ...children: Tag['children'][number][]): Tag => ({
  type,
  children,
  rowSpan: 1,
  columnSpan: 1,
});

describe('the tags of a page', () => {
  it('name the row and the cell of each marked content', () => {
    const table = tag(
      'Table',
      tag('TR', { ...tag('TH', 1), columnSpan: 2 }),
      tag('TR', tag('TD', 2), tag('TD', tag('P', 3, 4))),
    );
    const cells = cellsOfTags([tag('Document', tag('P', 0), table)]);
    expect(cells.get(0)).toBeUndefined();
    expect(cells.get(1)).toEqual({ table: '0/1', row: 0, cell: 0, spans: { rows: 1, columns: 2 } });
    expect([3, 4].map(content => cells.get(content)?.cell)).toEqual([1, 1]);
  });

  it('count rows and cells that stand on other pages', () => {
    const table = tag('Table', tag('THead', null), tag('TBody', null, tag('TR', null, tag('TD', 7))));
    expect(cellsOfTags([table]).get(7)).toMatchObject({ row: 100_001, cell: 1 });
  });

  it('name the inner table for text in a table within a table', () => {
    const inner = tag('Table', tag('TR', tag('TD', 2)));
    const outer = tag('Table', tag('TR', tag('TD', 1, inner)));
    expect(cellsOfTags([outer]).get(2)?.table).toBe('0/0/0/1');
  });

  it('are taken for a table where they hold rows of cells without saying so', () => {
    const cell = (content: number) => tag('NonStruct', tag('P', content));
    const rows = tag('NonStruct', tag('NonStruct', cell(1), cell(2)), tag('NonStruct', cell(3), cell(4)));
    const cells = cellsOfTags([tag('Document', rows)]);
    expect(cells.get(4)).toEqual({ table: '0/0', row: 1, cell: 1 });
    expect(cellsOfTags([tag('Document', tag('NonStruct', tag('P', 1), tag('P', 2)))]).size).toBe(0);
  });
});

/** Rows of texts by the middle of their columns, tagged without spans. */
function centred(rows: readonly (readonly (readonly [text: string, middle: number])[])[]) {
  return rows.flatMap((texts, row) =>
    texts.map(([text, middle], cell) => {
      const run = textAt(text, 0, 100 + row * 16);
      const half = (run.right - run.left) / 2;
      return { ...run, left: middle - half, right: middle + half, cell: { table: 't', row, cell } };
    }),
  );
}

describe('rows of cells without spans', () => {
  it('have heads over the columns in whose middle they lie', () => {
    const runs = centred([
      [
        ['复议', 100],
        ['诉讼', 250],
      ],
      [
        ['维持', 75],
        ['总计', 125],
        ['直接起诉', 200],
        ['后起诉', 300],
      ],
      [
        ['维持', 175],
        ['总计', 225],
        ['维持', 275],
        ['总计', 325],
      ],
      [
        ['1', 75],
        ['1', 125],
        ['2', 175],
        ['2', 225],
        ['3', 275],
        ['3', 325],
      ],
    ]);
    const [table] = tablesOf(blocksOfPages([pageOf(1, runs)]));
    const heads = table?.cells
      .filter(({ row }) => row < 2)
      .map(({ text, column, columnSpan, rowSpan }) => [text, column, columnSpan, rowSpan]);
    expect(heads).toEqual([
      ['复议', 0, 2, 1],
      ['诉讼', 2, 4, 1],
      ['维持', 0, 1, 2],
      ['总计', 1, 1, 2],
      ['直接起诉', 2, 2, 1],
      ['后起诉', 4, 2, 1],
    ]);
  });

  it('have figures under their heads where blank cells are left out', () => {
    const runs = centred([
      [
        ['甲', 75],
        ['乙', 125],
        ['丙', 175],
      ],
      [
        ['4', 75],
        ['6', 175],
      ],
    ]);
    const [table] = tablesOf(blocksOfPages([pageOf(1, runs)]));
    expect(readTable(table)[1]).toEqual(['4', '', '6']);
  });

  it('are no table where a head lies between the columns', () => {
    const runs = centred([
      [
        ['甲甲', 90],
        ['乙', 160],
      ],
      [
        ['4', 75],
        ['5', 125],
        ['6', 175],
      ],
    ]);
    expect(tablesOf(blocksOfPages([pageOf(1, runs)]))).toEqual([]);
  });
});
