import type { Block, Table } from '../../document.ts';
import { foldRadicals } from '../labels/fold-radicals.ts';
import { isTableWording } from '../labels/table-wording.ts';
import { disputeGroups } from '../labels/wordings.ts';
import { matchHeading } from '../outline/headings/section-heading.ts';
import type { Item, TextItem } from '../outline/text-item.ts';
import { readTitle } from '../outline/title/read-title.ts';
import { type GridLine, gridLines } from './grid-lines.ts';

/**
 * The document as texts and tables, radicals folded. A sheet or a layout table that holds the whole report is taken
 * apart: lines that are one cell of text become texts, what lies between them stays a table.
 */
export function itemsOf(blocks: readonly Block[]): readonly Item[] {
  return blocks.flatMap((block, at): readonly Item[] => {
    if (block.kind === 'table') return unwrap(withLineAbove(block, blocks[at - 1]));
    const { text, unit } = block;
    return [{ kind: 'text', text: foldRadicals(text), at: block.at, unit }];
  });
}

/** In a text layout the one cell 行政复议 above a table has no separator, so it stands as a line before the table. */
function withLineAbove(table: Table, before: Block | undefined): Table {
  if (before?.kind !== 'paragraph' || before.unit !== 'line' || disputeGroups.match(before.text) === undefined)
    return table;
  const first = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: before.text, at: before.at };
  const below = table.cells.map(cell => ({ ...cell, row: cell.row + 1 }));
  return { ...table, cells: [first, ...below], rowCount: table.rowCount + 1 };
}

function unwrap(table: Table): readonly Item[] {
  const lines = gridLines(table);
  const texts = lines.map(textOf);
  if (!texts.some(item => item !== undefined && frames(item))) return [{ kind: 'table', table }];
  const items: Item[] = [];
  let from = 0;
  for (const [row, text] of texts.entries()) {
    if (text === undefined) continue;
    items.push(...part(table, from, row), ...text);
    from = row + 1;
  }
  return [...items, ...part(table, from, table.rowCount)];
}

/** Texts of a line that holds a single cell with words which are not words of the form. */
function textOf(line: GridLine): readonly TextItem[] | undefined {
  const [cell, ...others] = line.filter(candidate => candidate.starts && !candidate.isBlank);
  if (cell === undefined || others.length > 0 || cell.isValue) return undefined;
  if (line.some(candidate => !candidate.starts && !candidate.isBlank)) return undefined;
  const lines = cell.text.split('\n').filter(text => text.trim() !== '');
  if (lines.every(text => matchHeading(text) === undefined) && isTableWording(cell.text)) return undefined;
  return lines.map(text => ({ kind: 'text', text, at: cell.at, unit: 'paragraph' }));
}

/** Whether texts show that the table lays out a report: a section heading, the title, a long paragraph. */
function frames(texts: readonly TextItem[]): boolean {
  return texts.some(
    ({ text }) =>
      matchHeading(text) !== undefined || readTitle(text)?.year || (text.length > 60 && text.includes('。')),
  );
}

function part(table: Table, from: number, to: number): readonly Item[] {
  const cells = table.cells
    .filter(cell => cell.row >= from && cell.row < to)
    .map(cell => ({ ...cell, row: cell.row - from, rowSpan: Math.min(cell.rowSpan, to - cell.row) }));
  if (cells.every(cell => cell.text.trim() === '')) return [];
  return [{ kind: 'table', table: { ...table, cells, rowCount: to - from } }];
}
