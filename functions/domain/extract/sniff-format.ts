import { type Refusal, refuse } from '../refusal.ts';
import { refuseForeign } from './formats/foreign.ts';
import type { Format } from './formats/format.ts';
import { FORMATS } from './formats/formats.ts';
import { givenFile } from './formats/given-file.ts';

/**
 * The format of a file by its content; the name only tells WPS from Word, which share a container. Refuses empty files and
 * formats this product does not read.
 */
export function sniffFormat(
  bytes: Uint8Array,
  fileName: string,
  formats: readonly Format[] = FORMATS,
): Format | Refusal {
  if (isBlank(bytes)) return refuse('empty');
  const file = givenFile(bytes, fileName);
  return formats.find(format => format.recognises(file)) ?? refuseForeign(file) ?? refuse('unsupported_format');
}

/** Nothing but white space, zero bytes and byte order marks; stops at the first other byte. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(byte => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte >= 0xfe);
}
