/** The colours of an RTF document by their number; number 0 is mostly left to the program. */
export interface ColourTable {
  /** Sets one channel of the colour under way: 0 red, 1 green, 2 blue. */
  readonly mix: (channel: number, value: number) => void;
  /** A semicolon ends the colour under way. */
  readonly end: () => void;
  readonly isWhite: (number: number) => boolean;
  /** Something in the document has another ground than white. */
  isShaded: boolean;
}

const MOST_COLOURS = 10_000;
/** From here on a channel looks white on white paper. */
const LIGHT = 232;

export function colourTable(): ColourTable {
  const colours: (readonly number[] | undefined)[] = [];
  let open: number[] | undefined;
  return {
    isShaded: false,
    mix: (channel, value) => {
      open ??= [0, 0, 0];
      open[channel] = value;
    },
    end: () => {
      if (colours.length < MOST_COLOURS) colours.push(open);
      open = undefined;
    },
    isWhite: number => colours[number]?.every(channel => channel >= LIGHT) ?? false,
  };
}
