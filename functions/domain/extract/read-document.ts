import type { ReadingNotice } from '../record/record.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { ReadDocument } from './document.ts';
import type { Engines } from './engines.ts';
import type { Format } from './formats/format.ts';
import { FORMATS } from './formats/formats.ts';
import { extensionOf } from './formats/given-file.ts';
import { isOverlong } from './guards/is-overlong.ts';
import { MAX_UPLOAD_BYTES } from './limits.ts';
import { sniffFormat } from './sniff-format.ts';

/** Reads a file of whatever format it proves to be; the name only serves to notice a wrong extension. */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  engines: Engines,
  formats: readonly Format[] = FORMATS,
): Promise<ReadDocument | Refusal> {
  if (bytes.byteLength > MAX_UPLOAD_BYTES) return refuse('too_large');
  const format = sniffFormat(bytes, fileName, formats);
  if (isRefusal(format)) return format;
  const { read } = await format.load();
  const content = await read(bytes, engines);
  if (isRefusal(content)) return content;
  if (isOverlong(content)) return refuse('too_complex');
  const notices = [...wrongExtension(extensionOf(fileName), format), ...content.notices];
  const { key, openEnded = false, hasCells = false } = format;
  return { ...content, notices, format: key, openEnded, hasCells };
}

function wrongExtension(extension: string, { name, extensions }: Format): readonly ReadingNotice[] {
  if (extension === '' || extensions.includes(extension)) return [];
  const detail = `文件扩展名是“.${extension}”，内容实际是${name}格式，请改用正确的扩展名。`;
  return [{ kind: 'wrong-extension', detail }];
}
