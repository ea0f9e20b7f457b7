import { isRefusal, type Refusal } from '../../refusal.ts';
import type { Zip } from './open-zip.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';

/** The root element of the XML part of that name; undefined where the zip has no such part. */
export function readXmlPart(zip: Zip, name: string, omit?: ReadonlySet<string>): XmlElement | Refusal | undefined {
  const content = zip.inflate(name);
  return content === undefined || isRefusal(content) ? content : parseXml(content, omit, zip.xmlBudget);
}
