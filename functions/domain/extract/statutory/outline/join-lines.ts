import type { Place } from '../../../record/figure.ts';
import { isPageNumber } from './page-furniture.ts';
import type { TextItem } from './text-item.ts';

export interface Passage {
  readonly text: string;
  readonly at: Place;
}

/** Room of an ideograph in a line of fixed-width text, against one for a letter. */
const WIDE = 2;
/** A paragraph of a file that breaks its lines nowhere is longer than any printed line. */
const WIDEST_LINE = 160;

const NEW_PARAGRAPH =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,2}[、.．]|\d{1,2}[、．]|第[一二三四五六七八九十]+[，,、])/;
const INDENTED = /^(?:\u3000{2}|[ \u00a0]{4}|\t|\u3000)/;
const SENTENCE_END = /[。！？：:；;]["”』」）)]?$/;

/** Whole paragraphs out of paragraphs and lines: a line that reaches the right edge goes on in the next. */
export function joinLines(items: readonly TextItem[]): readonly Passage[] {
  const right = rightEdge(items);
  const passages: { readonly pieces: string[]; readonly at: Place }[] = [];
  let open = false;
  for (const item of items) {
    const text = item.text.trim();
    if (text === '' || (item.unit === 'line' && isFurniture(text))) continue;
    const pieces = passages.at(-1)?.pieces;
    const before = pieces?.at(-1) ?? '';
    if (open && pieces !== undefined && item.unit === 'line' && goesOn(before, item.text))
      pieces.push(isBetweenWords(before, text) ? ` ${text}` : text);
    else passages.push({ pieces: [text], at: item.at });
    open = item.unit === 'line' && right !== undefined && extent(item) >= right - 3 * WIDE;
  }
  return passages.map(({ pieces, at }) => ({ text: pieces.join(''), at }));
}

function isFurniture(text: string): boolean {
  return isPageNumber(text) || /^\d{1,3}$/.test(text);
}

function goesOn(before: string, line: string): boolean {
  const isWhole = SENTENCE_END.test(before.slice(-2));
  return !isWhole || !(NEW_PARAGRAPH.test(line) || INDENTED.test(line));
}

function isBetweenWords(before: string, after: string): boolean {
  return /[A-Za-z,.]/.test(before.slice(-1)) && /^[A-Za-z]/.test(after);
}

/** Where a line ends: in points on a page, else in columns of fixed-width text. */
function extent(item: TextItem): number {
  if (item.at.box !== undefined) return item.at.box[2];
  let width = 0;
  for (const character of item.text.trimEnd()) width += character > '\u2e7f' || /[“”‘’…—]/.test(character) ? WIDE : 1;
  return width;
}

/** The edge at which lines break: where several long lines end. Undefined where lines are whole paragraphs. */
function rightEdge(items: readonly TextItem[]): number | undefined {
  const ends = items
    .filter(item => item.unit === 'line' && item.text.trim().length >= 10)
    .map(extent)
    .sort((one, other) => other - one);
  const [widest = 0] = ends;
  if (items.some(item => item.at.box !== undefined)) return ends.length > 1 ? widest : undefined;
  if (ends.length < 3 || (ends[Math.floor(ends.length / 10)] ?? widest) > WIDEST_LINE) return undefined;
  const edge = ends.find(
    (end, at) =>
      ends[at + Math.max(1, Math.floor(ends.length / 8))] !== undefined && end - (ends[at + 1] ?? 0) <= 2 * WIDE,
  );
  return edge ?? widest;
}
