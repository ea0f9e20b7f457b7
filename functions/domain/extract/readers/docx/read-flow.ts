import type { Block, Paragraph } from '../../document.ts';
import { childOf, childrenOf } from '../../guards/find-elements.ts';
import type { XmlElement } from '../../guards/parse-xml.ts';
import { assembleTable, type GridCell } from '../grid/assemble-table.ts';
import { contentOf } from './content-of.ts';
import { readParagraph } from './read-paragraph.ts';
import { readVal, type Styles, styleChain } from './read-styles.ts';

/** What the reading of one document carries along; the counts start at 0 and grow. */
export interface Story {
  readonly styles: Styles;
  readonly numberOf: (paragraph: XmlElement) => string;
  readonly counts: { paragraphs: number; tables: number; changes: number };
}

/** The blocks of a body, a text box or a cell used for layout, in order. */
export function readFlow(container: XmlElement, story: Story): readonly Block[] {
  const blocks: Block[] = [];
  readContent(container, story, {
    paragraph: lines => {
      const shown = lines.filter(line => line.trim() !== '');
      if (shown.length > 0) story.counts.paragraphs += 1;
      const at = { paragraph: story.counts.paragraphs };
      blocks.push(...shown.map((text): Paragraph => ({ kind: 'paragraph', text, at, unit: 'paragraph' })));
    },
    blocks: inner => blocks.push(...inner),
  });
  return blocks;
}

interface Sink {
  readonly paragraph: (lines: readonly string[]) => void;
  readonly blocks: (blocks: readonly Block[]) => void;
}

function readContent(container: XmlElement, story: Story, sink: Sink): void {
  let carried: readonly string[] = [];
  for (const element of contentOf(container, () => countChange(story))) {
    if (element.name === 'tbl') sink.blocks(readTable(element, story));
    if (element.name !== 'p' || isContentsEntry(element, story.styles)) continue;
    const { lines, textBoxes, joinsNext, hidden } = readParagraph(element, story.styles, () => countChange(story));
    carried = joinLines(carried, lines);
    if (!joinsNext && !hidden) {
      const [first = '', ...rest] = carried;
      sink.paragraph([story.numberOf(element) + first, ...rest]);
      carried = [];
    }
    for (const box of textBoxes) readContent(box, story, sink);
  }
  if (carried.length > 0) sink.paragraph(carried);
}

function countChange({ counts }: Story): void {
  counts.changes += 1;
}

/** Lines of the table of contents repeat the headings and are none. */
function isContentsEntry(paragraph: XmlElement, styles: Styles): boolean {
  const style = readVal(childOf(paragraph, 'pPr', 'pStyle'));
  return style !== undefined && styleChain(styles, style).some(({ name }) => /^toc \d$/.test(name));
}

function joinLines(before: readonly string[], after: readonly string[]): readonly string[] {
  const [first = '', ...rest] = after;
  return before.length === 0 ? after : [...before.slice(0, -1), (before.at(-1) ?? '') + first, ...rest];
}

/** The table and, after it, the tables nested in it. A table of one column only is a frame: its content is given. */
function readTable(table: XmlElement, story: Story): readonly Block[] {
  const onChange = (): void => countChange(story);
  const rows = contentOf(table, onChange)
    .filter(element => element.name === 'tr' && isRowShown(element, onChange))
    .map(row => ({ row, cells: contentOf(row, onChange).filter(isCellShown) }));
  if (rows.every(({ cells }) => cells.length < 2)) {
    return rows.flatMap(({ cells }) => cells.flatMap(cell => readFlow(cell, story)));
  }
  story.counts.tables += 1;
  const number = story.counts.tables;
  const nested: Block[] = [];
  const grid = rows.map(({ row, cells }) => readRow(row, cells, cell => readCell(cell, story, nested)));
  return [assembleTable(grid, number), ...nested];
}

function isRowShown(row: XmlElement, onChange: () => void): boolean {
  const properties = childOf(row, 'trPr');
  const deleted = childOf(properties, 'del') !== undefined;
  if (deleted || childOf(properties, 'ins') !== undefined) onChange();
  return !deleted && childOf(properties, 'hidden') === undefined;
}

function isCellShown(element: XmlElement): boolean {
  return element.name === 'tc' && childOf(element, 'tcPr', 'cellDel') === undefined;
}

function readRow(row: XmlElement, cells: readonly XmlElement[], textOf: (cell: XmlElement) => string): GridCell[] {
  const read: GridCell[] = [];
  let column = spanOf(childOf(row, 'trPr', 'gridBefore'), 0);
  for (const cell of cells) {
    const properties = childOf(cell, 'tcPr');
    const columnSpan = spanOf(childOf(properties, 'gridSpan'), 1);
    const text = textOf(cell);
    const left = read.at(-1);
    if (left !== undefined && isContinued(childOf(properties, 'hMerge'))) {
      read[read.length - 1] = { ...left, columnSpan: left.columnSpan + columnSpan };
    } else read.push({ column, columnSpan, continues: isContinued(childOf(properties, 'vMerge')), text });
    column += columnSpan;
  }
  return read;
}

/** Only the start of a merge is marked as such (ECMA-376 part 1, 17.18.57). */
function isContinued(merge: XmlElement | undefined): boolean {
  return merge !== undefined && readVal(merge) !== 'restart';
}

/** Word allows 63 columns. */
function spanOf(element: XmlElement | undefined, otherwise: number): number {
  const value = Number(readVal(element) ?? otherwise);
  return Number.isInteger(value) && value >= otherwise ? Math.min(value, 63) : otherwise;
}

function readCell(cell: XmlElement, story: Story, nested: Block[]): string {
  const lines: string[] = [];
  readContent(cell, story, {
    paragraph: added => lines.push(...added),
    blocks: blocks => nested.push(...blocks),
  });
  return lines.join('\n').replace(/^\n+|\n+$/g, '');
}

/** Objects whose content cannot be read here and may hold part of the report. */
export function countForeignContent(body: XmlElement): number {
  const foreign = childrenOf(body).filter(element => element.name === 'altChunk').length;
  return childrenOf(body).reduce(
    (sum, child) => sum + (child.name === 'OLEObject' ? 1 : 0) + countForeignContent(child),
    foreign,
  );
}
