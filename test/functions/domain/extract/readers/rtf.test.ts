import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../../../../functions/domain/extract/readers/rtf.ts';
import { readWith, refusalOf, sketch } from '../../../../support/read-with.ts';

const SAMPLE = readFileSync(new URL('../../../../samples/rich-text-features.rtf', import.meta.url));
const rtf = (
  body: string,
  head = '\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}{\\f2\\fcharset2 Symbol;}}',
) => Buffer.from(`{\\rtf1${head}${body}}`, 'latin1');
const linesOf = async (body: string, head?: string) => sketch((await readWith(read, rtf(body, head))).blocks);

describe('rich text', () => {
  it('is read with its numbers, merged cells and inner tables, changes accepted and hidden text left out', async () => {
    const { blocks, notices } = await readWith(read, SAMPLE);
    expect(sketch(blocks)).toEqual([
      '南屏区统计局2023年政府信息公开工作年度报告',
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '收到5件。',
      '1页',
      '下一行\t减-2',
      '二、表格情况',
      '结果{3x1}|1. 情形|申请人{1x2}',
      '2. 属于国家秘密|1|',
      '3. 重复/申请|/|１２',
      '外/尾|四|－|0',
      '内一|内二',
      '三、其他事项',
      '无。',
    ]);
    expect(notices).toEqual([expect.objectContaining({ kind: 'tracked-changes' })]);
  });

  it('decodes bytes by the code page, also where a character is cut between escape and letter', async () => {
    expect(await linesOf("\\f0 \\'b9\\'e6\\'d5\\'c2 12\\par \\f1 \\'b9\\'e6\\par \\f0 \\'81@\\par")).toEqual([
      '规章 12',
      '规',
      '丂',
    ]);
  });

  it('decodes by the charset of the font where the page is western', async () => {
    const head = '\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}}';
    expect(await linesOf("{\\f0 \\'b9\\'e6}{\\f1 caf\\'e9}\\par", head)).toEqual(['规café']);
  });

  it('prints \\u characters and skips as many substitutes as \\uc tells', async () => {
    expect(await linesOf("\\uc2\\u-30036\\'b9\\'e6{\\uc0\\u35268}\\uc1\\u31456?\\u55357?\\u56832?\\par")).toEqual([
      '説规章😀',
    ]);
  });

  it('prints signs, hyphens and breaks', async () => {
    expect(await linesOf('a\\_1\\~b\\-c\\emdash\\{\\}\\\\\\tab d\\line e\\par')).toEqual(['a-1\u00a0bc—{}\\\td', 'e']);
  });

  it('leaves out fonts, notes, pictures, field codes, deleted and hidden text, and raw bytes', async () => {
    const body =
      '{\\info{\\title x}}{\\header x\\par}{\\*\\unknown x}{\\pict\\bin3 }}}}a{\\footnote x}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt b}}{\\v x}\\v x\\v0 c{\\deleted x}{\\f2 \\\'b7}\\par';
    expect(await linesOf(body)).toEqual(['abc']);
  });

  it('reads text boxes once, before the paragraph they are anchored in, without leaving its cell', async () => {
    const shape = '{\\shp{\\*\\shpinst{\\shptxt\\pard box\\par}}{\\shprslt box}}';
    expect(await linesOf(`out${shape}side\\par`)).toEqual(['box', 'outside']);
    expect(await linesOf(`\\trowd\\cellx100\\cellx200\\pard\\intbl a${shape}b\\cell 1\\cell\\row\\pard`)).toEqual([
      'box/ab|1',
    ]);
  });

  it('reads tables of sloppy writers: no \\intbl, no definition, no last \\row', async () => {
    expect(await linesOf('\\trowd\\cellx9\\cellx99 a\\cell 1\\cell\\row b\\cell 2\\cell\\row')).toEqual(['a|1', 'b|2']);
    expect(await linesOf('\\pard\\intbl a\\cell 1\\cell\\row b\\cell 2\\cell\\pard\\par')).toEqual(['a|1', 'b|2']);
  });

  it('merges cells to the left and to the row above', async () => {
    const row = (definitions: string, ...cells: string[]) =>
      `\\trowd${definitions}\\pard\\intbl ${cells.map(cell => `${cell}\\cell `).join('')}\\row`;
    const body =
      row('\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000', 'a', 'b', '') +
      row('\\clvmrg\\cellx1010\\cellx2000\\cellx3000', '', 'c', 'd');
    expect(await linesOf(body)).toEqual(['a{2x1}|b{1x2}', 'c|d']);
  });

  it('is not misled by words that mean something to the machine', async () => {
    expect(await linesOf('\\constructor\\valueOf\\toString\\hasOwnProperty a\\par')).toEqual(['a']);
  });

  it('takes the Unicode twin of a text given twice', async () => {
    expect(await linesOf('{\\upr{ansi}{\\*\\ud{\\u35268?}}}\\par')).toEqual(['规']);
  });
});

describe('rich text that is refused', () => {
  it.each([
    ['corrupt', 'cut off', SAMPLE.subarray(0, 8000)],
    ['too_complex', 'nested without end', Buffer.from('{'.repeat(10_000))],
    ['too_complex', 'tables nested without end', rtf('\\pard\\intbl\\itap90 a\\nestcell')],
  ] as const)('as %s: %s', async (code, _, bytes) => {
    expect(await refusalOf(read, bytes)).toBe(code);
  });
});
