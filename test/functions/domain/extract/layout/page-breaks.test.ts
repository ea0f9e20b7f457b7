import { describe, expect, it } from 'vitest';
import type { FixedPage } from '../../../../../functions/domain/extract/document.ts';
import { blocksOfPages } from '../../../../../functions/domain/extract/layout/blocks-of-pages.ts';
import { across, down, gridOf, pageOf, readTable, rowsAt, tablesOf, textAt } from '../../../../support/laid-page.ts';

const XS = [50, 250, 300, 350];
type Rows = readonly (readonly string[])[];

/** A table at the foot of the first page that goes on at the head of the second. */
function broken(upper: Rows, lower: Rows, xs: readonly number[] = XS): readonly FixedPage[] {
  const part = (number: number, rows: Rows, top: number) => {
    const ys = Array.from({ length: rows.length + 1 }, (_, index) => top + index * 20);
    return pageOf(number, rowsAt(xs, ys, rows), gridOf(xs, ys));
  };
  return [part(1, upper, 760 - upper.length * 20), part(2, lower, 70)];
}

const read = (pages: readonly FixedPage[]) => tablesOf(blocksOfPages(pages)).map(readTable);

describe('a table that goes on over a page break', () => {
  it('is one table when its columns agree', () => {
    expect(read(broken([['1.甲', '1', '2']], [['2.乙', '3', '4']]))).toEqual([
      [
        ['1.甲', '1', '2'],
        ['2.乙', '3', '4'],
      ],
    ]);
  });

  it('is two tables when its columns do not agree', () => {
    const [first] = broken([['1.甲', '1', '2']], []);
    const [, second] = broken([], [['2.乙', '3', '4']], [50, 200, 280, 350]);
    expect(read([first, second].filter(page => page !== undefined))).toHaveLength(2);
  });

  it('is two tables when words stand between its parts', () => {
    const [first, second] = broken([['1.甲', '1', '2']], [['2.乙', '3', '4']]);
    if (first === undefined || second === undefined) throw new Error('two pages are needed');
    const between = { ...second, runs: [textAt('四、另一张表', 50, 50), ...second.runs] };
    expect(read([first, between])).toHaveLength(2);
  });

  it('joins the halves of a label whose figures stand on one page', () => {
    const pages = broken(
      [
        ['1.甲', '1', '2'],
        ['2.没有现成信息', '', '4'],
      ],
      [
        ['需要制作', '', ''],
        ['3.丙', '5', '6'],
      ],
    );
    expect(read(pages)).toEqual([
      [
        ['1.甲', '1', '2'],
        ['2.没有现成信息/需要制作', '', '4'],
        ['3.丙', '5', '6'],
      ],
    ]);
  });

  it('joins a label on one page with figures on the other', () => {
    const pages = broken(
      [
        ['1.甲', '1', '2'],
        ['2.乙', '', ''],
      ],
      [
        ['', '3', '4'],
        ['3.丙', '5', '6'],
      ],
    );
    expect(read(pages)).toEqual([
      [
        ['1.甲', '1', '2'],
        ['2.乙', '3', '4'],
        ['3.丙', '5', '6'],
      ],
    ]);
  });

  it('drops the blank rest of a row', () => {
    const pages = broken(
      [['1.甲', '1', '2']],
      [
        ['', '', ''],
        ['2.乙', '3', '4'],
      ],
    );
    expect(read(pages)).toEqual([
      [
        ['1.甲', '1', '2'],
        ['2.乙', '3', '4'],
      ],
    ]);
  });

  it('keeps rows apart that each have a number, be they blank', () => {
    const pages = broken([['1.甲', '', '']], [['2.乙', '', '']]);
    expect(read(pages)).toEqual([
      [
        ['1.甲', '', ''],
        ['2.乙', '', ''],
      ],
    ]);
  });

  it('keeps rows apart that both hold figures', () => {
    const pages = broken([['1.甲', '1', '']], [['其他', '', '4']]);
    expect(read(pages)).toEqual([
      [
        ['1.甲', '1', ''],
        ['其他', '', '4'],
      ],
    ]);
  });

  it('never takes a figure for the rest of a head', () => {
    const pages = broken([['结果维持', '结果纠正', '总计']], [['1', '', '1']]);
    expect(read(pages)).toEqual([
      [
        ['结果维持', '结果纠正', '总计'],
        ['1', '', '1'],
      ],
    ]);
  });

  it('keeps a row of figures left blank below its head', () => {
    const pages = broken([['结果维持', '结果纠正', '总计']], [['', '', '']]);
    expect(read(pages)).toEqual([
      [
        ['结果维持', '结果纠正', '总计'],
        ['', '', ''],
      ],
    ]);
  });

  it('joins the halves of a row of heads', () => {
    const pages = broken(
      [['结果', '结果', '总']],
      [
        ['维持', '纠正', '计'],
        ['1', '2', '3'],
      ],
    );
    expect(read(pages)).toEqual([
      [
        ['结果/维持', '结果/纠正', '总/计'],
        ['1', '2', '3'],
      ],
    ]);
  });

  it('joins the rest of single heads', () => {
    const pages = broken(
      [['项目', '社会', '总计']],
      [
        ['', '公益', ''],
        ['1.甲', '2', '3'],
      ],
    );
    expect(read(pages)).toEqual([
      [
        ['项目', '社会/公益', '总计'],
        ['1.甲', '2', '3'],
      ],
    ]);
  });

  it('keeps a row with a label and blanks below heads', () => {
    const pages = broken([['信息内容', '制发', '废止']], [['规章', '', '']]);
    expect(read(pages)).toEqual([
      [
        ['信息内容', '制发', '废止'],
        ['规章', '', ''],
      ],
    ]);
  });

  it('joins a number that had no room with its rest on the next page', () => {
    const xs = [50, 250, 280, 350];
    const pages = broken(
      [['1.甲', '123', '7']],
      [
        ['', '45', ''],
        ['2.乙', '3', '4'],
      ],
      xs,
    );
    expect(read(pages)).toEqual([
      [
        ['1.甲', '12345', '7'],
        ['2.乙', '3', '4'],
      ],
    ]);
  });

  it('lets figures without a label spoil those above, rather than leave half a figure', () => {
    const pages = broken(
      [['1.甲', '12', '7']],
      [
        ['', '45', ''],
        ['2.乙', '3', '4'],
      ],
    );
    expect(read(pages)[0]?.[0]).toEqual(['1.甲', '12/45', '7']);
  });

  it('finds a table again that lacks the columns that a label from above fills', () => {
    const xs = [50, 120, 250, 300];
    const [top, middle, bottom] = [100, 120, 140];
    const lines = [
      across(top, 50, 300),
      across(middle, 120, 300),
      across(bottom, 50, 300),
      ...xs.map(x => down(x, top, bottom)),
    ];
    const first = pageOf(
      1,
      [
        textAt('（三）不予公开', 54, 104),
        ...rowsAt(
          xs,
          [top, middle, bottom],
          [
            ['', '1.甲', '1'],
            ['', '2.没有现成', '2'],
          ],
        ),
      ],
      lines,
    );
    const second = pageOf(
      2,
      rowsAt(
        [120, 250, 300],
        [70, 90, 110],
        [
          ['信息', ''],
          ['3.丙', '3'],
        ],
      ),
      gridOf([120, 250, 300], [70, 90, 110]),
    );
    const [table] = tablesOf(blocksOfPages([first, second]));
    expect(readTable(table)).toEqual([
      ['（三）不予公开', '1.甲', '1'],
      ['2.没有现成/信息', '2'],
      ['3.丙', '3'],
    ]);
    expect(table?.cells.find(({ column }) => column === 0)?.rowSpan).toBe(3);
  });

  it('drops the head printed again', () => {
    const pages = broken(
      [
        ['项目', '甲', '乙'],
        ['1.甲', '1', '2'],
      ],
      [
        ['项目', '甲', '乙'],
        ['2.乙', '3', '4'],
      ],
    );
    expect(read(pages)).toEqual([
      [
        ['项目', '甲', '乙'],
        ['1.甲', '1', '2'],
        ['2.乙', '3', '4'],
      ],
    ]);
  });

  it('lengthens a label over several rows', () => {
    const xs = [50, 120, 250, 300];
    const part = (number: number, label: string, items: Rows) => {
      const [top, middle, bottom] = [100, 120, 140];
      const lines = [across(top, 50, 300), across(middle, 120, 300), across(bottom, 50, 300)];
      const runs = [...(label === '' ? [] : [textAt(label, 54, 104)]), ...rowsAt(xs, [top, middle, bottom], items)];
      return pageOf(number, runs, [...lines, ...xs.map(x => down(x, top, bottom))]);
    };
    const pages = [
      part(1, '（三）不予公开', [
        ['', '1.甲', '1'],
        ['', '2.乙', '2'],
      ]),
      part(2, '', [
        ['', '3.丙', '3'],
        ['', '4.丁', '4'],
      ]),
    ];
    const [table] = tablesOf(blocksOfPages(pages));
    expect(table?.cells[0]).toMatchObject({ text: '（三）不予公开', row: 0, rowSpan: 4 });
  });

  it('joins a row that no line closes and none opens', () => {
    const open = (number: number, top: number, bottom: number, lines: readonly number[], rows: Rows) =>
      pageOf(number, rowsAt(XS, [top, top + 20], rows), [
        ...lines.map(y => across(y, 50, 350)),
        ...XS.map(x => down(x, top, bottom)),
      ]);
    const pages = [
      open(
        1,
        700,
        760,
        [700, 720],
        [
          ['甲', '1', '2'],
          ['行政许可', '', ''],
        ],
      ),
      open(
        2,
        60,
        110,
        [90, 110],
        [
          ['决定', '3', '4'],
          ['', '', ''],
        ],
      ),
    ];
    expect(read(pages)[0]?.[1]).toEqual(['行政许可/决定', '3', '4']);
  });
});

describe('what belongs to the paper', () => {
  const body = (number: number) => textAt(`正文第${number}部分。`, 60, 400);

  it.each([['- # -'], ['第 # 页 共 3 页'], ['— # —'], ['#/3'], ['#']])('drops page numbers like %s', pattern => {
    const pages = [1, 2, 3].map(number =>
      pageOf(number, [body(number), textAt(pattern.replace('#', `${number}`), 280, 800)]),
    );
    const text = blocksOfPages(pages).map(block => (block.kind === 'paragraph' ? block.text : ''));
    expect(text.join('')).toBe('正文第1部分。正文第2部分。正文第3部分。');
  });

  it('drops a page number that stands inside a table', () => {
    const rows: Rows = [
      ['1.甲', '1', '2'],
      ['2.乙', '3', '4'],
    ];
    const ys = [760, 780, 830];
    const runs = [...rowsAt(XS, ys, rows), textAt('-', 180, 815), textAt('3', 188, 815), textAt('-', 196, 815)];
    expect(read([pageOf(3, runs, gridOf(XS, ys))])).toEqual([rows]);
  });

  it('keeps figures and dashes in the columns of a last row', () => {
    const ys = [780, 800];
    const runs = [textAt('-', 60, 784), textAt('3', 260, 784), textAt('-', 320, 784)];
    expect(read([pageOf(1, runs, gridOf(XS, ys))])).toEqual([[['-', '3', '-']]]);
  });

  it('drops words that recur at the head of the pages', () => {
    const pages = [1, 2].map(number => pageOf(number, [textAt('内部资料', 270, 30), body(number)]));
    const text = blocksOfPages(pages).map(block => (block.kind === 'paragraph' ? block.text : ''));
    expect(text).toEqual(['正文第1部分。', '正文第2部分。']);
  });
});
