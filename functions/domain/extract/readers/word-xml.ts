import { isRefusal } from '../../refusal.ts';
import { decodeText } from '../decode-text.ts';
import type { Reader } from '../reader.ts';
import { readPackage } from './docx.ts';
import { openFlatPackage } from './word-xml/open-flat-package.ts';

/** Word documents saved as one XML file (Flat OPC, ECMA-376): what a DOCX holds, unpacked. */
export const read: Reader = async (bytes, engines) => {
  const decoded = decodeText(bytes);
  if (isRefusal(decoded)) return decoded;
  const parts = openFlatPackage(decoded.text);
  return isRefusal(parts) ? parts : readPackage(parts, engines);
};
