import { type Refusal, refuse } from '../../../refusal.ts';
import type { Flow, FlowCell, FlowParagraph, FlowTable } from './flow.ts';

/**
 * A paragraph as binary Word files and RTF have it: in one long row, tables marked only by how deep a paragraph stands
 * in them and by which paragraphs end a cell or a row.
 */
export interface MarkedParagraph {
  readonly lines: readonly string[];
  readonly pieces?: FlowParagraph['pieces'];
  readonly unreadable?: FlowParagraph['unreadable'];
  /** 0: outside of tables. */
  readonly depth: number;
  readonly ends?: 'cell' | 'row' | undefined;
  /** On the mark that ends a row; undefined where the file does not tell. */
  readonly layout?: RowLayout | undefined;
}

export interface RowLayout {
  /** Left edge of each cell and right edge of the last, in twips. */
  readonly edges: readonly number[];
  readonly merges: readonly CellMerge[];
}

export interface CellMerge {
  readonly withLeft: boolean;
  readonly withAbove: boolean;
}

interface OpenTable {
  readonly rows: { readonly cells: readonly Flow[]; readonly layout: RowLayout | undefined }[];
  cells: Flow[];
  content: (FlowParagraph | FlowTable)[];
}

const DEEPEST = 30;
/** A report has some thousand, cells counted. */
export const MOST_PARAGRAPHS = 100_000;

/** The flow that a row of marked paragraphs stands for. Refused: tables nested beyond reason (`too_complex`). */
export function nestTables(paragraphs: Iterable<MarkedParagraph>): Flow | Refusal {
  const flow: (FlowParagraph | FlowTable)[] = [];
  const open: OpenTable[] = [];
  let count = 0;
  const closeDownTo = (depth: number): void => {
    while (open.length > depth) {
      const table = open.pop();
      if (table !== undefined) (open.at(-1)?.content ?? flow).push(closeTable(table));
    }
  };
  for (const { lines, pieces, unreadable, depth, ends, layout } of paragraphs) {
    count += 1;
    if (depth > DEEPEST || count > MOST_PARAGRAPHS) return refuse('too_complex');
    closeDownTo(depth);
    while (open.length < depth) open.push({ rows: [], cells: [], content: [] });
    const table = open.at(-1);
    if (ends !== 'row') (table?.content ?? flow).push({ kind: 'paragraph', lines, pieces, unreadable });
    if (table !== undefined && ends === 'cell') endCell(table);
    if (table !== undefined && ends === 'row') endRow(table, layout);
  }
  closeDownTo(0);
  return flow;
}

function endCell(table: OpenTable): void {
  table.cells.push(table.content);
  table.content = [];
}

function endRow(table: OpenTable, layout: RowLayout | undefined): void {
  if (table.content.length > 0) endCell(table);
  if (table.cells.length > 0) table.rows.push({ cells: table.cells, layout });
  table.cells = [];
}

function closeTable(table: OpenTable): FlowTable {
  endRow(table, undefined);
  const columnOf = gridColumns(table);
  return { kind: 'table', rows: table.rows.map(row => placeCells(row.cells, row.layout, columnOf)) };
}

/** Edges nearer than this (1 mm) are one line of the grid, drawn with an unsteady hand. */
const SAME_EDGE = 57;

function gridColumns({ rows }: OpenTable): (edge: number) => number {
  const edges = new Set<number>();
  for (const { layout } of rows) for (const edge of layout?.edges ?? []) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  const columns = new Map<number, number>();
  let column = -1;
  let first = Number.NEGATIVE_INFINITY;
  for (const edge of sorted) {
    if (edge - first > SAME_EDGE) {
      column += 1;
      first = edge;
    }
    columns.set(edge, column);
  }
  return edge => columns.get(edge) ?? 0;
}

/** Without a layout that fits its cells, a row's cells stand side by side. */
function placeCells(
  row: readonly Flow[],
  layout: RowLayout | undefined,
  columnOf: (edge: number) => number,
): FlowCell[] {
  const known = layout === undefined ? row.length : layout.edges.length - 1;
  // LibreOffice ends a row behind an inner table with one blank cell too many.
  const cells = row.slice(known).every(isBlank) ? row.slice(0, known) : row;
  if (layout === undefined || known < cells.length) {
    return row.map((content, column) => ({ column, columnSpan: 1, continues: false, content }));
  }
  const placed: FlowCell[] = [];
  for (const [index, content] of cells.entries()) {
    const column = columnOf(layout.edges[index] ?? 0);
    const columnSpan = Math.max(1, columnOf(layout.edges[index + 1] ?? 0) - column);
    const merge = layout.merges[index];
    const left = placed.at(-1);
    if (merge?.withLeft === true && left !== undefined) {
      placed[placed.length - 1] = { ...left, columnSpan: left.columnSpan + columnSpan };
    } else placed.push({ column, columnSpan, continues: merge?.withAbove ?? false, content });
  }
  return placed;
}

function isBlank(content: Flow): boolean {
  return content.every(
    element =>
      element.kind === 'paragraph' &&
      element.unreadable === undefined &&
      element.lines.every(line => line.trim() === ''),
  );
}
