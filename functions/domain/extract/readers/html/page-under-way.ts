import type { Block } from '../../document.ts';
import { openTable, type TableUnderWay } from './table-under-way.ts';

/** Elements that begin and end a paragraph. */
const PARAGRAPH_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol option p pre section summary td th tr ul'
  ).split(' '),
);

export interface PageUnderWay {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly end: () => readonly Block[];
}

/** Turns the tags and texts of a page, as they come, into blocks. */
export function openPage(): PageUnderWay {
  const blocks: Block[] = [];
  const tables: TableUnderWay[] = [];
  let pieces: string[] = [];
  let paragraphs = 0;
  let closedTables = 0;
  let preformatted = 0;

  const put = (block: Block): void => {
    for (let at = tables.length - 1; at >= 0; at--) if (tables[at]?.take(block)) return;
    blocks.push(block);
  };
  const endParagraph = (): void => {
    if (pieces.length === 0) return;
    const text = pieces.join('');
    pieces = [];
    const unit = preformatted > 0 ? 'line' : 'paragraph';
    for (const line of preformatted > 0 ? text.split('\n') : [collapse(text)])
      if (line !== '') put({ kind: 'paragraph', text: line, at: { paragraph: ++paragraphs }, unit });
  };
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (PARAGRAPH_TAGS.has(name) || name === 'table') endParagraph();
    if (name === 'pre') preformatted++;
    if (name === 'table') tables.push(openTable());
    else if (name === 'tr') tables.at(-1)?.startRow();
    else if (name === 'td' || name === 'th') tables.at(-1)?.openCell(attributes);
  };
  const close = (name: string): void => {
    if (PARAGRAPH_TAGS.has(name) || name === 'table') endParagraph();
    if (name === 'pre' && preformatted > 0) preformatted--;
    if (name === 'td' || name === 'th') tables.at(-1)?.closeCell();
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
  return { open, text: text => void pieces.push(text), close, end };
}

/** White space as a browser shows it; a line end in the source between two Chinese characters is none. */
function collapse(text: string): string {
  return text
    .replace(/([\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n][ \t\r\n]*(?=[\u2e80-\u9fff\uff00-\uffef])/g, '$1')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/^ | $/g, '');
}
