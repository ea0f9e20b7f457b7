import type { PageMark } from '../../../document.ts';
import { type Matrix, mapBounds } from '../page/matrix.ts';
import type { Glyph } from '../page/read-glyphs.ts';
import type { Flattened } from './flatten-annotations.ts';

/** Marks for form fields that do not show their value: an old appearance, or characters that their font lacks. */
export function marksOfFields(
  flattened: readonly Flattened[],
  shown: readonly Glyph[],
  toUpright: Matrix,
): readonly PageMark[] {
  const fields = flattened.filter(({ kind, value }) => kind === 'field' && value !== null);
  if (fields.length === 0) return [];
  const texts = new Map<Flattened, string>();
  for (const { text, set } of shown) {
    const { annotation } = set.object;
    if (annotation !== undefined) texts.set(annotation, (texts.get(annotation) ?? '') + text);
  }
  return fields
    .filter(field => packed(field.value ?? '') !== packed(texts.get(field) ?? ''))
    .map(({ box }) => {
      const [left, top, right, bottom] = mapBounds(toUpright, box);
      return { kind: 'control', left, top, right, bottom };
    });
}

const packed = (text: string) => text.replaceAll(/\s/g, '');
