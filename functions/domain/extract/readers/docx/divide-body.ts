import type { XmlElement } from '../../guards/parse-xml.ts';
import { contentOf } from './content-of.ts';

/** A stretch of a body, or the id of a part that stands in its place. */
export type BodyPart =
  | { readonly kind: 'content'; readonly body: XmlElement }
  | { readonly kind: 'chunk'; readonly id: string };

/** A body taken apart at the foreign parts it takes in; one without is one stretch. */
export function divideBody(body: XmlElement, onChange: () => void): readonly BodyPart[] {
  const elements = contentOf(body, () => undefined);
  if (!elements.some(({ name }) => name === 'altChunk')) return [{ kind: 'content', body }];
  const parts: BodyPart[] = [];
  let stretch: XmlElement[] = [];
  const close = (): void => {
    if (stretch.length > 0) parts.push({ kind: 'content', body: { ...body, children: stretch } });
    stretch = [];
  };
  for (const element of contentOf(body, onChange)) {
    if (element.name !== 'altChunk') {
      stretch.push(element);
      continue;
    }
    close();
    const id = Object.entries(element.attributes).find(([name]) => name === 'id' || name.endsWith(':id'))?.[1];
    parts.push({ kind: 'chunk', id: id ?? '' });
  }
  close();
  return parts;
}
