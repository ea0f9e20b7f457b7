import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../../../functions/adapters/file-engines.ts';
import type { Block } from '../../../../../functions/domain/extract/document.ts';
import { read } from '../../../../../functions/domain/extract/readers/text.ts';

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
