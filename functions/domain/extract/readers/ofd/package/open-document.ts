import { isRefusal, type Refusal, refuse } from '../../../../refusal.ts';
import { childOf, childrenOf, textOf } from '../../../guards/find-elements.ts';
import type { Zip } from '../../../guards/open-zip.ts';
import type { XmlElement } from '../../../guards/parse-xml.ts';
import { readXmlPart } from '../../../guards/read-xml-part.ts';
import { type Overlays, readAnnotations, readSeals } from './read-annotations.ts';
import { type Resources, readResources } from './read-resources.ts';
import { folderOf, resolveLocation } from './resolve-location.ts';

/** A document inside an OFD file (GB/T 33190-2016, 7): where its pages are, and what they share. */
export interface OfdDocument extends Overlays {
  /** Pages in order; the content of each is read when asked for. */
  readonly pages: readonly { readonly id: string; readonly open: () => XmlElement | Refusal }[];
  /** Template pages by their id; undefined where there is none. */
  readonly template: (id: string) => PageTemplate | Refusal | undefined;
  /** Area of pages that tell none of their own. */
  readonly area: XmlElement | undefined;
  readonly resources: Resources;
  /** The resource files of one page beside those of the document. */
  readonly resourcesOf: (page: XmlElement) => Resources | Refusal;
  /** How many further documents the file holds. */
  readonly others: number;
}

export interface PageTemplate {
  readonly content: XmlElement;
  /** Drawn over the pages that use it. */
  readonly isForeground: boolean;
}

/**
 * Opens the first document that OFD.xml names, which is what readers show; the others are documents of their own (7.4),
 * not later versions.
 */
export function openDocument(zip: Zip): OfdDocument | Refusal {
  const entrance = readXmlPart(zip, 'OFD.xml') ?? refuse('corrupt');
  if (isRefusal(entrance)) return entrance;
  if (childOf(entrance, 'Encryptions') !== undefined) return refuse('encrypted');
  const bodies = childrenOf(entrance, 'DocBody');
  const root = childOf(bodies[0], 'DocRoot');
  if (root === undefined) return refuse('corrupt');
  const path = resolveLocation('', textOf(root));
  const document = readXmlPart(zip, path) ?? refuse('corrupt');
  if (isRefusal(document)) return document;
  const [folder, common] = [folderOf(path), childOf(document, 'CommonData')];
  const files = readFiles(zip, folder, [...childrenOf(common, 'PublicRes'), ...childrenOf(common, 'DocumentRes')]);
  if (isRefusal(files)) return files;
  const annotations = readAnnotations(zip, locationIn(document, 'Annotations', folder));
  if (isRefusal(annotations)) return annotations;
  const seals = readSeals(zip, locationIn(bodies[0], 'Signatures', ''));
  if (isRefusal(seals)) return seals;
  return {
    annotations,
    seals,
    area: childOf(common, 'PageArea'),
    resources: readResources(files),
    resourcesOf: page => {
      const own = readFiles(zip, folder, childrenOf(page, 'PageRes'));
      return isRefusal(own) ? own : readResources([...files, ...own]);
    },
    others: bodies.length - 1,
    pages: childrenOf(childOf(document, 'Pages'), 'Page').map(page => ({
      id: page.attributes['ID'] ?? '',
      open: () => readPart(zip, folder, page),
    })),
    template: templatesOf(zip, folder, common),
  };
}

function templatesOf(zip: Zip, folder: string, common: XmlElement | undefined): OfdDocument['template'] {
  const pages = new Map(childrenOf(common, 'TemplatePage').map(page => [page.attributes['ID'] ?? '', page]));
  const opened = new Map<string, PageTemplate | Refusal>();
  return id => {
    const page = pages.get(id);
    if (page === undefined) return undefined;
    const known = opened.get(id);
    if (known !== undefined) return known;
    const content = readPart(zip, folder, page);
    const isForeground = page.attributes['ZOrder'] === 'Foreground';
    const template = isRefusal(content) ? content : { content, isForeground };
    opened.set(id, template);
    return template;
  };
}

/** The parts that elements name by their text; those that are not there are left out. */
function readFiles(zip: Zip, folder: string, locations: readonly XmlElement[]): readonly XmlElement[] | Refusal {
  const files: XmlElement[] = [];
  for (const location of locations) {
    const file = readXmlPart(zip, resolveLocation(folder, textOf(location)));
    if (file === undefined) continue;
    if (isRefusal(file)) return file;
    files.push(file);
  }
  return files;
}

function locationIn(element: XmlElement | undefined, name: string, folder: string): string | undefined {
  const location = childOf(element, name);
  return location === undefined ? undefined : resolveLocation(folder, textOf(location));
}

/** Locations are meant from the folder of the file that tells them; some writers mean the file's root. */
function readPart(zip: Zip, folder: string, page: XmlElement): XmlElement | Refusal {
  const location = page.attributes['BaseLoc'] ?? '';
  return (
    readXmlPart(zip, resolveLocation(folder, location)) ??
    readXmlPart(zip, resolveLocation('', location)) ??
    refuse('corrupt')
  );
}
