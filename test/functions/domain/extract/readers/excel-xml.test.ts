import { describe, expect, it } from 'vitest';
import { read } from '../../../../../functions/domain/extract/readers/excel-xml.ts';
import { readWith, refusalOf, sketch } from '../../../../support/read-with.ts';

const SHEET = 'urn:schemas-microsoft-com:office:spreadsheet';
const bookOf = (table: string, { styles = '', options = '', more = '' } = {}): Uint8Array =>
  Buffer.from(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="${SHEET}" xmlns:ss="${SHEET}"><Styles>${styles}</Styles><Worksheet ss:Name="年报"><Table>${table}</Table>${options}</Worksheet>${more}</Workbook>`,
  );
const cell = (text: string | number, attributes = '') =>
  `<Cell ${attributes}><Data ss:Type="${typeof text === 'number' ? 'Number' : 'String'}">${text}</Data></Cell>`;
const row = (...cells: readonly string[]) => `<Row>${cells.join('')}</Row>`;
const linesOf = async (bytes: Uint8Array) => sketch((await readWith(read, bytes)).blocks);
const cellsOf = async (bytes: Uint8Array) => {
  const { blocks } = await readWith(read, bytes);
  return blocks.flatMap(block => (block.kind === 'table' ? block.cells : []));
};

describe('an Excel workbook in one XML file', () => {
  it('is read with its merged cells and those it leaves out', async () => {
    const table =
      row(cell('规章', 'ss:MergeDown="1"'), cell('制发', 'ss:MergeAcross="1"'), cell('废止')) +
      row(cell(1, 'ss:Index="2"'), cell(2), cell(3)) +
      row(cell('文件'), cell(4, 'ss:Index="3"'), cell(5));
    expect(await linesOf(bookOf(table))).toEqual(['规章{2x1}|制发{1x2}|废止', '1|2|3', '文件||4|5']);
  });

  it('prints numbers under the format of their style, or of its parent', async () => {
    const styles =
      '<Style ss:ID="Default"/><Style ss:ID="a"><NumberFormat ss:Format="Fixed"/></Style><Style ss:ID="b" ss:Parent="a"/><Style ss:ID="c"><NumberFormat ss:Format="0!.0,"/></Style>';
    const table = row(
      cell('费'),
      cell(12.5, 'ss:StyleID="a"'),
      cell(3, 'ss:StyleID="b"'),
      cell(125000, 'ss:StyleID="c"'),
    );
    expect(await linesOf(bookOf(table, { styles }))).toEqual(['费|12.50|3.00|12.5']);
  });

  it('shows no hidden sheets, rows and columns, and tells of them', async () => {
    const hidden = `<Worksheet ss:Name="旧"><Table>${row(cell('旧'))}</Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`;
    const table = `<Column ss:Index="2" ss:Hidden="1"/>${row(cell('甲'), cell(1), cell(2))}<Row ss:Hidden="1">${cell('乙')}${cell(3)}${cell(4)}</Row>${row(cell('丙'), cell(5), cell(6))}`;
    const { blocks, notices } = await readWith(read, bookOf(table, { more: hidden }));
    expect(sketch(blocks)).toEqual(['甲|2', '丙|6']);
    expect(notices).toMatchObject([{ kind: 'ignored-content', count: 2 }]);
  });

  it('tells how text is drawn, and leaves out what has the colour of its ground', async () => {
    const styles =
      '<Style ss:ID="w"><Font ss:Color="#FFFFFF"/></Style><Style ss:ID="s"><Font ss:StrikeThrough="1"/></Style>';
    const rich = (inside: string) => `<Cell><ss:Data ss:Type="String">${inside}</ss:Data></Cell>`;
    const table = row(
      cell('甲'),
      rich('37<Sup>1</Sup>'),
      rich('<S>12</S><Font>15</Font>'),
      cell(9, 'ss:StyleID="w"'),
      cell(8, 'ss:StyleID="s"'),
    );
    const cells = await cellsOf(bookOf(table, { styles }));
    expect(cells.map(({ text, note }) => [text, note])).toEqual(
      [['甲', undefined], ['37', '1'], ['15', undefined], ['', undefined], ['8', undefined].slice(0, 2)].filter(
        ([text]) => text !== '',
      ),
    );
    expect(cells.at(-1)?.doubts).toEqual(['struck']);
  });

  it('marks errors and formulas without a result', async () => {
    const table = row(cell('甲'), '<Cell ss:Formula="=SUM(R1C1)"/>', '<Cell><Data ss:Type="Error">#REF!</Data></Cell>');
    expect((await cellsOf(bookOf(table))).map(({ unreadable }) => unreadable)).toEqual([
      undefined,
      ['formula'],
      ['error-value'],
    ]);
  });

  it('is refused where it is broken or declares entities', async () => {
    expect(await refusalOf(read, Buffer.from('<Workbook><Worksheet>'))).toBe('corrupt');
    expect(await refusalOf(read, Buffer.from('<!DOCTYPE a><Workbook/>'))).toBe('doctype_forbidden');
  });
});
