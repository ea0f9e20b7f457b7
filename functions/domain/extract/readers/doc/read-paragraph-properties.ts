import type { RowLayout } from '../flow/nest-tables.ts';
import { sliceOf } from './read-fib.ts';
import type { FormattedRun } from './read-formatting.ts';
import { type Modifier, readModifiers } from './read-modifiers.ts';
import { readRowLayout } from './read-row-layout.ts';
import { SPRM, type WordStyle } from './read-styles.ts';

export interface ParagraphProperties {
  readonly style: WordStyle;
  /** How many tables it stands in, one inside the other. */
  readonly depth: number;
  readonly endsRow: boolean;
  /** For tables inside tables, whose cells end with ordinary paragraph marks. */
  readonly endsInnerCell: boolean;
  readonly endsInnerRow: boolean;
  readonly layout: RowLayout | undefined;
  readonly list: number;
  readonly level: number;
}

const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
const DEPTH_CHANGE = 0x664a;
const INNER_CELL_END = 0x244b;
const INNER_ROW_END = 0x244c;
/** Properties too long for their page stand in the Data stream, at the position told. */
const ELSEWHERE = new Set([0x6645, 0x6646, 0x646b]);
/** Bytes of such properties; a table row of a report takes some hundred. */
const MOST_ELSEWHERE = 8_000_000;

/** Reads what paragraph runs set; each run once. */
export function paragraphPropertiesReader(
  styleOf: (number: number) => WordStyle,
  data: DataView,
): (run: FormattedRun | null) => ParagraphProperties {
  const read = new Map<FormattedRun, ParagraphProperties>();
  const bare = propertiesOf(styleOf(0), []);
  let elsewhere = 0;
  const expand = (list: DataView): readonly Modifier[] =>
    [...readModifiers(list)].flatMap(modifier => {
      if (!ELSEWHERE.has(modifier.code) || elsewhere > MOST_ELSEWHERE) return [modifier];
      const at = modifier.operand.getUint32(0, true);
      const length = data.getUint16(at, true);
      elsewhere += length;
      return [...readModifiers(sliceOf(data, at + 2, length))];
    });
  return run => {
    if (run === null || run.properties.byteLength < 2) return bare;
    const known = read.get(run);
    if (known !== undefined) return known;
    const { properties } = run;
    const style = styleOf(properties.getUint16(0, true));
    const own = propertiesOf(style, expand(sliceOf(properties, 2, properties.byteLength - 2)));
    read.set(run, own);
    return own;
  };
}

function propertiesOf(style: WordStyle, modifiers: readonly Modifier[]): ParagraphProperties {
  let { list, level } = style;
  let depth = 0;
  const on = new Set<number>();
  for (const { code, operand } of modifiers) {
    if (code === SPRM.list) list = operand.getUint16(0, true);
    else if (code === SPRM.level) level = operand.getUint8(0);
    else if (code === DEPTH) depth = operand.getInt32(0, true);
    else if (code === DEPTH_CHANGE) depth += operand.getInt32(0, true);
    else if (operand.byteLength === 1 && operand.getUint8(0) !== 0) on.add(code);
  }
  return {
    style,
    depth: Math.max(depth, on.has(IN_TABLE) || on.has(ROW_END) ? 1 : 0),
    endsRow: on.has(ROW_END),
    endsInnerCell: on.has(INNER_CELL_END),
    endsInnerRow: on.has(INNER_ROW_END),
    layout: readRowLayout(modifiers),
    list,
    level,
  };
}
