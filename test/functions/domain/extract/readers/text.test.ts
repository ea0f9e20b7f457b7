import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../../../functions/adapters/file-engines.ts';
import type { Block } from '../../../../../functions/domain/extract/document.ts';
import { extractReport } from '../../../../../functions/domain/extract/extract-report.ts';
import { read } from '../../../../../functions/domain/extract/readers/text.ts';
import { generateReport } from '../../../../../infra/local/invented/generate-report.ts';
import { printReport } from '../../../../../infra/local/invented/print/print-report.ts';
import { writeText } from '../../../../../infra/local/invented/writers/text.ts';

async function blocksOf(text: string): Promise<readonly Block[]> {
  const document = await read(Buffer.from(text), fileEngines);
  if ('outcome' in document) throw new Error(document.code);
  return document.blocks;
}

const cellsOf = (block: Block | undefined) =>
  block?.kind === 'table' ? block.cells.map(cell => `${cell.row},${cell.column}:${cell.text}`) : [];

describe('a text file', () => {
  it('gives a line for a line, empty ones and ones of spaces kept', async () => {
    expect(await blocksOf('甲\r\n\n\u00a0\n乙')).toEqual([
      { kind: 'paragraph', text: '甲', at: { line: 1 }, unit: 'line' },
      { kind: 'paragraph', text: '', at: { line: 2 }, unit: 'line' },
      { kind: 'paragraph', text: '\u00a0', at: { line: 3 }, unit: 'line' },
      { kind: 'paragraph', text: '乙', at: { line: 4 }, unit: 'line' },
    ]);
  });

  it('gives a table for lines set with bars, without the line below the head', async () => {
    const [table] = await blocksOf('| 名 | 数 |\n| --- | ---: |\n| 甲 | 3 |\n| - | - |');
    expect(cellsOf(table)).toEqual(['0,0:名', '0,1:数', '2,0:甲', '2,1:3', '3,0:-', '3,1:-']);
  });

  it('gives a table for lines set with tabs, empty cells kept', async () => {
    const [table] = await blocksOf('名\t数\t计\n甲\t\t3\n\t\t');
    expect(cellsOf(table)).toEqual(['0,0:名', '0,1:数', '0,2:计', '1,0:甲', '1,1:', '1,2:3', '2,0:', '2,1:', '2,2:']);
  });

  it('gives no page number at the foot of a page', async () => {
    const blocks = await blocksOf('甲\n3\n\n 2 \n\f乙\n7');
    expect(blocks.map(block => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
      '甲',
      '3',
      '',
      '',
      '',
      '乙',
      '7',
    ]);
  });

  it('with a line too many is refused', async () => {
    expect(await read(Buffer.from('\n'.repeat(60_000)), fileEngines)).toMatchObject({ code: 'too_complex' });
  });
});

describe('a text of separated values', () => {
  const figures = (separator: string, rows = 5) =>
    Array.from({ length: rows }, (_, row) => ['项目', row, row > 0 ? '' : '5', '7'].join(separator));
  const texts = (blocks: readonly Block[]) => blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []));

  it.each([
    ['commas', ','],
    ['semicolons', ';'],
  ])('gives a table for rows of figures parted by %s, its heading a line of its own', async (_, separator) => {
    const blocks = await blocksOf(`一、总体情况${separator.repeat(3)}\r\n${figures(separator).join('\r\n')}\r\n`);
    expect(texts(blocks)).toEqual(['一、总体情况']);
    expect(cellsOf(blocks[1])).toHaveLength(20);
  });

  it('keeps separators, quotes and line ends of a cell in quotes, and counts its lines', async () => {
    const blocks = await blocksOf(`"甲,""乙""\n丙","1,037",,2\n${figures(',').join('\n')}`);
    const cells = blocks.flatMap(block => (block.kind === 'table' ? block.cells : []));
    expect(cells.slice(0, 4).map(({ text }) => text)).toEqual(['甲,"乙"\n丙', '1,037', '', '2']);
    expect(cells.filter(({ row, column }) => row === 1 && column === 0).map(({ at }) => at.line)).toEqual([3]);
  });

  it('may be parted by tabs where cells stand in quotes', async () => {
    const [table] = await blocksOf(`"甲\n乙"\t1\t\t2\n${figures('\t').join('\n')}`);
    expect(cellsOf(table).slice(0, 4)).toEqual(['0,0:甲\n乙', '0,1:1', '0,2:', '0,3:2']);
  });

  it('is not what prose with commas is, nor rows of numbers with commas in them', async () => {
    const prose = Array.from({ length: 9 }, () => 'one, two, three, and four, 2024').join('\n');
    const thousands = Array.from({ length: 9 }, () => '甲 1,037 12 2 1,059').join('\n');
    for (const text of [prose, thousands, figures(',', 4).join('\n')])
      expect((await blocksOf(text)).every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  it('is no table where a quote never ends, and refused where it has too many cells', async () => {
    const torn = await blocksOf(`${figures(',').join('\n')}\n甲,"1,2`);
    expect(torn.every(({ kind }) => kind === 'paragraph')).toBe(true);
    const wide = `${figures(',').join('\n')}\n${'1,'.repeat(500_000)}`;
    expect(await read(Buffer.from(wide), fileEngines)).toMatchObject({ code: 'too_complex' });
  });

  it.each(['commas', 'semicolons'] as const)('gives the tables of a report with %s', async layout => {
    const report = generateReport(3);
    const bytes = writeText(printReport(report), layout);
    const read = await extractReport(bytes, 'a.csv', ['organ'], fileEngines);
    if ('outcome' in read) throw new Error(read.code);
    expect(Object.values(read.reading.tables).map(({ confidence }) => confidence)).toEqual([
      'certain',
      'certain',
      'certain',
    ]);
    expect(read.applications).toBeTruthy();
  });
});
