import type { Block, FixedPage, Ruling, Table, TextRun } from '../../functions/domain/extract/document.ts';

const SIZE = 10;

/** Text at a place, ten points high; Chinese characters are square, the rest half as wide. */
export function textAt(text: string, left: number, top: number, size = SIZE): TextRun {
  const width = [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x80 ? 0.5 : 1), 0) * size;
  return { text, left, top, right: left + width, bottom: top + size };
}

export const across = (y: number, left: number, right: number): Ruling => ({ left, right, top: y, bottom: y });
export const down = (x: number, top: number, bottom: number): Ruling => ({ left: x, right: x, top, bottom });

/** All lines of a table whose columns and rows have these edges. */
export function gridOf(xs: readonly number[], ys: readonly number[]): readonly Ruling[] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [...ys.map(y => across(y, left, right)), ...xs.map(x => down(x, top, bottom))];
}

/** Text of the rows of a table between these edges, each text at the left of its cell. */
export function rowsAt(
  xs: readonly number[],
  ys: readonly number[],
  rows: readonly (readonly string[])[],
): readonly TextRun[] {
  return rows.flatMap((texts, row) =>
    texts.flatMap((text, column) => (text === '' ? [] : [textAt(text, (xs[column] ?? 0) + 4, (ys[row] ?? 0) + 4)])),
  );
}

export function pageOf(number: number, runs: readonly TextRun[], rulings: readonly Ruling[] = []): FixedPage {
  return { number, width: 595, height: 842, runs, rulings };
}

export const tablesOf = (blocks: readonly Block[]): readonly Table[] => blocks.filter(block => block.kind === 'table');

export const paragraphsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []));

/** Texts of a table row by row, a cell over several rows or columns named once; lines of a cell joined by /. */
export function readTable(table: Table | undefined): readonly (readonly string[])[] {
  if (table === undefined) return [];
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells
      .filter(cell => cell.row === row)
      .toSorted((one, other) => one.column - other.column)
      .map(cell => cell.text.replaceAll('\n', '/')),
  );
}
