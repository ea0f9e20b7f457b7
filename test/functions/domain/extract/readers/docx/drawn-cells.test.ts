import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../../../../../functions/domain/extract/compose-cell.ts';
import { read } from '../../../../../../functions/domain/extract/readers/docx.ts';
import { docxOf } from '../../../../../support/office-files.ts';
import { readWith } from '../../../../../support/read-with.ts';

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const cellOf = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const SHADED = '<w:shd w:val="clear" w:fill="1F3864"/>';
const WHITE = '<w:color w:val="FFFFFF"/>';
const PICTURE = '<w:r><w:drawing><wp:inline><a:graphic/></wp:inline></w:drawing></w:r>';
const field = (...parts: string[]) => parts.map(part => `<w:r>${part}</w:r>`).join('');
const mark = (type: string, inside = '') => `<w:fldChar w:fldCharType="${type}">${inside}</w:fldChar>`;
const DROPDOWN =
  '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="12"/><w:listEntry w:val="37"/></w:ddList></w:ffData>';

/** The content of a cell that stands beside a label. */
async function contentOf(content: string, properties = ''): Promise<CellContent & { unseen: readonly string[] }> {
  const table = `<w:tbl><w:tr>${cellOf(paragraph(run('行政许可')))}${cellOf(content, properties)}</w:tr></w:tbl>`;
  const { blocks, unseen = [] } = await readWith(read, docxOf(table));
  const [block] = blocks;
  const cell = block?.kind === 'table' ? block.cells[1] : undefined;
  const { text = '', note, doubts, unreadable } = cell ?? {};
  return { text, ...(note && { note }), ...(doubts && { doubts }), ...(unreadable && { unreadable }), unseen };
}

describe('a cell of a Word table', () => {
  it.each([
    ['a raised mark', run('37') + run('1', '<w:vertAlign w:val="superscript"/>'), { text: '37', note: '1' }],
    ['a mark lifted by its position', run('37') + run('2', '<w:position w:val="8"/>'), { text: '37', note: '2' }],
    [
      'a much smaller mark',
      run('37', '<w:sz w:val="24"/>') + run('注', '<w:sz w:val="12"/>'),
      { text: '37', note: '注' },
    ],
    ['a struck out figure before the right one', run('9', '<w:strike/>') + run('6'), { text: '6' }],
    ['nothing but a struck out figure', run('9', '<w:dstrike/>'), { text: '9', doubts: ['struck'] }],
    [
      'types of different size',
      run('3', '<w:sz w:val="21"/>') + run('7', '<w:sz w:val="28"/>'),
      { text: '37', doubts: ['sizes'] },
    ],
    ['text from right to left', run('73', '<w:rtl/>'), { text: '73', doubts: ['order'] }],
    ['two paragraphs', paragraph(run('12')) + paragraph(run('6')), { text: '12\n6' }],
    ['a picture', PICTURE, { text: '', unreadable: ['picture'] }],
    ['a picture beside text', run('3') + PICTURE, { text: '3', unreadable: ['picture'] }],
    [
      'a character of a symbol font',
      '<w:r><w:sym w:font="Wingdings" w:char="F081"/></w:r>',
      { text: '', unreadable: ['symbol'] },
    ],
    [
      'a bound control',
      `<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>${run('5')}</w:sdtContent></w:sdt>`,
      { text: '5', unreadable: ['control'] },
    ],
    [
      'a dropdown of the old forms',
      field(mark('begin', DROPDOWN), '<w:instrText>FORMDROPDOWN</w:instrText>', mark('separate'), mark('end')),
      { text: '37' },
    ],
    [
      'a field with its result',
      field(mark('begin'), '<w:instrText>=SUM(LEFT)</w:instrText>', mark('separate'), '<w:t>8</w:t>', mark('end')),
      { text: '8' },
    ],
    [
      'a field without a result',
      field(mark('begin'), '<w:instrText>=SUM(LEFT)</w:instrText>', mark('separate'), mark('end')),
      { text: '', unreadable: ['formula'] },
    ],
    [
      'a table inside',
      `<w:tbl><w:tr>${cellOf(paragraph(run('3')))}${cellOf(paragraph(run('7')))}</w:tr></w:tbl>`,
      { text: '', unreadable: ['nested-table'] },
    ],
  ])('with %s', async (_, content, expected) => {
    const { unseen, ...cell } = await contentOf(
      content.startsWith('<w:r>') || content.startsWith('<w:sdt>') ? paragraph(content) : content,
    );
    expect(cell).toEqual(expected);
    expect(unseen).toEqual([]);
  });

  it.each([
    ['hidden', run('99', '<w:vanish/>')],
    ['white on white', run('99', WHITE)],
    ['nearly white on white', run('99', '<w:color w:val="FEFDFC"/>')],
    ['of two points', run('99', '<w:sz w:val="4"/>')],
    ['deleted', '<w:del><w:r><w:delText>99</w:delText></w:r></w:del>'],
  ])('does not show text that is %s, and keeps it for those who look for personal data', async (_, hidden) => {
    expect(await contentOf(paragraph(hidden, run('6')))).toEqual({ text: '6', unseen: ['99'] });
  });

  it('shows white text on a dark ground', async () => {
    expect(await contentOf(paragraph(run('6', WHITE)), SHADED)).toEqual({ text: '6', unseen: [] });
    expect(await contentOf(paragraph(run('6', '<w:color w:val="1F3864"/>')), SHADED)).toEqual({
      text: '',
      unseen: ['6'],
    });
  });
});
