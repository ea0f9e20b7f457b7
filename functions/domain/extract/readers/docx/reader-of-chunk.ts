import { latin1Of } from '../../../bytes/latin1.ts';
import type { Reader } from '../../reader.ts';

/**
 * The reader of a part that Word takes over as it is when it opens a document (`altChunk`, ECMA-376 part 1, 17.17.2.1),
 * by its content: what its relation says is not to be trusted. `document` for a Word document of its own.
 */
export async function readerOfChunk(bytes: Uint8Array): Promise<Reader | 'document'> {
  const start = latin1Of(bytes.subarray(0, 4096))
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
  if (start.startsWith('PK\x03\x04')) return 'document';
  if (start.startsWith('{\\rtf')) return (await import('../rtf.ts')).read;
  if (/^(?:mime-version|content-[a-z-]{1,30}|from|date|subject):/i.test(start))
    return (await import('../mhtml.ts')).read;
  return start.replaceAll('\0', '').startsWith('<')
    ? (await import('../html.ts')).read
    : (await import('../text.ts')).read;
}
