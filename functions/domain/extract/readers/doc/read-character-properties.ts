import type { Drawn } from '../../compose-cell.ts';
import type { FormattedRun } from './read-formatting.ts';
import { readModifiers } from './read-modifiers.ts';
import type { WordStyle } from './read-styles.ts';
import { changeLooks, drawnBy, isHidden, type WordLooks } from './word-looks.ts';

export interface CharacterProperties {
  readonly deleted: boolean;
  readonly inserted: boolean;
  readonly hidden: boolean;
  /** Placeholder characters of pictures, notes, symbols. */
  readonly special: boolean;
  /** A character of a font of symbols in place of the one that is stored. */
  readonly symbol: boolean;
  readonly drawn: Drawn;
  /** Number of the font of letters and digits; undefined where nothing tells it. */
  readonly font: number | undefined;
}

const DELETED = 0x0800;
const INSERTED = 0x0801;
const STYLE = 0x4a30;
const SPECIAL = 0x0855;
const SYMBOL = 0x6a09;

/** Reads what runs of characters set, over what the style of their paragraph says; each run once for each style. */
export function characterPropertiesReader(
  styleOf: (number: number) => WordStyle,
): (run: FormattedRun | null, paragraphStyle: WordStyle) => CharacterProperties {
  const read = new Map<WordStyle, Map<FormattedRun | null, CharacterProperties>>();
  return (run, style) => {
    const known = read.get(style) ?? new Map<FormattedRun | null, CharacterProperties>();
    read.set(style, known);
    const found = known.get(run) ?? propertiesOf(run, style, styleOf);
    known.set(run, found);
    return found;
  };
}

function propertiesOf(
  run: FormattedRun | null,
  style: WordStyle,
  styleOf: (number: number) => WordStyle,
): CharacterProperties {
  let [deleted, inserted, special, symbol] = [false, false, false, false];
  let byStyle: WordLooks = style.looks;
  let looks = byStyle;
  for (const { code, operand } of run === null ? [] : readModifiers(run.properties)) {
    if (code === DELETED) deleted = operand.getUint8(0) === 1;
    else if (code === INSERTED) inserted = operand.getUint8(0) === 1;
    else if (code === SPECIAL) special = operand.getUint8(0) === 1;
    else if (code === SYMBOL) symbol = true;
    else if (code === STYLE) {
      const own = styleOf(operand.getUint16(0, true)).looks;
      byStyle = { ...byStyle, ...own, hidden: (byStyle.hidden ?? false) || (own.hidden ?? false) };
      looks = byStyle;
    } else looks = changeLooks(looks, code, operand, byStyle);
  }
  const { font } = looks;
  return {
    deleted,
    inserted,
    hidden: isHidden(looks),
    special: special || symbol,
    symbol,
    drawn: drawnBy(looks),
    font,
  };
}
