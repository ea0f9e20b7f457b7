import type { Drawn } from '../../compose-cell.ts';
import { childOf, childrenOf } from '../../guards/find-elements.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import { type CellStyle, PLAIN_CELL } from '../xlsx/read-styles.ts';

/** Formats that have a name instead of a code. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['General Number', 'General'],
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Currency', '"¥"#,##0.00'],
  ['Percent', '0.00%'],
  ['Scientific', '0.00E+00'],
  ['Short Date', 'yyyy/m/d'],
  ['Long Date', 'yyyy"年"m"月"d"日"'],
  ['General Date', 'yyyy/m/d h:mm'],
]);

/** The cell styles of a workbook by their id; each rests on its parent, all on `Default`. */
export function readStyles(list: XmlElement | undefined): ReadonlyMap<string, CellStyle> {
  const elements = new Map(childrenOf(list, 'Style').map(style => [attribute(style, 'ID') ?? '', style]));
  const standard = elements.get('Default');
  const base = standard === undefined ? PLAIN_CELL : withStyle(PLAIN_CELL, standard);
  return new Map(
    [...elements].map(([id, style]) => {
      const parent = elements.get(attribute(style, 'Parent') ?? '');
      return [id, withStyle(parent === undefined ? base : withStyle(base, parent), style)];
    }),
  );
}

function withStyle(base: CellStyle, style: XmlElement): CellStyle {
  const format = childOf(style, 'NumberFormat');
  const code = format === undefined ? undefined : (attribute(format, 'Format') ?? 'General');
  const interior = childOf(style, 'Interior');
  const fill = interior === undefined ? undefined : hexOf(attribute(interior, 'Color'));
  const borders = childOf(style, 'Borders');
  const font = childOf(style, 'Font');
  return {
    format: code === undefined ? base.format : (NAMED.get(code) ?? code),
    bordered: borders === undefined ? base.bordered : childrenOf(borders).length > 0,
    font: {
      drawn: font === undefined ? base.font.drawn : { ...base.font.drawn, ...drawnBy(font) },
      colour: (font === undefined ? undefined : hexOf(attribute(font, 'Color'))) ?? base.font.colour,
    },
    ground: fill ?? base.ground,
  };
}

function drawnBy(font: XmlElement): Drawn {
  const size = Number(attribute(font, 'Size'));
  const align = attribute(font, 'VerticalAlign');
  return {
    ...(size > 0 ? { size } : {}),
    ...(attribute(font, 'StrikeThrough') === '1' ? { struck: true as const } : {}),
    ...(align === 'Superscript' ? { lift: 'raised' as const } : {}),
    ...(align === 'Subscript' ? { lift: 'lowered' as const } : {}),
  };
}

/** Six hexadecimal digits of a colour as HTML writes it. */
export const hexOf = (colour: string | undefined): string | undefined => /^#([0-9a-f]{6})$/i.exec(colour ?? '')?.[1];
