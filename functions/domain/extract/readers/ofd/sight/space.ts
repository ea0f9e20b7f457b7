import type { XmlElement } from '../../../guards/parse-xml.ts';
import type { Box } from '../../../layout/box.ts';
import { type Matrix, multiply } from '../../pdf/page/matrix.ts';
import type { ObjectPaint } from '../objects/paint-of.ts';
import { intersection, readClip } from '../objects/read-clip.ts';
import type { Resources } from '../package/read-resources.ts';
import type { Canvas } from './canvas.ts';

/** Kept over all pages of a document. */
export interface Drawing {
  /** What may still be drawn, in characters of the file; templates cost on each page anew. */
  left: number;
  images: number;
  /** Graphics that are not found in the resources of the document. */
  composites: number;
  /** Objects painted so far. */
  order: number;
}

/** Into what objects are painted. */
export interface Space {
  readonly canvas: Canvas;
  readonly drawing: Drawing;
  readonly resources: Resources;
  /** From its coordinates to points from the top left corner of the page. */
  readonly outer: Matrix;
  readonly paint: ObjectPaint;
  /** Opacity, of 255. */
  readonly alpha: number;
  readonly clip: Box | null;
  /** Graphics around it. */
  readonly depth: number;
  /** Absent for what is of the page itself. */
  readonly over?: Overlay;
}

/** An annotation by what it does to what lies beneath. */
export type Overlay = 'annotation' | 'stamp' | 'highlight' | 'watermark';

/** What is seen of an object: the part within its own place (8.5), where that counts, and its clips. */
export function clipOf(element: XmlElement, { clip, outer }: Space, own: Box | null): Box | null {
  const cut = readClip(element, matrix => multiply(matrix, outer));
  return intersection(intersection(clip, own), cut);
}
