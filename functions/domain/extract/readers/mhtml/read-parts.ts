import { latin1Of } from '../../../bytes/latin1.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import { decodeTransfer } from './decode-transfer.ts';

/** A part of a MIME message that holds no further parts (RFC 2045, 2046). */
export interface MimePart {
  /** In small letters, without parameters; `text/plain` where none is told. */
  readonly type: string;
  readonly charset: string | undefined;
  /** Where the page says the part is from; links of the page name it so, or by its id. */
  readonly location: string;
  readonly id: string;
  /** Decoded only when asked for: pictures are not. */
  readonly content: () => Uint8Array;
}

/** Parts in parts: alternatives of a related part. */
const DEEPEST = 4;
const MOST_PARTS = 2000;
/** No header is longer, in characters. */
const LONGEST_HEADER = 20_000;

/**
 * The parts of a message in their order. No library of the registry that runs in a browser gives the bytes of a part,
 * and browsers leave it to the page to tell its charset.
 */
export function readParts(bytes: Uint8Array): readonly MimePart[] | Refusal {
  const parts: MimePart[] = [];
  collect(latin1Of(bytes), parts, 0);
  return parts.length > MOST_PARTS ? refuse('too_many_parts') : parts;
}

function collect(message: string, parts: MimePart[], depth: number): void {
  const { header, body } = divide(message);
  const fields = fieldsOf(header);
  const contentType = fields.get('content-type') ?? 'text/plain';
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const boundary = parameterOf(contentType, 'boundary');
  if (type.startsWith('multipart/') && boundary !== undefined && depth < DEEPEST) {
    for (const part of split(body, boundary)) if (parts.length <= MOST_PARTS) collect(part, parts, depth + 1);
    return;
  }
  parts.push({
    type,
    charset: parameterOf(contentType, 'charset')?.toLowerCase(),
    location: fields.get('content-location') ?? '',
    id: (fields.get('content-id') ?? '').replaceAll(/[<>]/g, ''),
    content: () => decodeTransfer(body, fields.get('content-transfer-encoding')),
  });
}

/** The head of a message and what stands behind the first blank line. */
function divide(message: string): { readonly header: string; readonly body: string } {
  const ends = ['\r\n\r\n', '\n\n']
    .map(blank => ({ at: message.indexOf(blank), length: blank.length }))
    .filter(({ at }) => at >= 0 && at <= LONGEST_HEADER)
    .sort((one, other) => one.at - other.at);
  const [end] = ends;
  if (end === undefined) return { header: message.slice(0, LONGEST_HEADER), body: '' };
  return { header: message.slice(0, end.at), body: message.slice(end.at + end.length) };
}

/** Fields by their names in small letters; a line that begins with white space goes on with the one above. */
function fieldsOf(header: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of header.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
    else {
      const colon = line.indexOf(':');
      if (colon < 1) continue;
      name = line.slice(0, colon).trim().toLowerCase();
      fields.set(name, line.slice(colon + 1).trim());
    }
  }
  return fields;
}

/** The value of a parameter behind the semicolons of a field, with or without quotes. */
function parameterOf(field: string, name: string): string | undefined {
  for (const parameter of field.split(';').slice(1)) {
    const equals = parameter.indexOf('=');
    if (parameter.slice(0, equals).trim().toLowerCase() !== name) continue;
    return parameter
      .slice(equals + 1)
      .trim()
      .replace(/^"/, '')
      .replace(/"$/, '');
  }
  return undefined;
}

/** What stands between the lines that hold the boundary; a message that is cut ends where it ends. */
function split(body: string, boundary: string): readonly string[] {
  const mark = `--${boundary}`;
  const parts: string[] = [];
  let from = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (from >= 0) parts.push(body.slice(from, at));
    if (body.startsWith('--', at + mark.length)) return parts;
    const line = body.indexOf('\n', at);
    from = line < 0 ? body.length : line + 1;
    if (parts.length > MOST_PARTS) return parts;
  }
  if (from >= 0) parts.push(body.slice(from));
  return parts;
}
