import { describe, expect, it } from 'vitest';
import { fullPrintBudget, printValues } from '../../../../../functions/domain/extract/readers/xlsx/print-value.ts';
import { read } from '../../../../../functions/domain/extract/readers/xlsx.ts';
import { xlsxOf, zipOf } from '../../../../support/office-files.ts';
import { readWith, refusalOf, sketch } from '../../../../support/read-with.ts';

const text = (reference: string, value: string) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (reference: string, value: number | string, style = 0) =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
const row = (index: number, ...cells: string[]) => `<row r="${index}">${cells.join('')}</row>`;
const data = (...rows: string[]) => `<sheetData>${rows.join('')}</sheetData>`;
const merges = (...areas: string[]) =>
  `<mergeCells>${areas.map(area => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;
const linesOf = async (xml: string, parts = {}) => sketch((await readWith(read, xlsxOf([{ xml }], parts))).blocks);

describe('cells of a workbook', () => {
  it('show shared strings in one piece, without the pronunciation above them', async () => {
    const strings =
      '<si><t>规章</t></si><si><r><t>行政</t></r><r><rPr><b/></rPr><t xml:space="preserve">许可</t></r><rPh><t>xuke</t></rPh></si><si><t>上_x000D_\n下</t></si>';
    const xml = data(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
    );
    expect(await linesOf(xml, { strings })).toEqual(['规章|行政许可|上/下']);
  });

  it('show numbers as formatted, formulas by their value, and no cell twice', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="0.0000"/><numFmt numFmtId="171" formatCode="0&quot;件&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="3"/><xf numFmtId="171"/><xf numFmtId="14"/></cellXfs>';
    const xml = data(
      row(
        1,
        number('A1', '386.25000000000001'),
        number('B1', 386.25, 1),
        number('C1', 12345, 2),
        number('D1', 7, 3),
        number('E1', 45306, 4),
      ),
      row(
        2,
        '<c r="A2"><f>SUM(A1:B1)</f><v>3402</v></c><c r="B2" t="str"><f>A1&amp;""</f><v>无</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#REF!</v></c>',
      ),
    );
    expect(await linesOf(xml, { styles })).toEqual(['386.25|386.2500|12,345|7件|2024/1/15', '3402|无|TRUE|#REF!|']);
  });

  it('count dates from 1904 where the workbook does', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const xml = data(row(1, number('A1', 43844), number('B1', 43844)));
    expect(await linesOf(xml, { styles, properties: 'date1904="1"' })).toEqual(['2024/1/15|2024/1/15']);
  });

  it('show no zeros where the sheet hides them', async () => {
    const xml = `<sheetViews><sheetView showZeros="0"/></sheetViews>${data(row(1, number('A1', 0), number('B1', 3), number('C1', 5)))}`;
    expect(await linesOf(xml)).toEqual(['3|5']);
  });

  it('may leave out their references', async () => {
    expect(
      await linesOf(data('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>')),
    ).toEqual(['1|2', '3|4']);
  });

  it.each([
    [0, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', '-'],
    [-2, '#,##0_);(#,##0)', '(2)'],
    [0.125, '0.0%', '12.5%'],
    [5, ';;;', ''],
    [5, 'nonsense[[', '5'],
    [1.5, 'General', '1.5'],
    [3, '0'.repeat(300), '3'],
  ])('show %d as %s does', (value, code, shown) => {
    expect(printValues(false, fullPrintBudget())(value, code)).toBe(shown);
  });
});

describe('a sheet', () => {
  it('keeps merged cells once and blank cells of a table', async () => {
    const xml =
      data(
        row(1, text('A1', '结果'), text('B1', '申请人')),
        row(2, number('B2', 3)),
        row(3, text('A3', '总计'), number('C3', 4)),
      ) + merges('A1:A2', 'B1:C1');
    expect(await linesOf(xml)).toEqual(['结果{2x1}|申请人{1x2}', '3|', '总计||4']);
  });

  it('tells cells by sheet and reference', async () => {
    const { blocks } = await readWith(
      read,
      xlsxOf([{ name: '年报', xml: data(row(7, text('B7', '甲'), number('C7', 1))) }]),
    );
    const table = blocks[0];
    expect(table?.kind === 'table' && table.cells[1]?.at).toEqual({ sheet: '年报', cell: 'C7' });
  });

  it('leaves out hidden rows, columns and sheets, and tells so', async () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/></cols>${data(
      row(1, text('A1', '甲'), number('B1', 9), number('C1', 1)),
      `<row r="2" hidden="1">${text('A2', '藏')}${number('C2', 9)}</row>`,
      row(3, text('A3', '乙'), number('C3', 2)),
    )}`;
    const { blocks, notices } = await readWith(
      read,
      xlsxOf([{ xml }, { state: 'hidden', xml: data(row(1, text('A1', '藏'))) }]),
    );
    expect(sketch(blocks)).toEqual(['甲|1', '乙|2']);
    expect(notices).toEqual([expect.objectContaining({ kind: 'ignored-content', count: 2 })]);
  });

  it('shows a merged cell whose first column is hidden', async () => {
    const xml = `<cols><col min="1" max="1" hidden="1"/></cols>${data(row(1, text('A1', '甲'), number('C1', 1)))}${merges('A1:B1')}`;
    expect(await linesOf(xml)).toEqual(['甲|1']);
  });

  it('gives headings and sentences as paragraphs between tables', async () => {
    const xml = data(
      row(1, text('A1', '云栖县水务局2023年政府信息公开工作年度报告')),
      row(2, text('A2', '一、总体情况')),
      row(3, text('A3', '全年公开信息一百条。\n开展培训两次。')),
      row(4, text('A4', '二、主动公开政府信息情况')),
      row(5, text('A5', '第二十条第（一）项')),
      row(6, text('A6', '规章'), number('B6', 1)),
      row(7, text('A7', '三、收到和处理政府信息公开申请情况')),
      row(8, text('A8', '一、本年新收政府信息公开申请数量'), number('B8', 1)),
      row(9, text('A9', '四、结转下年度继续办理')),
      row(11, text('A11', '云栖县水务局')),
      row(12, text('A12', '2024年1月15日')),
    );
    expect(await linesOf(xml)).toEqual([
      '云栖县水务局2023年政府信息公开工作年度报告',
      '一、总体情况',
      '全年公开信息一百条。',
      '开展培训两次。',
      '二、主动公开政府信息情况',
      '第二十条第（一）项|',
      '规章|1',
      '三、收到和处理政府信息公开申请情况',
      '一、本年新收政府信息公开申请数量|1',
      '四、结转下年度继续办理|',
      '云栖县水务局',
      '2024年1月15日',
    ]);
  });

  it('keeps a row of blank cells with borders, but not the decoration below a table', async () => {
    const styles =
      '<borders><border/><border><left style="thin"/></border></borders><cellXfs><xf/><xf borderId="1"/></cellXfs>';
    const blank = (reference: string) => `<c r="${reference}" s="1"/>`;
    const xml = data(
      row(1, text('A1', '结果维持'), text('B1', '总计')),
      ...[2, 3, 4, 5, 6, 7].map(index => row(index, blank(`A${index}`), blank(`B${index}`))),
    );
    expect(await linesOf(xml, { styles })).toEqual(['结果维持|总计', '|']);
  });

  it('reads all sheets in order', async () => {
    const sheets = ['甲', '乙'].map(label => ({ xml: data(row(1, text('A1', label), number('B1', 1))) }));
    expect(sketch((await readWith(read, xlsxOf(sheets))).blocks)).toEqual(['甲|1', '乙|1']);
  });
});

describe('workbooks that are refused', () => {
  it.each([
    [
      'too_complex',
      xlsxOf([{ xml: data(row(1, text('A1', '甲')), row(100, text('A100', '乙'))) + merges('A1:XFD1048576') }]),
    ],
    [
      'unsupported_format',
      zipOf({
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        'xl/workbook.bin': '',
      }),
    ],
    ['corrupt', zipOf({ 'xl/other.xml': '<a/>' })],
  ] as const)('as %s', async (code, bytes) => {
    expect(await refusalOf(read, bytes)).toBe(code);
  });
});
