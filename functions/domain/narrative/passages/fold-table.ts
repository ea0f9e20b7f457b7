import { SIMPLIFIED } from '../../writing/simplify.ts';

/** What a character of one width, form or script is read as; pairs of printed and read. */
const PUNCTUATION = ';； :： (（ )） ?？ !！ ﹪% 〈《 〉》 <《 >》 【〔 】〕 [〔 ]〕 ～~ —- –- －- ﹣- ○〇 ｡。';
const BLANKS = '\u200b\u200c\u200d\u2060\ufeff\u00a0\u3000\u2028\u2029';

/** Stands in the table for characters that are no more than distance. */
export const BLANK = 0;

const TABLE = makeTable();

/** Code unit that a code unit of the narrative is read as; BLANK for blanks. */
export const foldCode = (code: number): number => TABLE[code] ?? code;

function makeTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let code = 0xff01; code <= 0xff5e; code += 1) table[code] = code - 0xfee0;
  for (const [traditional, simplified] of SIMPLIFIED) table[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
  for (const pair of PUNCTUATION.split(' ')) {
    const [printed, read] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    table[printed] = read;
    if (printed >= 0x21 && printed <= 0x7e) table[printed + 0xfee0] = read;
  }
  for (let code = 0; code <= 0x20; code += 1) table[code] = BLANK;
  for (const blank of BLANKS) table[blank.charCodeAt(0)] = BLANK;
  for (let code = 0x2000; code <= 0x200a; code += 1) table[code] = BLANK;
  return table;
}
