import { isRefusal, type Refusal, refuse } from '../../../refusal.ts';
import { childOf, childrenOf, textOf } from '../../guards/find-elements.ts';
import type { Zip } from '../../guards/open-zip.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import { readXmlPart } from '../../guards/read-xml-part.ts';

/** A document inside an OFD file (GB/T 33190-2016, 7): where its pages are, and what they share. */
export interface OfdDocument {
  /** Page contents in order; each is read when asked for. */
  readonly pages: readonly (() => XmlElement | Refusal)[];
  /** Template pages by their id; undefined where there is none. */
  readonly template: (id: string) => XmlElement | Refusal | undefined;
  /** Area of pages that tell none of their own. */
  readonly area: XmlElement | undefined;
}

/** Opens the document that OFD.xml names; of several the last, which is the latest. */
export function openDocument(zip: Zip): OfdDocument | Refusal {
  const entrance = readXmlPart(zip, 'OFD.xml') ?? refuse('corrupt');
  if (isRefusal(entrance)) return entrance;
  if (childOf(entrance, 'Encryptions') !== undefined) return refuse('encrypted');
  const root = childOf(childrenOf(entrance, 'DocBody').at(-1), 'DocRoot');
  if (root === undefined) return refuse('corrupt');
  const path = resolveLocation('', textOf(root));
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const document = readXmlPart(zip, path) ?? refuse('corrupt');
  if (isRefusal(document)) return document;
  const common = childOf(document, 'CommonData');
  const templates = new Map(childrenOf(common, 'TemplatePage').map(page => [attribute(page, 'ID') ?? '', page]));
  const opened = new Map<string, XmlElement | Refusal>();
  return {
    area: childOf(common, 'PageArea'),
    pages: childrenOf(childOf(document, 'Pages'), 'Page').map(page => () => readPart(zip, folder, page)),
    template: id => {
      const page = templates.get(id);
      if (page === undefined) return undefined;
      const content = opened.get(id) ?? readPart(zip, folder, page);
      opened.set(id, content);
      return content;
    },
  };
}

/** Locations are meant from the folder of the file that tells them; some writers mean the file's root. */
function readPart(zip: Zip, folder: string, page: XmlElement): XmlElement | Refusal {
  const location = attribute(page, 'BaseLoc') ?? '';
  return (
    readXmlPart(zip, resolveLocation(folder, location)) ??
    readXmlPart(zip, resolveLocation('', location)) ??
    refuse('corrupt')
  );
}

function resolveLocation(folder: string, location: string): string {
  const trimmed = location.trim().replaceAll('\\', '/');
  const steps: string[] = trimmed.startsWith('/') ? [] : folder.split('/').filter(step => step !== '');
  for (const step of trimmed.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
