import { type PrintedBlock, type PrintedTable, placeCells } from '../print/blocks.ts';

/** A4 pages of text pieces and lines, points from the top left corner. */
export interface LaidPage {
  readonly texts: readonly LaidText[];
  readonly lines: readonly LaidLine[];
}

export interface LaidText {
  readonly text: string;
  readonly left: number;
  /** Distance of the baseline from the top of the page. */
  readonly baseline: number;
  readonly size: number;
}

export interface LaidLine {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

export interface PageStyle {
  /** Page numbers such as - 3 - at the foot. */
  readonly pageNumbers: boolean;
}

export const PAGE = { width: 595, height: 842, margin: 50 } as const;
const INNER = PAGE.width - 2 * PAGE.margin;
const FOOT = PAGE.height - PAGE.margin;

/** Width of a text in units of its size: Chinese characters are square, ASCII is half as wide. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x80 ? 0.5 : 1), 0) * size;

/** Breaks a text into lines no wider than `width`. */
function wrapText(text: string, size: number, width: number): readonly string[] {
  const lines = [''];
  for (const character of text) {
    const line = `${lines.at(-1)}${character}`;
    if (widthOf(line, size) > width && lines.at(-1) !== '') lines.push(character);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

/** Lays the blocks on as many pages as they need; rows are never cut. */
export function layPages(blocks: readonly PrintedBlock[], style: PageStyle): readonly LaidPage[] {
  const pages: { texts: LaidText[]; lines: LaidLine[] }[] = [{ texts: [], lines: [] }];
  let top: number = PAGE.margin;
  const page = () => pages.at(-1) ?? { texts: [], lines: [] };
  const makeRoom = (height: number) => {
    if (top + height <= FOOT) return;
    pages.push({ texts: [], lines: [] });
    top = PAGE.margin;
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const size = block.role === 'title' ? 16 : 12;
      const indented = block.role === 'text' ? `　　${block.text}` : block.text;
      for (const line of wrapText(indented, size, INNER)) {
        makeRoom(size * 1.6);
        const left = block.role === 'title' ? (PAGE.width - widthOf(line, size)) / 2 : PAGE.margin;
        page().texts.push({ text: line, left, baseline: top + size * 1.2, size });
        top += size * 1.6;
      }
      continue;
    }
    top += 6;
    for (const band of bandsOf(block)) {
      makeRoom(band.height);
      page().texts.push(...band.texts.map(text => ({ ...text, baseline: text.baseline + top })));
      page().lines.push(
        ...band.lines.map(({ from, to }): LaidLine => ({ from: [from[0], from[1] + top], to: [to[0], to[1] + top] })),
      );
      top += band.height;
    }
    top += 6;
  }
  if (style.pageNumbers)
    pages.forEach(({ texts }, index) => {
      texts.push({ text: `- ${index + 1} -`, left: PAGE.width / 2 - 12, baseline: PAGE.height - 30, size: 9 });
    });
  return pages;
}

interface Band {
  readonly height: number;
  readonly texts: readonly LaidText[];
  readonly lines: readonly LaidLine[];
}

const CELL_SIZE = 8;
const LINE_HEIGHT = CELL_SIZE * 1.3;
const PADDING = 3;

/** One band per table row; merged cells draw their text in their first row and their borders row by row. */
function bandsOf(table: PrintedTable): readonly Band[] {
  const cells = placeCells(table);
  const widths = columnWidths(table);
  const edges: number[] = [PAGE.margin];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  const edge = (column: number) => edges[column] ?? PAGE.width - PAGE.margin;
  return table.rows.map((_, row) => {
    const here = cells.filter(cell => cell.row <= row && row < cell.row + cell.rowSpan);
    const wrapped = here.map(cell => {
      const width = edge(cell.column + cell.columnSpan) - edge(cell.column) - 2 * PADDING;
      return { cell, lines: cell.row === row ? wrapText(cell.text, CELL_SIZE, width) : [] };
    });
    const tallest = Math.max(1, ...wrapped.map(({ cell, lines }) => Math.ceil(lines.length / cell.rowSpan)));
    const height = tallest * LINE_HEIGHT + 2 * PADDING;
    const texts = wrapped.flatMap(({ cell, lines }) =>
      lines.map((text, index) => ({
        text,
        left: edge(cell.column) + PADDING,
        baseline: PADDING + (index + 0.85) * LINE_HEIGHT,
        size: CELL_SIZE,
      })),
    );
    const lines = here.flatMap(cell => {
      const [left, right] = [edge(cell.column), edge(cell.column + cell.columnSpan)];
      const sides: LaidLine[] = [
        { from: [left, 0], to: [left, height] },
        { from: [right, 0], to: [right, height] },
      ];
      if (cell.row === row) sides.push({ from: [left, 0], to: [right, 0] });
      if (cell.row + cell.rowSpan - 1 === row) sides.push({ from: [left, height], to: [right, height] });
      return sides;
    });
    return { height, texts: texts.filter(({ text }) => text !== ''), lines };
  });
}

/** Label columns of table 3 are wider; all others share what is left. */
function columnWidths(table: PrintedTable): readonly number[] {
  const labels = table.columnCount === 10 ? [40, 60, 130] : table.columnCount === 15 ? [] : [140];
  const rest = (INNER - labels.reduce((sum, width) => sum + width, 0)) / (table.columnCount - labels.length);
  return [...labels, ...Array.from({ length: table.columnCount - labels.length }, () => rest)];
}
