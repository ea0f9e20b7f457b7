import { isRefusal, type Refusal } from '../../../../refusal.ts';
import { childOf, childrenOf, textOf } from '../../../guards/find-elements.ts';
import type { Zip } from '../../../guards/open-zip.ts';
import type { XmlElement } from '../../../guards/parse-xml.ts';
import { readXmlPart } from '../../../guards/read-xml-part.ts';
import { type Boundary, parseBoundary } from '../measures.ts';
import { folderOf, resolveLocation } from './resolve-location.ts';

/** What lies over the pages of a document, by the id of the page: annotations (15), and the places of seals (18.2). */
export interface Overlays {
  readonly annotations: ReadonlyMap<string, readonly XmlElement[]>;
  readonly seals: ReadonlyMap<string, readonly Boundary[]>;
}

/** The annotations that the part of that path lists. Parts that are not there are none. */
export function readAnnotations(zip: Zip, path: string | undefined): Overlays['annotations'] | Refusal {
  const found = new Map<string, readonly XmlElement[]>();
  const list = path === undefined ? undefined : readXmlPart(zip, path);
  if (path === undefined || list === undefined) return found;
  if (isRefusal(list)) return list;
  for (const page of childrenOf(list, 'Page')) {
    const id = page.attributes['PageID'] ?? '';
    for (const location of childrenOf(page, 'FileLoc')) {
      const part = readXmlPart(zip, resolveLocation(folderOf(path), textOf(location)));
      if (part === undefined) continue;
      if (isRefusal(part)) return part;
      found.set(id, [...(found.get(id) ?? []), ...childrenOf(part, 'Annot')]);
    }
  }
  return found;
}

/** Where the signatures that the part of that path lists show their seals. */
export function readSeals(zip: Zip, path: string | undefined): Overlays['seals'] | Refusal {
  const found = new Map<string, readonly Boundary[]>();
  const list = path === undefined ? undefined : readXmlPart(zip, path);
  if (path === undefined || list === undefined) return found;
  if (isRefusal(list)) return list;
  for (const signature of childrenOf(list, 'Signature')) {
    const location = signature.attributes['BaseLoc'] ?? '';
    const part = readXmlPart(zip, resolveLocation(folderOf(path), location));
    if (part === undefined) continue;
    if (isRefusal(part)) return part;
    for (const { attributes } of childrenOf(childOf(part, 'SignedInfo'), 'StampAnnot')) {
      const boundary = parseBoundary(attributes['Boundary']);
      const id = attributes['PageRef'] ?? '';
      if (boundary !== null) found.set(id, [...(found.get(id) ?? []), boundary]);
    }
  }
  return found;
}
