import type { FormattedRun } from './read-formatting.ts';
import { readModifiers, toggled } from './read-modifiers.ts';
import { SPRM, type WordStyle } from './read-styles.ts';

export interface CharacterProperties {
  readonly deleted: boolean;
  readonly inserted: boolean;
  readonly hidden: boolean;
  /** Placeholder characters of pictures, notes, symbols. */
  readonly special: boolean;
}

const PLAIN: CharacterProperties = { deleted: false, inserted: false, hidden: false, special: false };
const HIDDEN: CharacterProperties = { ...PLAIN, hidden: true };
const DELETED = 0x0800;
const INSERTED = 0x0801;
const STYLE = 0x4a30;
const SPECIAL = 0x0855;
const SYMBOL = 0x6a09;

/** Reads what runs of characters set, over what the style of their paragraph says; each run once. */
export function characterPropertiesReader(
  styleOf: (number: number) => WordStyle,
): (run: FormattedRun | null, paragraphStyle: WordStyle) => CharacterProperties {
  const read = {
    shown: new Map<FormattedRun, CharacterProperties>(),
    hidden: new Map<FormattedRun, CharacterProperties>(),
  };
  return (run, { hidden }) => {
    const plain = hidden ? HIDDEN : PLAIN;
    if (run === null || run.properties.byteLength === 0) return plain;
    const known = hidden ? read.hidden : read.shown;
    const properties = known.get(run) ?? propertiesOf(run, plain, styleOf);
    known.set(run, properties);
    return properties;
  };
}

function propertiesOf(
  run: FormattedRun,
  plain: CharacterProperties,
  styleOf: (number: number) => WordStyle,
): CharacterProperties {
  let { deleted, inserted, hidden, special } = plain;
  let byStyle = hidden;
  for (const { code, operand } of readModifiers(run.properties)) {
    if (code === DELETED) deleted = operand.getUint8(0) === 1;
    else if (code === INSERTED) inserted = operand.getUint8(0) === 1;
    else if (code === SPECIAL) special = operand.getUint8(0) === 1;
    else if (code === SYMBOL) special = true;
    else if (code === STYLE) {
      byStyle ||= styleOf(operand.getUint16(0, true)).hidden;
      hidden = byStyle;
    } else if (code === SPRM.vanish) hidden = toggled(operand.getUint8(0), byStyle);
  }
  return { deleted, inserted, hidden, special };
}
