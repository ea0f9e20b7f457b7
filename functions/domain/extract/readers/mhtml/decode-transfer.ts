import { bytesOfBase64 } from '../../../bytes/base64.ts';
import { bytesOfLatin1 } from '../../../bytes/latin1.ts';

/** The bytes of a part from how they were sent (RFC 2045, 6); what breaks the rules of its encoding is left out. */
export function decodeTransfer(body: string, encoding: string | undefined): Uint8Array {
  const name = (encoding ?? '').trim().toLowerCase();
  if (name === 'quoted-printable') return decodeQuoted(body);
  return name === 'base64' ? decodeBase64(body) : bytesOfLatin1(body);
}

function decodeBase64(body: string): Uint8Array {
  const signs = body.replaceAll(/[^A-Za-z0-9+/]/g, '');
  // A part that was cut ends with whole bytes.
  return bytesOfBase64(signs.length % 4 === 1 ? signs.slice(0, -1) : signs);
}

/** `=E5` is a byte, `=` at the end of a line joins it with the next. */
function decodeQuoted(body: string): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    if (body[at] !== '=') {
      bytes[length] = body.charCodeAt(at);
      length += 1;
      continue;
    }
    const code = body.slice(at + 1, at + 3);
    if (/^[0-9A-Fa-f]{2}$/.test(code)) {
      bytes[length] = Number.parseInt(code, 16);
      length += 1;
      at += 2;
      continue;
    }
    const end = /^[ \t]{0,80}\r?\n/.exec(body.slice(at + 1, at + 90));
    at += end?.[0].length ?? 0;
  }
  return bytes.subarray(0, length);
}
