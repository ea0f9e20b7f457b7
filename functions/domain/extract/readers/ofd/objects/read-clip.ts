import { childOf, childrenOf, textOf } from '../../../guards/find-elements.ts';
import type { XmlElement } from '../../../guards/parse-xml.ts';
import { around, type Box } from '../../../layout/box.ts';
import { type Matrix, multiply } from '../../pdf/page/matrix.ts';
import { matrixOf, parseBoundary, parseMatrix } from '../measures.ts';
import { tracePath } from './trace-path.ts';

/** What two boxes have in common; one of negative size where they have nothing. */
export function intersection(one: Box | null, other: Box | null): Box | null {
  if (one === null || other === null) return one ?? other;
  return {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/**
 * The box to which the `Clips` of an object cut it (GB/T 33190-2016, 8.4), null where there are none. A clip is all its
 * areas together; of several clips what they have in common is seen.
 */
export function readClip(object: XmlElement, toPoints: (matrix: Matrix) => Matrix): Box | null {
  const clips = childOf(object, 'Clips');
  if (clips === undefined) return null;
  const [left, top] = parseBoundary(object.attributes['Boundary']) ?? [0, 0];
  const isTurned = clips.attributes['TransFlag'] !== 'false';
  const outer: Matrix = isTurned ? matrixOf(object) : [1, 0, 0, 1, left, top];
  let box: Box | null = null;
  for (const clip of childrenOf(clips, 'Clip')) {
    const areas = childrenOf(clip, 'Area').flatMap(area => {
      const matrix = multiply(parseMatrix(area.attributes['CTM']), outer);
      return childrenOf(area, 'Path').flatMap(path => boxOfPath(path, toPoints(multiply(matrixOf(path), matrix))));
    });
    if (areas.length > 0) box = intersection(box, around(areas));
  }
  return box;
}

function boxOfPath(path: XmlElement, matrix: Matrix): readonly Box[] {
  const data = childOf(path, 'AbbreviatedData');
  const traced = data === undefined ? null : tracePath(textOf(data), matrix);
  return traced === null ? [] : [traced.box];
}
