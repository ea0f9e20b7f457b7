import type { PrintedBlock, PrintedParagraph, PrintedTable } from '../print/document.ts';
import { rowsOfCells } from '../print/document.ts';
import { type LaidLine, type LaidText, layLine, widthOf, wrapDrawn } from './lines.ts';

/** A4 pages of text pieces and lines, points from the top left corner. */
export interface LaidPage {
  readonly texts: readonly LaidText[];
  readonly lines: readonly LaidLine[];
}

export interface PageStyle {
  /** Page numbers such as - 3 - at the foot. */
  readonly pageNumbers: boolean;
}

export const PAGE = { width: 595, height: 842, margin: 50 } as const;
const INNER = PAGE.width - 2 * PAGE.margin;
const FOOT = PAGE.height - PAGE.margin;

/** A part of the document that is never cut: its height, and what is on it from its own top. */
interface Band extends LaidPage {
  readonly height: number;
}

/** Lays the blocks on as many pages as they need; rows are never cut. */
export function layPages(blocks: readonly PrintedBlock[], style: PageStyle): readonly LaidPage[] {
  const pages: { texts: LaidText[]; lines: LaidLine[] }[] = [];
  let top: number = FOOT;
  for (const { height, texts, lines } of blocks.flatMap(bandsOf)) {
    if (top + height > FOOT) {
      pages.push({ texts: [], lines: [] });
      top = PAGE.margin;
    }
    const page = pages.at(-1);
    page?.texts.push(...texts.map(text => ({ ...text, baseline: text.baseline + top })));
    page?.lines.push(...lines.map(line => lowered(line, top)));
    top += height;
  }
  if (style.pageNumbers) pages.forEach(({ texts }, index) => void texts.push(pageNumber(index + 1)));
  return pages;
}

const pageNumber = (number: number): LaidText => ({
  text: `- ${number} -`,
  left: PAGE.width / 2 - 12,
  baseline: PAGE.height - 30,
  size: 9,
});

const lowered = ({ from, to }: LaidLine, by: number): LaidLine => ({
  from: [from[0], from[1] + by],
  to: [to[0], to[1] + by],
});

const bandsOf = (block: PrintedBlock): readonly Band[] =>
  block.kind === 'paragraph' ? linesOf(block) : [GAP, ...rowsOf(block), GAP];

const GAP: Band = { height: 6, texts: [], lines: [] };

/** One band per line of a paragraph. */
function linesOf({ drawn, role }: PrintedParagraph): readonly Band[] {
  const size = role === 'title' ? 16 : 12;
  const indented = role === 'text' ? [{ text: '　　' }, ...drawn] : drawn;
  return wrapDrawn(indented, size, INNER).map(line => {
    const left = role === 'title' ? (PAGE.width - widthOf(line, size)) / 2 : PAGE.margin;
    return { height: size * 1.6, ...layLine(line, { left, baseline: size * 1.2, size }) };
  });
}

const CELL_SIZE = 8;
const LINE_HEIGHT = CELL_SIZE * 1.3;
const PADDING = 3;

/** One band per table row; merged cells draw their text in their first row and their borders row by row. */
function rowsOf(table: PrintedTable): readonly Band[] {
  const edges: number[] = [PAGE.margin];
  for (const width of columnWidths(table)) edges.push((edges.at(-1) ?? 0) + width);
  const edge = (column: number): number => edges[column] ?? PAGE.width - PAGE.margin;
  return rowsOfCells(table).map((here, row) => {
    const wrapped = here.map(cell => {
      const [left, right] = [edge(cell.column), edge(cell.column + cell.columnSpan)];
      const lines = cell.row === row ? wrapDrawn(cell.drawn, CELL_SIZE, right - left - 2 * PADDING) : [];
      return { cell, left, right, lines };
    });
    const tallest = Math.max(1, ...wrapped.map(({ cell, lines }) => Math.ceil(lines.length / cell.rowSpan)));
    const height = tallest * LINE_HEIGHT + 2 * PADDING;
    const laid = wrapped.flatMap(({ left, lines }) =>
      lines.map((line, index) => {
        const baseline = PADDING + (index + 0.85) * LINE_HEIGHT;
        return layLine(line, { left: left + PADDING, baseline, size: CELL_SIZE });
      }),
    );
    const borders = wrapped.flatMap(({ cell, left, right }) => {
      const sides: LaidLine[] = [
        { from: [left, 0], to: [left, height] },
        { from: [right, 0], to: [right, height] },
      ];
      if (cell.row === row) sides.push({ from: [left, 0], to: [right, 0] });
      if (cell.row + cell.rowSpan - 1 === row) sides.push({ from: [left, height], to: [right, height] });
      return sides;
    });
    return {
      height,
      texts: laid.flatMap(({ texts }) => texts),
      lines: [...borders, ...laid.flatMap(({ lines }) => lines)],
    };
  });
}

/** Label columns of table 3 are wider; all others share what is left. */
function columnWidths(table: PrintedTable): readonly number[] {
  const labels = table.columnCount === 10 ? [40, 60, 130] : table.columnCount === 15 ? [] : [140];
  const rest = (INNER - labels.reduce((sum, width) => sum + width, 0)) / (table.columnCount - labels.length);
  return [...labels, ...Array.from({ length: table.columnCount - labels.length }, () => rest)];
}
