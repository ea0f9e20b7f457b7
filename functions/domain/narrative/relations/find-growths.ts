import type { Growth } from '../ledger.ts';
import type { ReadSection } from '../passages/read-section.ts';

const GROWN =
  /^[，（、；]?(?:同比|环比|[较比]|与)[^。；，]{0,16}?(?<way>增长|上升|增加|提高|增幅|下降|减少|降低|下滑|降幅)(?:了|约|达|为)?$/;
const DOWN = /下降|减少|降低|下滑|降幅/;

/** Printed rates of growth over last year, with the number that grew. */
export function findGrowths(section: ReadSection): readonly Growth[] {
  const { depths } = section;
  const growths: Growth[] = [];
  for (const [index, number] of section.numbers.entries()) {
    if (number.kind !== 'percentage' || number.value === null || !number.exact) continue;
    const grown = grownBefore(section, depths, index);
    if (grown === null) continue;
    growths.push({
      percentage: section.first + index,
      number: section.first + grown.index,
      printed: DOWN.test(grown.way) ? -number.value : number.value,
      tolerance: 0.5 * 10 ** -(section.scanned[index]?.decimals ?? 0),
    });
  }
  return growths;
}

/** The count of this year before a rate on the same level of brackets, with 同比增长 and the like between. */
function grownBefore(
  section: ReadSection,
  depths: readonly number[],
  index: number,
): { readonly index: number; readonly way: string } | null {
  const rate = section.scanned[index];
  if (rate === undefined) return null;
  for (let i = index - 1; i >= Math.max(0, index - 24); i -= 1) {
    const number = section.numbers[i];
    const scanned = section.scanned[i];
    if (number === undefined || scanned === undefined || section.sentenceOf[i] !== section.sentenceOf[index])
      return null;
    if (number.kind !== 'count' || number.time !== 'this-year' || depths[i] !== depths[index]) continue;
    const between = section.folded.text.slice(scanned.end, rate.start).replaceAll(/（[^（）]{0,600}）/g, '');
    const way = between.length > 60 ? undefined : GROWN.exec(between)?.groups?.['way'];
    return way === undefined ? null : { index: i, way };
  }
  return null;
}
