import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from '../../../../../../functions/domain/extract/readers/xlsx.ts';
import { xlsxOf } from '../../../../../support/office-files.ts';
import { readWith } from '../../../../../support/read-with.ts';

const STYLES = {
  fonts: '<font/><font><strike/></font><font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font>',
  fills: '<fill/><fill><patternFill patternType="solid"><fgColor rgb="FF1F3864"/></patternFill></fill>',
  formats: '<numFmts><numFmt numFmtId="200" formatCode="0!.0,"/></numFmts>',
};
const styles =
  `${STYLES.formats}<fonts>${STYLES.fonts}</fonts><fills>${STYLES.fills}</fills><cellXfs><xf/>` +
  '<xf fontId="1"/><xf fontId="2"/><xf fontId="3"/><xf fontId="2" fillId="1"/><xf numFmtId="200"/></cellXfs>';
const run = (text: string, font = '') => `<r><rPr>${font}</rPr><t>${text}</t></r>`;
const RAISED = '<vertAlign val="superscript"/>';
const strings =
  `<si>${run('37')}${run('1', RAISED)}</si><si>${run('9', '<strike/>')}${run('6')}</si>` +
  `<si>${run('3', '<sz val="10"/>')}${run('7', '<sz val="16"/>')}</si>` +
  `<si>${run('9', '<sz val="1"/>')}${run('6')}</si>`;

/** The content of cell B1 beside a label. */
async function contentOf(cell: string) {
  const sheet = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>行政许可</t></is></c>${cell}<c r="C1"><v>1</v></c></row></sheetData>`;
  const { blocks } = await readWith(read, xlsxOf([{ xml: sheet }], { styles, strings }));
  const [block] = blocks;
  const {
    text = '',
    note,
    doubts,
    unreadable,
  } = (block?.kind === 'table' && block.cells.find(each => each.column === 1)) || {};
  return { text, ...(note && { note }), ...(doubts && { doubts }), ...(unreadable && { unreadable }) };
}

describe('a cell of a spreadsheet', () => {
  it.each([
    ['a raised mark', '<c r="B1" t="s"><v>0</v></c>', { text: '37', note: '1' }],
    ['a struck out run', '<c r="B1" t="s"><v>1</v></c>', { text: '6' }],
    ['runs of different size', '<c r="B1" t="s"><v>2</v></c>', { text: '7', note: '3', doubts: ['sizes'] }],
    ['a run nobody can read for its size', '<c r="B1" t="s"><v>3</v></c>', { text: '6' }],
    ['a string that is not there', '<c r="B1" t="s"><v>9</v></c>', { text: '', unreadable: ['reference'] }],
    ['a formula without a result', '<c r="B1"><f>SUM(C1)</f></c>', { text: '', unreadable: ['formula'] }],
    ['a formula with its result', '<c r="B1"><f>SUM(C1)</f><v>8</v></c>', { text: '8' }],
    ['an error', '<c r="B1" t="e"><v>#REF!</v></c>', { text: '#REF!', unreadable: ['error-value'] }],
    ['a picture of WPS', '<c r="B1" t="str"><v>=DISPIMG("ID_1",1)</v></c>', { text: '', unreadable: ['picture'] }],
    ['nothing but a struck out number', '<c r="B1" s="1"><v>9</v></c>', { text: '9', doubts: ['struck'] }],
    ['white digits on white', '<c r="B1" s="2"><v>9</v></c>', { text: '' }],
    ['white digits of the theme', '<c r="B1" s="3"><v>9</v></c>', { text: '' }],
    ['white digits on a dark fill', '<c r="B1" s="4"><v>9</v></c>', { text: '9' }],
    ['an escaped sign in its format', '<c r="B1" s="5"><v>125000</v></c>', { text: '12.5' }],
  ])('with %s', async (_, cell, expected) => {
    expect(await contentOf(cell)).toEqual(expected);
  });
});

describe('cells under what is drawn over them', () => {
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const corner = (name: string, column: number, row: number, offset = 0) =>
    `<${name}><col>${column}</col><colOff>${offset}</colOff><row>${row}</row><rowOff>${offset}</rowOff></${name}>`;
  const between = (from: readonly [number, number], to: readonly [number, number], object: string, offset = 90_000) =>
    `<twoCellAnchor>${corner('from', ...from)}${corner('to', ...to, offset)}${object}</twoCellAnchor>`;
  const PICTURE = '<pic><nvPicPr><cNvPr id="2" name="图"/></nvPicPr></pic>';
  const shape = (attributes = '') => `<sp><nvSpPr><cNvPr id="3" ${attributes}/></nvSpPr></sp>`;

  /** Row by row what the cells of a small table show under a drawing. */
  async function cellsUnder(anchors: string, controls = ''): Promise<readonly string[]> {
    const rows = ['A,1,2', 'B,,3'].map((row, at) => {
      const cells = row.split(',').map((text, column) => {
        const reference = `${'ABC'[column]}${at + 1}`;
        return text === '' ? '' : `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
      });
      return `<row r="${at + 1}">${cells.join('')}</row>`;
    });
    const book = unzipSync(xlsxOf([{ xml: `<sheetData>${rows.join('')}</sheetData>${controls}` }]));
    const relation = `<Relationships><Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`;
    const bytes = zipSync({
      ...book,
      'xl/worksheets/_rels/sheet1.xml.rels': Buffer.from(relation),
      'xl/drawings/drawing1.xml': Buffer.from(`<wsDr>${anchors}</wsDr>`),
    });
    const { blocks } = await readWith(read, bytes);
    const cells = blocks.flatMap(block => (block.kind === 'table' ? block.cells : []));
    return cells.map(({ text, doubts = [], unreadable = [] }) => [text, ...doubts, ...unreadable].join(' ').trim());
  }

  it('are unread where they are blank, doubtful where they hold text', async () => {
    expect(await cellsUnder(between([1, 1], [1, 1], PICTURE))).toEqual(['A', '1', '2', 'B', 'picture', '3']);
    expect(await cellsUnder(between([1, 0], [2, 1], shape()))).toEqual([
      'A',
      '1 covered',
      '2 covered',
      'B',
      'drawing',
      '3 covered',
    ]);
  });

  it('are not those it only touches, nor those under something hidden', async () => {
    const plain = ['A', '1', '2', 'B', '', '3'];
    expect(await cellsUnder(between([1, 2], [2, 4], PICTURE))).toEqual(plain);
    expect(await cellsUnder(between([2, 0], [2, 1], PICTURE, 0))).toEqual(['A', '1', '2 covered', 'B', '', '3']);
    expect(await cellsUnder(between([1, 1], [1, 1], shape('hidden="1"')))).toEqual(plain);
  });

  it('are those from the corner of a drawing that tells its size, and under controls', async () => {
    const sized = `<oneCellAnchor>${corner('from', 1, 1)}<ext cx="500000" cy="180000"/>${PICTURE}</oneCellAnchor>`;
    expect(await cellsUnder(sized)).toEqual(['A', '1', '2', 'B', 'picture', '3']);
    const control = `<AlternateContent><Choice><controls><AlternateContent><Choice><control><controlPr><anchor>${corner('from', 1, 1)}${corner('to', 1, 1, 90_000)}</anchor></controlPr></control></Choice></AlternateContent></controls></Choice></AlternateContent>`;
    expect(await cellsUnder('', control)).toEqual(['A', '1', '2', 'B', 'control', '3']);
  });
});
