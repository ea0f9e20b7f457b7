import { childOf } from '../../guards/find-elements.ts';
import type { XmlElement } from '../../guards/parse-xml.ts';
import type { Flow, FlowCell, FlowParagraph, FlowTable } from '../flow/flow.ts';
import { contentOf } from './content-of.ts';
import { fillOf } from './draw-run.ts';
import { type DocxParagraph, readParagraph } from './read-paragraph.ts';
import { readVal, type Styles, styleChain } from './read-styles.ts';

/** What the reading of one document carries along. */
export interface Story {
  readonly styles: Styles;
  /** Automatic number of a paragraph; to be asked in reading order. */
  readonly numberOf: (paragraph: XmlElement) => string;
  /** Told of each tracked change met. */
  readonly onChange: () => void;
  /** Told of each file embedded in the document whose content cannot be read here and may be part of the report. */
  readonly onEmbedded: () => void;
  /** Told of text that is not shown. */
  readonly onUnseen: (text: string) => void;
}

/** The content of a body, a cell or a text box; text boxes follow the paragraph they are anchored in. */
export function readFlow(container: XmlElement, story: Story, ground = WHITE): Flow {
  const flow: (FlowParagraph | FlowTable)[] = [];
  let carried: Carried = NOTHING;
  for (const element of contentOf(container, story.onChange)) {
    if (element.name === 'altChunk') {
      story.onEmbedded();
      flow.push({ kind: 'paragraph', lines: [''], pieces: [], unreadable: ['nested-table'] });
    }
    if (element.name === 'tbl') flow.push(readTable(element, story, ground));
    if (element.name !== 'p' || isContentsEntry(element, story.styles)) continue;
    const { textBoxes, joinsNext, hidden, ...shown } = readParagraph(element, { ...story, ground });
    carried = join(carried, shown);
    if (!joinsNext && !hidden) {
      flow.push(paragraphOf(carried, story.numberOf(element)));
      carried = NOTHING;
    }
    for (const box of textBoxes) for (const inside of readFlow(box, story)) flow.push(inside);
  }
  if (carried !== NOTHING) flow.push(paragraphOf(carried, ''));
  return flow;
}

/** Lines of the table of contents repeat the headings and are none. */
function isContentsEntry(paragraph: XmlElement, styles: Styles): boolean {
  const style = readVal(childOf(paragraph, 'pPr', 'pStyle'));
  return style !== undefined && styleChain(styles, style).some(({ name }) => /^toc \d$/.test(name));
}

/** What is shown of paragraphs that go on in the next one. */
type Carried = Pick<DocxParagraph, 'lines' | 'pieces' | 'unreadable'>;
const NOTHING: Carried = { lines: [], pieces: [], unreadable: [] };
const WHITE = 'FFFFFF';

function join(before: Carried, after: Carried): Carried {
  if (before === NOTHING) return after;
  const [first = '', ...rest] = after.lines;
  return {
    lines: [...before.lines.slice(0, -1), (before.lines.at(-1) ?? '') + first, ...rest],
    pieces: [...before.pieces, ...after.pieces],
    unreadable: [...before.unreadable, ...after.unreadable],
  };
}

/** An automatic number stands before the text, in the type of the paragraph. */
function paragraphOf({ lines: [first = '', ...rest], pieces, unreadable }: Carried, number: string): FlowParagraph {
  return {
    kind: 'paragraph',
    lines: [number + first, ...rest],
    pieces: number === '' ? pieces : [{ text: number }, ...pieces],
    ...(unreadable.length === 0 ? {} : { unreadable }),
  };
}

function readTable(table: XmlElement, story: Story, ground: string): FlowTable {
  const behind = fillOf(childOf(table, 'tblPr', 'shd')) ?? ground;
  const rows = contentOf(table, story.onChange).filter(element => element.name === 'tr' && isRowShown(element, story));
  return { kind: 'table', rows: rows.map(row => readRow(row, story, behind)) };
}

function isRowShown(row: XmlElement, { onChange }: Story): boolean {
  const properties = childOf(row, 'trPr');
  const deleted = childOf(properties, 'del') !== undefined;
  if (deleted || childOf(properties, 'ins') !== undefined) onChange();
  return !deleted && childOf(properties, 'hidden') === undefined;
}

function readRow(row: XmlElement, story: Story, ground: string): readonly FlowCell[] {
  const cells: FlowCell[] = [];
  let column = spanOf(childOf(row, 'trPr', 'gridBefore'), 0);
  for (const cell of contentOf(row, story.onChange)) {
    const properties = childOf(cell, 'tcPr');
    if (cell.name !== 'tc' || childOf(properties, 'cellDel') !== undefined) continue;
    const columnSpan = spanOf(childOf(properties, 'gridSpan'), 1);
    const content = readFlow(cell, story, fillOf(childOf(properties, 'shd')) ?? ground);
    const left = cells.at(-1);
    if (left !== undefined && isContinued(childOf(properties, 'hMerge'))) {
      cells[cells.length - 1] = { ...left, columnSpan: left.columnSpan + columnSpan };
    } else cells.push({ column, columnSpan, continues: isContinued(childOf(properties, 'vMerge')), content });
    column += columnSpan;
  }
  return cells;
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
