import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';

/** Red, green, blue and opacity, 0 to 255. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** The colour with which an object is filled; absent where it is none that can be named, such as a pattern. */
export function readFill({ api }: Pdfium, scratch: Scratch, handle: number): Colour | undefined {
  const found = api.FPDFPageObj_GetFillColor(handle, scratch.at(0), scratch.at(1), scratch.at(2), scratch.at(3));
  return found ? inScratch(scratch) : undefined;
}

/** The colour of the lines of an object; absent where it is none that can be named. */
export function readStroke({ api }: Pdfium, scratch: Scratch, handle: number): Colour | undefined {
  const found = api.FPDFPageObj_GetStrokeColor(handle, scratch.at(0), scratch.at(1), scratch.at(2), scratch.at(3));
  return found ? inScratch(scratch) : undefined;
}

const inScratch = (scratch: Scratch): Colour => ({
  red: scratch.int(0),
  green: scratch.int(1),
  blue: scratch.int(2),
  alpha: scratch.int(3),
});

/** As seen on white paper: red, green, blue. */
export function onPaper({ red, green, blue, alpha }: Colour): readonly [red: number, green: number, blue: number] {
  const mix = (value: number) => Math.round(255 - ((255 - value) * alpha) / 255);
  return [mix(red), mix(green), mix(blue)];
}

/** How bright a colour is on white paper, 0 to 255. */
export function brightness(colour: Colour): number {
  const [red, green, blue] = onPaper(colour);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** How far colours of text and ground must lie apart in some channel for the text to stand out in any case. */
const STANDS_OUT = 80;

export function isAlike(one: Colour, other: Colour): boolean {
  const theirs = onPaper(other);
  return onPaper(one).every((value, channel) => Math.abs(value - (theirs[channel] ?? 0)) < STANDS_OUT);
}

/** Brighter colours, of 255, are pale on paper. */
const PALE = 128;

export const isPale = (colour: Colour | undefined): boolean => colour !== undefined && brightness(colour) > PALE;
