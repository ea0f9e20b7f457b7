import type { Matrix, Point } from '../page/matrix.ts';
import type { Pdfium } from './pdfium.ts';

/** A few bytes of engine memory into which its functions write their results; a slot has eight bytes. */
export interface Scratch {
  /** Address of the slot with that number. */
  readonly at: (slot: number) => number;
  readonly int: (slot: number) => number;
  readonly double: (slot: number) => number;
  /** A float at the start of each of the first two slots. */
  readonly point: () => Point;
  /** Four floats side by side, told as left, top, right, bottom: the box of left, bottom, right, top. */
  readonly box: () => readonly [left: number, bottom: number, right: number, top: number];
  /** Six floats side by side. */
  readonly matrix: () => Matrix;
  /** Text in UTF-16 from the first slot on, by its length in bytes with the zero at its end. */
  readonly wideText: (bytes: number) => string;
}

const SLOTS = 8;

/** Takes the scratch memory for the time of `work`. */
export function withScratch<Result>({ api, memory }: Pdfium, work: (scratch: Scratch) => Result): Result {
  const { malloc, free } = api.pdfium.wasmExports;
  const start = malloc(SLOTS * 8);
  const at = (slot: number) => start + slot * 8;
  const result = work({
    at,
    int: slot => memory().getInt32(at(slot), true),
    double: slot => memory().getFloat64(at(slot), true),
    point: () => {
      const view = memory();
      return [view.getFloat32(start, true), view.getFloat32(start + 8, true)];
    },
    wideText: bytes => {
      const units = Array.from({ length: Math.max(0, bytes / 2 - 1) }, (_, index) =>
        memory().getUint16(start + 2 * index, true),
      );
      return String.fromCharCode(...units);
    },
    box: () => {
      const view = memory();
      const float = (index: number) => view.getFloat32(start + index * 4, true);
      return [float(0), float(3), float(2), float(1)];
    },
    matrix: () => {
      const view = memory();
      const float = (index: number) => view.getFloat32(start + index * 4, true);
      return [float(0), float(1), float(2), float(3), float(4), float(5)];
    },
  });
  free(start);
  return result;
}
