import type { PrintedBlock } from '../print/document.ts';
import { writeHtml } from './html.ts';

const BOUNDARY = '----=_NextPart_01DB6F2A.3C5E7F10';

/** How a part is sent: as browsers do it, or as Word does for pages that are mostly Chinese. */
export type MhtEncoding = 'quoted-printable' | 'base64';

/** A web page saved in one file, with a picture that it does not show. */
export function writeMht(blocks: readonly PrintedBlock[], encoding: MhtEncoding): Uint8Array {
  const page = writeHtml(blocks);
  const body = encoding === 'base64' ? inLines(Buffer.from(page).toString('base64')) : quoted(page);
  const lines = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: http://www.example.gov.cn/nb.html',
    'Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    `\tboundary="${BOUNDARY}"`,
    '',
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/html',
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: http://www.example.gov.cn/nb.html',
    '',
    body,
    `--${BOUNDARY}`,
    'Content-Type: image/gif',
    'Content-Transfer-Encoding: base64',
    'Content-Location: http://www.example.gov.cn/dot.gif',
    '',
    'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
    '',
    `--${BOUNDARY}--`,
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** Lines of at most 76 characters (RFC 2045). */
const inLines = (text: string): string => text.match(/.{1,76}/g)?.join('\r\n') ?? '';

function quoted(bytes: Uint8Array): string {
  const lines: string[] = [];
  let line = '';
  for (const byte of bytes) {
    if (byte === 10) {
      lines.push(line);
      line = '';
      continue;
    }
    const isPlain = byte >= 32 && byte < 127 && byte !== 61;
    const sign = isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + sign.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += sign;
  }
  return [...lines, line].join('\r\n');
}
