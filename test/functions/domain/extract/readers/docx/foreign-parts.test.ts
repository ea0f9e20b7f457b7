import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from '../../../../../../functions/domain/extract/readers/docx.ts';
import { docxOf } from '../../../../../support/office-files.ts';
import { readWith, refusalOf, sketch } from '../../../../../support/read-with.ts';

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk';

/** A Word document that takes in parts: each is named by its place in the list, from 0. */
function withParts(body: string, parts: readonly (string | Uint8Array)[]): Uint8Array {
  const files = unzipSync(docxOf(body));
  const relations = strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const links = parts.map((_, at) => `<Relationship Id="part${at}" Type="${TYPE}" Target="/word/part${at}.bin"/>`);
  return zipSync({
    ...files,
    'word/_rels/document.xml.rels': Buffer.from(
      relations.replace('</Relationships>', `${links.join('')}</Relationships>`),
    ),
    ...Object.fromEntries(parts.map((part, at) => [`word/part${at}.bin`, Buffer.from(part)])),
  });
}
const chunk = (at: number) => `<w:altChunk r:id="part${at}" xmlns:r="x"/>`;
const linesOf = async (bytes: Uint8Array) => sketch((await readWith(read, bytes)).blocks);
const table = '<table><tr><td>规章<td>1<tr><td>文件<td>2</table>';

describe('a Word document made of parts', () => {
  it.each([
    ['a web page', `<html><body>${table}</body></html>`],
    ['a web page saved in one file', `MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<html><body>${table}</body>`],
    ['text', '规章|1\n文件|2'],
    [
      'a Word document',
      docxOf(
        `<w:tbl>${[
          ['规章', '1'],
          ['文件', '2'],
        ]
          .map(row => `<w:tr>${row.map(cell => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`)
          .join('')}</w:tbl>`,
      ),
    ],
  ])('is read where the part is %s', async (_, part) => {
    expect(await linesOf(withParts(p('前') + chunk(0) + p('后'), [part]))).toEqual(['前', '规章|1', '文件|2', '后']);
  });

  it('is read where the part is RTF', async () => {
    expect(await linesOf(withParts(chunk(0), ['{\\rtf1\\ansi\\ansicpg936 \\u35268?\\u31456?\\par}']))).toEqual([
      '规章',
    ]);
  });

  it('counts the tables of all its parts', async () => {
    const { blocks } = await readWith(read, withParts(chunk(0) + chunk(1), [table, table]));
    expect(blocks.map(({ at }) => at.table)).toEqual([1, 2]);
  });

  it('leaves a cell that holds a part unread', async () => {
    const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell(p('规章'))}${cell(chunk(0))}</w:tr></w:tbl>`;
    const { blocks, notices } = await readWith(read, withParts(body, ['3']));
    const cells = blocks.flatMap(block => (block.kind === 'table' ? block.cells : []));
    expect(cells.map(({ unreadable }) => unreadable)).toEqual([undefined, ['nested-table']]);
    expect(notices).toHaveLength(1);
  });

  it('tells of a part that is not there, and is refused for one that cannot be read', async () => {
    const { notices } = await readWith(read, withParts(p('前') + chunk(7), []));
    expect(notices).toMatchObject([{ kind: 'ignored-content', count: 1 }]);
    expect(await refusalOf(read, withParts(chunk(0), ['PK\x03\x04 no zip']))).toBe('corrupt');
  });

  it('is refused where documents lie in documents without end, or in too many parts', async () => {
    let nested = docxOf(p('心'));
    for (let depth = 0; depth < 5; depth += 1) nested = withParts(chunk(0), [nested]);
    expect(await refusalOf(read, nested)).toBe('too_complex');
    expect(await refusalOf(read, withParts(Array.from({ length: 200 }, () => chunk(0)).join(''), ['x']))).toBe(
      'too_complex',
    );
  });
});
