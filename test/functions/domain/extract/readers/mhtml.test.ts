import { describe, expect, it } from 'vitest';
import { read as readPage } from '../../../../../functions/domain/extract/readers/html.ts';
import { read } from '../../../../../functions/domain/extract/readers/mhtml.ts';
import { generateReport } from '../../../../../infra/local/invented/generate-report.ts';
import { printReport } from '../../../../../infra/local/invented/print/print-report.ts';
import { writeHtml } from '../../../../../infra/local/invented/writers/html.ts';
import { writeMht } from '../../../../../infra/local/invented/writers/mht.ts';
import { readWith, refusalOf, sketch } from '../../../../support/read-with.ts';

const part = (head: string, body: string | Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`--x\r\n${head}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n')]);
const message = (...parts: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([
    Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="x"\r\n\r\nfor old readers\r\n'),
    ...parts,
    Buffer.from('--x--\r\n'),
  ]);
const page = (body: string | Uint8Array, head = '') => part(`Content-Type: text/html${head}`, body);
const linesOf = async (bytes: Uint8Array) => sketch((await readWith(read, bytes)).blocks);
/** 规章 in GBK. */
const GBK = Buffer.from('b9e6d5c2', 'hex');

describe('a web page saved in one file', () => {
  it.each(['quoted-printable', 'base64'] as const)('is the page it was, sent as %s', async encoding => {
    const blocks = printReport(generateReport(4));
    const plain = sketch((await readWith(readPage, writeHtml(blocks))).blocks);
    expect(await linesOf(writeMht(blocks, encoding))).toEqual(plain);
    expect(plain.length).toBeGreaterThan(10);
  });

  it('tells its charset by its part, by itself or not at all', async () => {
    const body = Buffer.concat([Buffer.from('<p>'), GBK, Buffer.from('</p>')]);
    expect(await linesOf(message(page(body, '; charset="gb2312"')))).toEqual(['规章']);
    const meta = Buffer.concat([Buffer.from('<meta charset=gbk>'), body]);
    expect(await linesOf(message(page(meta)))).toEqual(['规章']);
    expect(await linesOf(message(page(body)))).toEqual(['规章']);
    const wide = Buffer.from(`\ufeff<p>${'规章1'.repeat(9)}</p>`, 'utf16le').toString('base64');
    expect(await linesOf(message(page(wide, '; charset="unicode"\r\nContent-Transfer-Encoding: base64')))).toEqual([
      '规章1'.repeat(9),
    ]);
  });

  it('joins lines that were broken to be sent, and keeps what breaks the rules', async () => {
    const quoted = '; charset=utf-8\r\nContent-Transfer-Encoding: Quoted-Printable';
    expect(await linesOf(message(page('<p>12=\r\n34 =E8=A7=84 a=zb=3D</p>', quoted)))).toEqual(['1234 规 azb=']);
  });

  it('may be the only part, or lie in a part of parts', async () => {
    expect(await linesOf(Buffer.from('MIME-Version: 1.0\nContent-Type: text/html\n\n<p>甲</p>'))).toEqual(['甲']);
    const inner = Buffer.concat([
      Buffer.from(
        '--y\r\nContent-Type: text/plain\r\n\r\n乙\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>丙</p>\r\n--y--',
      ),
    ]);
    expect(await linesOf(message(part('Content-Type: multipart/alternative; boundary=y', inner)))).toEqual(['丙']);
  });

  it('is seen under the style sheets beside it, those for print left out', async () => {
    const sheet = (id: string, rule: string) => part(`Content-Type: text/css\r\nContent-ID: <${id}>`, rule);
    const body =
      '<link rel="stylesheet" href="cid:a@b"><link rel="stylesheet" media="print" href="cid:c@d"><p class="old">旧</p><p>新</p>';
    const bytes = message(page(body), sheet('a@b', '.old{display:none}'), sheet('c@d', 'p{display:none}'));
    expect(await linesOf(bytes)).toEqual(['新']);
  });

  it('is the pages of its frames where it is a frame set, as Excel saves sheets', async () => {
    const row = '<table><tr><td>规章<td>1<tr><td>文件<td>2</table>';
    const frames = '<html><frameset><frame src="sheet001.htm"></frameset></html>';
    const content = await readWith(read, message(page(frames), page(row), page(row)));
    expect(content.blocks.map(({ at }) => at.table)).toEqual([1, 2]);
  });

  it('is refused without a page, and with too many parts', async () => {
    expect(await refusalOf(read, message(part('Content-Type: image/png', 'x')))).toBe('corrupt');
    expect(await refusalOf(read, message(...Array.from({ length: 2500 }, () => page('x'))))).toBe('too_many_parts');
  });
});
