import { childOf, childrenOf } from '../../guards/find-elements.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import { colourOf, type Font, PLAIN_FONT, readFont } from './read-font.ts';

/** Formats every program knows by number (ECMA-376 part 1, 18.8.30), as a Chinese Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);(#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);(#,##0.00)',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** What of a cell style bears on the reading. */
export interface CellStyle {
  readonly format: string;
  /** Drawn with a border: part of a table even where it is blank. */
  readonly bordered: boolean;
  readonly font: Font;
  /** Fill behind the text, six hexadecimal digits. */
  readonly ground: string;
}

export const PLAIN_CELL: CellStyle = {
  format: 'General',
  bordered: false,
  font: PLAIN_FONT,
  ground: 'FFFFFF',
};

/** Cell styles by their number (`c/@s`), from xl/styles.xml. */
export function readStyles(root: XmlElement | undefined): readonly CellStyle[] {
  const own = new Map(
    childrenOf(childOf(root, 'numFmts'), 'numFmt').map(element => [
      Number(attribute(element, 'numFmtId')),
      attribute(element, 'formatCode') ?? 'General',
    ]),
  );
  const borders = childrenOf(childOf(root, 'borders'), 'border').map(hasSide);
  const fonts = childrenOf(childOf(root, 'fonts'), 'font').map(font => readFont(font));
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map(fillOf);
  return childrenOf(childOf(root, 'cellXfs'), 'xf').map(style => {
    const id = Number(attribute(style, 'numFmtId') ?? 0);
    return {
      format: own.get(id) ?? BUILT_IN[id] ?? 'General',
      bordered: borders[Number(attribute(style, 'borderId') ?? 0)] ?? false,
      font: fonts[Number(attribute(style, 'fontId') ?? 0)] ?? PLAIN_FONT,
      ground: fills[Number(attribute(style, 'fillId') ?? 0)] ?? PLAIN_CELL.ground,
    };
  });
}

/** The colour of a solid fill. */
function fillOf(fill: XmlElement): string | undefined {
  const pattern = childOf(fill, 'patternFill');
  const isSolid = pattern !== undefined && attribute(pattern, 'patternType') === 'solid';
  return isSolid ? colourOf(childOf(pattern, 'fgColor')) : undefined;
}

function hasSide(border: XmlElement): boolean {
  return childrenOf(border).some(side => (attribute(side, 'style') ?? 'none') !== 'none');
}
