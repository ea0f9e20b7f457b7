/** Traditional characters (mirrors of mainland sites in traditional script), each followed by its simplified form. */
const TRADITIONAL =
  '範范規规許许罰罚處处強强業业費费購购採采項项數数製制發发廢废現现開开關关係系內内機机沒没補补確确訪访舉举報报訴诉類类請请複复復复無无當当' +
  '議议結结轉转辦办繼继續续總总計计屬属於于國国執执詢询務务過过護护權权穩稳維维糾纠審审訟讼經经後后問问題题進进體体況况動动條条額额單单萬万' +
  '團团組组織织對对減减認认獲获繳缴納纳產产與与';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, at) => [TRADITIONAL[2 * at] ?? '', TRADITIONAL[2 * at + 1] ?? '']),
);

const TRADITIONAL_CHARACTER = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

const ENUMERATION = /^[一二三四五六七八九十\p{N}\p{P}\p{S}]+/u;

const SPACE = /[\s\u200b-\u200f\u2060\ufeff]/;
const SPACES = /[\s\u200b-\u200f\u2060\ufeff]+/g;

/** Text without white space, also without the invisible kind. */
export function squeeze(text: string): string {
  return SPACE.test(text) ? text.replace(SPACES, '') : text;
}

/**
 * What is left of a label for comparison: letters and digits only, without leading number, space, punctuation, quotes.
 * Empty for numbers and marks.
 */
export function labelKey(text: string): string {
  return squeeze(text)
    .replace(ENUMERATION, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(TRADITIONAL_CHARACTER, character => SIMPLIFIED.get(character) ?? character);
}

/** The same without what follows in brackets: units, definitions. */
export function bareLabelKey(text: string): string {
  const label = squeeze(text).replace(ENUMERATION, '');
  const bracket = label.search(/[（(【[]/);
  return labelKey(bracket > 0 ? label.slice(0, bracket) : label);
}
