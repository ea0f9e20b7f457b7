import { printOrdinal } from './print-ordinal.ts';

/** One level of an automatically numbered list, as Word's formats define it. */
export interface ListLevel {
  readonly start: number;
  /** Name of ECMA-376's ST_NumberFormat. */
  readonly format: string;
  /** What is printed, `%1` to `%9` standing for the number of that level: `第%1条`. */
  readonly text: string;
  /** What follows the number. */
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** The count starts anew after a paragraph of one of the first so many levels; 0: never; undefined: after any. */
  readonly restartAfter?: number | undefined;
  /** Numbers of outer levels are printed as plain digits. */
  readonly legal: boolean;
}

/** A list: paragraphs naming the same `family` count on, whichever list of it they name. */
export interface List {
  readonly family: string;
  readonly levels: readonly ListLevel[];
  /** Levels whose count starts anew, at this number, with the first paragraph that names this list. */
  readonly startsAnew: ReadonlyMap<number, number>;
}

/** Gives each numbered paragraph, in reading order, the number printed before it. */
export type NumberParagraph = (list: string, level: number) => string;

export function numberLists(lists: ReadonlyMap<string, List>): NumberParagraph {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (name, depth) => {
    const list = lists.get(name);
    const level = list?.levels[depth];
    if (list === undefined || level === undefined) return '';
    const count = counts.get(list.family) ?? [];
    counts.set(list.family, count);
    const anew = begun.has(`${name} ${depth}`) ? undefined : list.startsAnew.get(depth);
    begun.add(`${name} ${depth}`);
    const last = count[depth];
    count[depth] = anew ?? (last === undefined ? level.start : last + 1);
    for (let deeper = depth + 1; deeper < list.levels.length; deeper += 1) {
      const restart = list.levels[deeper]?.restartAfter;
      if (restart === undefined || depth < restart) count[deeper] = undefined;
    }
    return printLabel(list, level, count);
  };
}

/** Word lets nobody type a longer one; a hostile one would be printed again and again. */
const LONGEST_LABEL = 255;

function printLabel(list: List, level: ListLevel, count: readonly (number | undefined)[]): string {
  if (level.format === 'bullet' || level.text.length > LONGEST_LABEL) return '';
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const outer = list.levels[Number(digit) - 1];
    if (outer === undefined) return '';
    const value = count[Number(digit) - 1] ?? outer.start;
    return printOrdinal(value, level.legal && outer.format !== 'none' ? 'decimal' : outer.format);
  });
  return label + gapAfter(label, level);
}

/** The tab after a number is layout; after a Chinese mark nobody would type one. */
function gapAfter(label: string, { suffix }: ListLevel): string {
  if (label === '' || suffix === 'nothing') return '';
  return suffix === 'space' || /[\w.)]$/.test(label) ? ' ' : '';
}
