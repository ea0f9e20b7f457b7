import { addsUp } from '../numbers/units.ts';
import type { ReadSection } from '../passages/read-section.ts';

/** What may stand between a total and a marker other than 其中. */
const CLOSE_GAP = /^[，。；：、]*$/;
/** Most text between a total and 其中, brackets left out; with them it may be four times as long. */
const LONGEST_GAP = 80;

/** A marker with the total before it. */
export interface Opening {
  readonly marker: string;
  /** Where the parts begin in the folded text. */
  readonly from: number;
  readonly total: number;
  readonly depth: number;
}

/** The total a marker speaks of: the last count before it on the same level of brackets. */
export function findOpening(
  section: ReadSection,
  depths: readonly number[],
  match: RegExpExecArray,
  before: number,
): Opening | null {
  const last = section.scanned[before - 1];
  if (last === undefined || match.index - last.end > LONGEST_GAP * 4) return null;
  const bracket = /^[（：]/.test(match[0]);
  if (bracket && last.end !== match.index) return null;
  const unit = section.scanned.slice(before, before + 3).find(({ kind }) => kind === 'count')?.unit ?? null;
  const level = bracket ? null : depthAt(section, depths, match.index, before);
  for (let index = before - 1; index >= Math.max(0, before - 16); index -= 1) {
    const number = section.scanned[index];
    if (number === undefined || number.kind !== 'count') {
      if (bracket) return null;
      continue;
    }
    if (level !== null && ((depths[index] ?? 0) !== level || !addsUp(number.unit, unit))) continue;
    const gap = section.folded.text.slice(number.end, match.index);
    if (!gapHolds(gap, match[0], bracket)) return null;
    const depth = (depths[index] ?? 0) + (match[0].startsWith('（') ? 1 : 0);
    return { marker: match[0], from: match.index + match[0].length, total: index, depth };
  }
  return null;
}

function depthAt(section: ReadSection, depths: readonly number[], at: number, before: number): number {
  const last = section.scanned[before - 1];
  if (last === undefined) return 0;
  let depth = depths[before - 1] ?? 0;
  for (const character of section.folded.text.slice(last.end, at)) {
    if (character === '（') depth += 1;
    else if (character === '）') depth = Math.max(0, depth - 1);
    else if (character === '。' || character === '\n') depth = 0;
  }
  return depth;
}

function gapHolds(gap: string, marker: string, bracket: boolean): boolean {
  if (bracket) return gap === '';
  const outside = gap.replaceAll(/（[^（）]{0,300}）/g, '');
  if (!marker.startsWith('其中')) return CLOSE_GAP.test(outside);
  return outside.length <= LONGEST_GAP && !/[。\n]./.test(outside.replaceAll('\n', ''));
}
