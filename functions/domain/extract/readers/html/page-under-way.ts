import { composeText, type Drawn, type TextPiece } from '../../compose-cell.ts';
import type { Block } from '../../document.ts';
import { collapse } from './collapse.ts';
import { type CellBlock, type DrawnInCell, openTable, type TableUnderWay } from './table-under-way.ts';

/** Elements that begin and end a paragraph. */
const PARAGRAPH_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol option p pre section summary td th tr ul'
  ).split(' '),
);

export interface PageUnderWay {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string, drawn: Drawn) => void;
  /** Whether what comes next stands in a cell of a table. */
  readonly isInCell: () => boolean;
  /** Something is drawn here that is no text. */
  readonly mark: (what: DrawnInCell) => void;
  readonly close: (name: string) => void;
  readonly end: () => readonly Block[];
}

/**
 * Turns the tags and texts of a page, as they come, into blocks. Blank cells with an element of a name of its own may be
 * filled by `scripts`.
 */
export function openPage(scripts: string): PageUnderWay {
  const isWritten = WRITING.test(scripts);
  const blocks: Block[] = [];
  const tables: TableUnderWay[] = [];
  let pieces: TextPiece[] = [];
  let unreadable: DrawnInCell[] = [];
  let paragraphs = 0;
  let closedTables = 0;
  let preformatted = 0;

  const put = (block: CellBlock): void => {
    for (let at = tables.length - 1; at >= 0; at--) if (tables[at]?.take(block)) return;
    if (block.kind === 'table') blocks.push(block);
    else if (block.text !== '') blocks.push({ kind: 'paragraph', text: block.text, at: block.at, unit: block.unit });
  };
  const endParagraph = (): void => {
    if (pieces.length === 0 && unreadable.length === 0) return;
    const unit = preformatted > 0 ? 'line' : 'paragraph';
    const own = { pieces, unreadable };
    const text = composeText(pieces);
    [pieces, unreadable] = [[], []];
    const lines = unit === 'line' ? text.split('\n') : [collapse(text)];
    for (const [at, line] of lines.entries()) {
      if (line !== '') paragraphs += 1;
      const drawn = lines.length === 1 ? own : { pieces: [{ text: line }], unreadable: at === 0 ? own.unreadable : [] };
      put({ kind: 'paragraph', text: line, at: { paragraph: paragraphs }, unit, ...drawn });
    }
  };
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (PARAGRAPH_TAGS.has(name) || name === 'table') endParagraph();
    if (name === 'pre') preformatted++;
    if (name === 'table') tables.push(openTable());
    else if (name === 'tr') tables.at(-1)?.startRow();
    else if (name === 'td' || name === 'th') tables.at(-1)?.openCell(attributes);
    if (isWritten && tables.length > 0 && attributes['id'] !== undefined) unreadable.push('script');
  };
  const close = (name: string): void => {
    if (PARAGRAPH_TAGS.has(name) || name === 'table') endParagraph();
    if (name === 'pre' && preformatted > 0) preformatted--;
    if (name === 'td' || name === 'th') tables.at(-1)?.closeCell();
    if (name === 'thead' || name === 'tbody' || name === 'tfoot') tables.at(-1)?.endGroup();
    if (name !== 'table') return;
    const content = tables.pop()?.close(closedTables + 1) ?? [];
    if (content.length === 1 && content[0]?.kind === 'table') closedTables++;
    for (const block of content) put(block);
  };
  const end = (): readonly Block[] => {
    while (tables.length > 0) close('table');
    endParagraph();
    return blocks;
  };
  const mark = (what: DrawnInCell): void => {
    unreadable.push(what);
  };
  return {
    open,
    text: (text, drawn) => void pieces.push({ ...drawn, text }),
    mark,
    close,
    end,
    isInCell: () => tables.some(table => table.isInCell()),
  };
}

/** Whether scripts write into elements of the page: which, is known only when they have run. */
const WRITING = /getElementById|querySelector|innerHTML|innerText|textContent|\.(?:html|text|val)\(/;
