import { type CellContent, composeCell, type TextPiece } from '../../compose-cell.ts';
import type { Block, Table, TableCell } from '../../document.ts';
import type { Flow, FlowTable } from './flow.ts';

/**
 * The blocks of a document. Empty lines are left out, each other line is a paragraph of its own; a table is followed by
 * the tables nested in it. A table of a single column is a frame around text: its content stands in its place.
 */
export function layOutFlow(flow: Flow): readonly Block[] {
  const blocks: Block[] = [];
  const counts = { paragraphs: 0, tables: 0 };
  const layOut = (content: Flow): void => {
    for (const element of content) {
      if (element.kind === 'paragraph') {
        const shown = element.lines.filter(line => line.trim() !== '');
        if (shown.length > 0) counts.paragraphs += 1;
        const at = { paragraph: counts.paragraphs };
        for (const text of shown) blocks.push({ kind: 'paragraph', text, at, unit: 'paragraph' });
      } else if (element.rows.every(cells => cells.length < 2)) {
        for (const cells of element.rows) for (const cell of cells) layOut(cell.content);
      } else {
        counts.tables += 1;
        blocks.push(assembleTable(element, counts.tables));
        for (const nested of tablesInside(element)) layOut([nested]);
      }
    }
  };
  layOut(flow);
  return blocks;
}

/**
 * A cell that continues the one above lengthens it; one that has no cell of the same left edge above stands for itself.
 */
function assembleTable({ rows }: FlowTable, number: number): Table {
  const cells: { -readonly [key in keyof TableCell]: TableCell[key] }[] = [];
  let above = new Map<number, (typeof cells)[number]>();
  for (const [row, flowCells] of rows.entries()) {
    const current: typeof above = new Map();
    for (const { column, columnSpan, continues, content } of flowCells) {
      const upper = continues ? above.get(column) : undefined;
      if (upper !== undefined) upper.rowSpan += 1;
      const at = { table: number, row: row + 1, column: column + 1 };
      const cell = upper ?? { row, column, rowSpan: 1, columnSpan, ...contentOfCell(content), at };
      if (upper === undefined) cells.push(cell);
      current.set(column, cell);
    }
    above = current;
  }
  const columnCount = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  return { kind: 'table', cells, rowCount: rows.length, columnCount, at: { table: number } };
}

/** Paragraphs stand below each other; where they are drawn alike their lines are all there is to know. */
function contentOfCell(content: Flow): CellContent {
  const paragraphs = content.filter(element => element.kind === 'paragraph');
  const nested = content.some(element => element.kind === 'table' && holdsText(element));
  const unreadable = paragraphs.flatMap(({ unreadable: own = [] }) => own);
  const pieces = paragraphs.flatMap((paragraph, at): readonly TextPiece[] => [
    ...(at > 0 ? [{ text: '\n' }] : []),
    ...(paragraph.pieces ?? [{ text: paragraph.lines.join('\n') }]),
  ]);
  const composed = composeCell(pieces, nested ? [...unreadable, 'nested-table'] : unreadable);
  return { ...composed, text: composed.text.replace(/^\n+/, '').trimEnd() };
}

const holdsText = ({ rows }: FlowTable): boolean =>
  rows.some(cells => cells.some(({ content }) => contentOfCell(content).text !== ''));

function tablesInside({ rows }: FlowTable): readonly FlowTable[] {
  return rows.flatMap(cells => cells.flatMap(cell => cell.content.filter(element => element.kind === 'table')));
}
