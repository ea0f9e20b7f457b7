import { bytesOfBase64 } from '../../../bytes/base64.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { Zip } from '../../guards/open-zip.ts';
import { fullXmlBudget } from '../../guards/parse-xml.ts';

const MOST_PARTS = 2000;

/**
 * A package whose parts stand in one XML file (Flat OPC), opened like a zip. The parts are cut out as text: each is read as
 * the file it would be.
 */
export function openFlatPackage(text: string): Zip | Refusal {
  const parts = new Map<string, () => Uint8Array>();
  let at = text.indexOf('<pkg:part ');
  while (at >= 0 && parts.size < MOST_PARTS) {
    const next = text.indexOf('<pkg:part ', at + 1);
    const part = text.slice(at, next < 0 ? text.length : next);
    const name = /\bpkg:name="\/?([^"]{1,300})"/.exec(part.slice(0, 1000))?.[1];
    if (name !== undefined) parts.set(name.toLowerCase(), contentOf(part));
    at = next;
  }
  if (parts.size === 0 || parts.size >= MOST_PARTS) return refuse(parts.size === 0 ? 'corrupt' : 'too_many_parts');
  return { names: [...parts.keys()], inflate: name => parts.get(name.toLowerCase())?.(), xmlBudget: fullXmlBudget() };
}

function contentOf(part: string): () => Uint8Array {
  const xml = between(part, '<pkg:xmlData', '</pkg:xmlData>');
  if (xml !== undefined) return () => new TextEncoder().encode(xml);
  const binary = (between(part, '<pkg:binaryData', '</pkg:binaryData>') ?? '').replaceAll(/[^A-Za-z0-9+/]/g, '');
  return () => (binary.length % 4 === 1 ? new Uint8Array() : bytesOfBase64(binary));
}

/** What stands inside an element that begins and ends so. */
function between(text: string, open: string, close: string): string | undefined {
  const from = text.indexOf('>', text.indexOf(open));
  const to = text.lastIndexOf(close);
  return text.includes(open) && to > from ? text.slice(from + 1, to) : undefined;
}
