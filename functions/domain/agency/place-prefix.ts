/** What names of places end in. */
export const PLACE_ENDINGS: readonly string[] = [
  '自治区',
  '自治州',
  '自治县',
  '地区',
  '街道',
  '省',
  '市',
  '州',
  '盟',
  '县',
  '区',
  '旗',
  '镇',
  '乡',
];
const LONGEST_PLACE = 8;

/** Length of the place names a text begins with, each of at least `fewest` characters before its ending. */
export function placePrefix(text: string, fewest: number): number {
  let at = 0;
  for (;;) {
    const next = placeEnd(text, at, fewest);
    if (next === undefined) return at;
    at = next;
  }
}

function placeEnd(text: string, from: number, fewest: number): number | undefined {
  for (let length = fewest; length <= LONGEST_PLACE; length++) {
    const ending = PLACE_ENDINGS.find(each => text.startsWith(each, from + length));
    if (ending !== undefined) return from + length + ending.length;
  }
  return undefined;
}
