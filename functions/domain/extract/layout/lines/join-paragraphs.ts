import type { Paragraph } from '../../document.ts';
import { around, placed } from '../box.ts';
import type { TextLine } from './text-lines.ts';

export interface PageLine extends TextLine {
  readonly page: number;
}

/** How the running text of a document is set. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** Usual distance from line to line. */
  readonly pitch: number;
  /** Size of the type. */
  readonly size: number;
}

/**
 * Joins the lines of running text to paragraphs, by indents, short lines, spacing and size of type. `measure` is how the
 * document's text is set.
 */
export function joinParagraphs(lines: readonly PageLine[], measure: Measure): readonly Paragraph[] {
  const paragraphs: PageLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1)?.at(-1);
    if (last !== undefined && continues(last, line, measure)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map(paragraphOf);
}

/** How the running text of a document is set; all its lines are needed to tell. */
export function measureText(lines: readonly PageLine[]): Measure {
  const size = commonest(lines.map(heightOfType));
  const body = lines.filter(line => Math.abs(heightOfType(line) - size) < size * 0.1);
  const long = body.filter(({ left, right }) => right - left > 12 * size);
  const rights = long.map(line => line.right).sort((one, other) => one - other);
  const right = rights[Math.floor(rights.length * 0.9)] ?? 0;
  const pairs = body.flatMap((line, index) => {
    const next = body[index + 1];
    return next !== undefined && next.page === line.page && next.top > line.top ? [{ line, next }] : [];
  });
  // A line below a full one begins at the edge, or is indented and begins a paragraph.
  const below = pairs.filter(({ line }) => right - line.right < 1.6 * size).map(({ next }) => next.left);
  const left = below.reduce((least, at) => Math.min(least, at), commonest(long.map(line => line.left)));
  return { left, right, pitch: commonest(pairs.map(({ line, next }) => next.top - line.top)), size };
}

const heightOfType = ({ runs }: TextLine): number =>
  runs.reduce((most, { top, bottom }) => Math.max(most, bottom - top), 0);

/** The value most often met, to the point; zero where there is none. */
function commonest(values: readonly number[]): number {
  let most: readonly number[] = [];
  for (const group of Map.groupBy(values, Math.round).values()) if (group.length > most.length) most = group;
  return most.reduce((sum, value) => sum + value, 0) / Math.max(most.length, 1);
}

const SENTENCE_END = /[。！？!?：:；;]["”’）)]?$/;
const ENUMERATED = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])/;

/** Whether a line goes on with the paragraph of the line before it. */
function continues(last: PageLine, line: PageLine, { left, right, pitch, size }: Measure): boolean {
  const [height, before] = [heightOfType(line), heightOfType(last)];
  if (Math.abs(height - before) > 0.12 * before) return false;
  if (line.page === last.page && pitch > 0 && line.top - last.top > 1.45 * pitch * Math.max(1, height / size))
    return false;
  if (line.left - left > 1.2 * height) return false;
  const missing = (right - last.right) / height;
  if (missing > 6) return false;
  const starts = ENUMERATED.test(line.text);
  if (missing > 1.6 && (SENTENCE_END.test(last.text) || starts)) return false;
  return !(starts && SENTENCE_END.test(last.text));
}

function paragraphOf(lines: readonly PageLine[]): Paragraph {
  const page = lines[0]?.page ?? 1;
  const text = lines.reduce((joined, line) => joined + (needsSpace(joined, line.text) ? ' ' : '') + line.text, '');
  const box = around(lines.filter(line => line.page === page));
  return { kind: 'paragraph', unit: 'paragraph', text, at: { page, box: placed(box) } };
}

/** Words of Latin script are parted by the end of a line; Chinese ones are not. */
const needsSpace = (before: string, after: string) => /[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after);
