import { HIDINGS, type Look, type PrintedText } from '../print/document.ts';
import type { Random } from '../random.ts';
import { carries, WRITTEN_FORMATS } from '../write-report.ts';
import { decorateFigures, isPrinted, isPrintedCount } from './decorate-figures.ts';
import type { Decoration } from './decoration.ts';

const formatsWith = (look: keyof Look): Decoration['formats'] =>
  WRITTEN_FORMATS.filter(format => carries(format, look));

/** A piece before or behind what is printed. */
function beside(printed: PrintedText, text: string, look: Look, random: Random): PrintedText {
  return random.chance(0.5) ? [{ text, look }, ...printed] : [...printed, { text, look }];
}

const anyCount = (random: Random): string => String(random.whole(1, 999));

/** Mark of a note above the line: 37¹. */
const raisedNotes = decorateFigures('raised-notes', formatsWith('raised'), isPrinted, ({ printed }, random) => ({
  drawn: [...printed, { text: random.pick(['1', '2', '*', '[1]', '①', '注1']), look: { raised: true } }],
}));

/** The figure of the draft, struck out beside the one that holds. */
const struckOut = decorateFigures('struck-out', formatsWith('struck'), isPrinted, ({ printed }, random) => ({
  drawn: beside(printed, anyCount(random), { struck: true }, random),
}));

/** Digits of a watermark across the cell. */
const watermarks = decorateFigures('watermarks', formatsWith('ghost'), isPrintedCount, ({ printed }, random) => ({
  drawn: beside(printed, anyCount(random), { ghost: true }, random),
}));

/** Another number in the same cell, which nobody sees on the page. */
const hidden = HIDINGS.map(hiding =>
  decorateFigures(`${hiding}-digits`, formatsWith(hiding), isPrinted, ({ printed }, random) => ({
    drawn: beside(printed, anyCount(random), { [hiding]: true }, random),
  })),
);

/** A picture of the figure: whoever calls it blank, or any number, is wrong. */
const pictures = decorateFigures(
  'pictures',
  formatsWith('picture'),
  figure => isPrintedCount(figure) && figure.value > 0,
  ({ value }) => ({ drawn: [{ text: String(value), look: { picture: true } }], truth: Number.NaN }),
);

/** The figure as the value of a form field. */
const controls = decorateFigures('controls', formatsWith('control'), isPrinted, ({ printed }) => ({
  drawn: printed.map(piece => ({ ...piece, look: { control: true } })),
}));

export const BESIDE_FIGURES: readonly Decoration[] = [
  raisedNotes,
  struckOut,
  watermarks,
  ...hidden,
  pictures,
  controls,
];
