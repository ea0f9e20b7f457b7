import type { CellDoubt, Drawn } from '../../compose-cell.ts';
import { toggled } from './read-modifiers.ts';

/** How characters are drawn, as far as modifiers set it; what is absent is as the style below has it. */
export interface WordLooks {
  readonly hidden?: boolean;
  readonly struck?: boolean;
  /** Height of the type and how far it stands above its line, in half points. */
  readonly size?: number;
  readonly raise?: number;
  /** 1 above the line, 2 below it. */
  readonly script?: number;
  readonly isWhite?: boolean;
  /** Number of the font of letters and digits. */
  readonly font?: number;
}

/** Codes of modifiers ([MS-DOC] 2.6.1). */
const CODE = {
  struck: 0x0837,
  hidden: 0x083c,
  struckTwice: 0x2a53,
  colourIndex: 0x2a42,
  script: 0x2a48,
  raise: 0x4845,
  size: 0x4a43,
  font: 0x4a4f,
  colour: 0x6870,
} as const;
const WHITE_INDEX = 8;
/** Channels of this brightness and above, of 255, are white on paper. */
const WHITE = 0xe8;

/** What one modifier makes of looks that go on from those of the style; the same object where it sets no looks. */
export function changeLooks(looks: WordLooks, code: number, operand: DataView, style: WordLooks): WordLooks {
  switch (code) {
    case CODE.hidden:
      return { ...looks, hidden: toggled(operand.getUint8(0), style.hidden ?? false) };
    case CODE.struck:
      return { ...looks, struck: toggled(operand.getUint8(0), style.struck ?? false) };
    case CODE.struckTwice:
      return { ...looks, struck: operand.getUint8(0) !== 0 };
    case CODE.size:
      return { ...looks, size: operand.getUint16(0, true) };
    case CODE.raise:
      return { ...looks, raise: operand.getInt16(0, true) };
    case CODE.script:
      return { ...looks, script: operand.getUint8(0) };
    case CODE.font:
      return { ...looks, font: operand.getUint16(0, true) };
    case CODE.colourIndex:
      return { ...looks, isWhite: operand.getUint8(0) === WHITE_INDEX };
    case CODE.colour:
      return { ...looks, isWhite: [0, 1, 2].every(at => operand.getUint8(at) >= WHITE) && operand.getUint8(3) === 0 };
    default:
      return looks;
  }
}

/** In half points: type nobody reads, type a style does not tell, and a lift that sets off the line. */
const SMALLEST = 4;
const USUAL = 20;
const LIFTED = 4;
/** What lies behind a cell is not read: white text may stand on a dark one. */
const FAINT: readonly CellDoubt[] = ['faint'];

export const isHidden = ({ hidden = false, size = USUAL }: WordLooks): boolean => hidden || size < SMALLEST;

export function drawnBy({ struck = false, size = USUAL, raise = 0, script = 0, isWhite = false }: WordLooks): Drawn {
  const lift = script === 1 || raise >= LIFTED ? 'raised' : script === 2 || raise <= -LIFTED ? 'lowered' : undefined;
  return {
    size: size / 2,
    ...(lift === undefined ? {} : { lift }),
    ...(struck ? { struck: true as const } : {}),
    ...(isWhite ? { doubts: FAINT } : {}),
  };
}
