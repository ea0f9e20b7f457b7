import { describe, expect, it } from 'vitest';
import { read } from '../../../../../../functions/domain/extract/readers/pdf.ts';
import { readTable, tablesOf } from '../../../../../support/laid-page.ts';
import { lineFromTo, pageOf, showAt, stream } from '../../../../../support/pdf/odd-pdf.ts';
import { readWith } from '../../../../../support/read-with.ts';

const ROWS = [720, 700, 680, 660, 640];
const level = ROWS.map(y => lineFromTo(100, y, 500, y)).join('');
const shaded = [700, 660].map(y => `0.9 g 100 ${y} 400 20 re f 0 g\n`).join('');
const HEADS = showAt('事项', 106, 706) + showAt('新收', 220, 706) + showAt('办结', 320, 706) + showAt('结转', 420, 706);
const LABELS = showAt('公安', 106, 686) + showAt('教育', 106, 666) + showAt('卫生', 106, 646);
const figures = (...cells: readonly (readonly [text: string, x: number, y: number])[]) =>
  cells.map(([text, x, y]) => showAt(text, x, y)).join('');
const NUMBERS = figures(['11', 222, 686], ['3', 422, 686], ['7', 322, 666], ['12', 222, 646], ['5', 322, 646]);

const CELLS = [
  ['事项', '新收', '办结', '结转'],
  ['公安', '11', '', '3'],
  ['教育', '', '7', ''],
  ['卫生', '12', '5', ''],
];

async function tables(content: string) {
  const { blocks } = await readWith(read, pageOf(stream(content)));
  return tablesOf(blocks).map(readTable);
}

describe('a table without lines between its columns', () => {
  it('is read where level lines tell its rows, and heads and gaps its columns', async () => {
    expect(await tables(level + HEADS + LABELS + NUMBERS)).toEqual([CELLS]);
  });

  it('is read where shaded bands tell its rows', async () => {
    expect(await tables(shaded + HEADS + LABELS + NUMBERS)).toEqual([CELLS]);
  });

  it('has heads of several lines and heads over several columns', async () => {
    const upper = lineFromTo(100, 740, 500, 740) + showAt('其他单位', 365, 726);
    const [heads, ...body] = CELLS;
    const [first] = await tables(upper + level + HEADS + LABELS + NUMBERS);
    expect(first?.slice(1)).toEqual([heads, ...body]);
    expect(first?.[0]?.filter(text => text !== '')).toEqual(['其他单位']);
  });

  it.each([
    ['lies between two heads', figures(['7', 272, 686])],
    ['lies beside the last head', figures(['7', 480, 686])],
    ['lies under a head of labels', figures(['7', 170, 686])],
  ])('is none where a figure %s', async (_, stray) => {
    const found = await tables(level + HEADS + LABELS + NUMBERS + stray);
    expect(found.flat().flat()).not.toContain('7');
  });

  it('is none where words run from column to column', async () => {
    const words = showAt('以上各项均由办公室统一答复并存档备查。', 190, 666);
    expect(await tables(level + HEADS + showAt('教育', 106, 666) + words)).toEqual([]);
  });
});
