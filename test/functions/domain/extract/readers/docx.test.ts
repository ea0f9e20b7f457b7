import { describe, expect, it } from 'vitest';
import { read } from '../../../../../functions/domain/extract/readers/docx.ts';
import { docxOf, zipOf } from '../../../../support/office-files.ts';
import { readWith, refusalOf, sketch } from '../../../../support/read-with.ts';

const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const linesOf = async (body: string, parts = {}) => sketch((await readWith(read, docxOf(body, parts))).blocks);

describe('text of a Word document', () => {
  it('joins a number that is split over runs', async () => {
    expect(
      await linesOf('<w:p><w:r><w:t>共2</w:t></w:r><w:r><w:t>1</w:t></w:r><w:r><w:t>4件</w:t></w:r></w:p>'),
    ).toEqual(['共214件']);
  });

  it('takes tracked changes as accepted and tells of them', async () => {
    const body =
      '<w:p><w:r><w:t>收到</w:t></w:r><w:del><w:r><w:delText>3</w:delText><w:t>3</w:t></w:r></w:del><w:ins><w:r><w:t>5</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>' +
      '<w:p><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo></w:p>';
    const { blocks, notices } = await readWith(read, docxOf(body));
    expect(sketch(blocks)).toEqual(['收到5件', '移来']);
    expect(notices).toEqual([expect.objectContaining({ kind: 'tracked-changes', count: 4 })]);
  });

  it('joins paragraphs whose mark is deleted, and drops deleted rows and cells', async () => {
    const body =
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>' +
      p('后半') +
      tbl(
        tr(tc(p('规章')), tc(p('1'))),
        `<w:tr><w:trPr><w:del/></w:trPr>${tc(p('旧行'))}${tc(p('9'))}</w:tr>`,
        tr(tc(p('合计')), tc(p('8'), '<w:cellDel/>'), tc(p('1'))),
      );
    expect(await linesOf(body)).toEqual(['前半后半', '规章|1', '合计|1']);
  });

  it('leaves out hidden text, by itself and by style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Secret"><w:basedOn w:val="Base"/></w:style>' +
      '<w:style w:type="character" w:styleId="Whisper"><w:rPr><w:vanish w:val="true"/></w:rPr></w:style>';
    const body =
      '<w:p><w:r><w:t>看得见</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Whisper"/></w:rPr><w:t>也不见</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>。</w:t></w:r></w:p>' +
      p('藏', '<w:pStyle w:val="Secret"/>');
    expect(await linesOf(body, { styles })).toEqual(['看得见。']);
  });

  it('breaks paragraphs at line breaks, keeps tabs, prints hyphens', async () => {
    const body =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>第一行</w:t><w:br/><w:t>第二行</w:t><w:tab/><w:t>减</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/></w:r></w:p>';
    expect(await linesOf(body)).toEqual(['第一行', '第二行\t减-2']);
  });

  it('sees through content controls, smart tags, links and fields, not at field codes', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body =
      '<w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent><w:p><w:smartTag><w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink></w:smartTag><w:sdt><w:sdtContent><w:r><w:t>乙</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>' +
      `<w:p>${field('begin')}<w:r><w:instrText>= SUM(ABOVE)</w:instrText><w:t>码</w:t></w:r>${field('separate')}<w:r><w:t>12</w:t></w:r>${field('end')}<w:fldSimple><w:r><w:t>件</w:t></w:r></w:fldSimple></w:p>` +
      `<w:p>${field('begin')}<w:r><w:t>没有结尾</w:t></w:r></w:p>` +
      p('后文仍在');
    expect(await linesOf(body)).toEqual(['甲乙', '12件', '后文仍在']);
  });

  it('takes one of the alternatives of a text box', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>正文</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('框内')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框内')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await linesOf(body)).toEqual(['正文', '框内']);
  });

  it('leaves out the table of contents and notes', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="toc 1"/></w:style>';
    const body =
      p('一、总体情况\t1', '<w:pStyle w:val="a1"/>') +
      '<w:p><w:r><w:t>正文</w:t><w:footnoteReference w:id="2"/></w:r></w:p>';
    expect(await linesOf(body, { styles })).toEqual(['正文']);
  });

  it('tells of embedded files it does not read', async () => {
    const { notices } = await readWith(
      read,
      docxOf(`${p('正文')}<w:p><w:r><w:object><v:OLEObject/></w:object></w:r></w:p>`),
    );
    expect(notices).toEqual([expect.objectContaining({ kind: 'ignored-content', count: 1 })]);
  });

  it('reads strict files and prefixes of any name', async () => {
    const strict = zipOf({
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/doc/main.xml"/></Relationships>',
      'doc/main.xml':
        '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>严格</t></r></p></body></document>',
    });
    expect(sketch((await readWith(read, strict)).blocks)).toEqual(['严格']);
  });
});

describe('automatic numbers of a Word document', () => {
  const level = (depth: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const abstract = (id: number, ...levels: string[]) =>
    `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
  const num = (id: number, of: number, more = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
  const at = (list: number, depth = 0) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;

  it('prints Chinese, bracketed and plain numbers, each level for itself', async () => {
    const numbering =
      abstract(
        0,
        level(0, 'chineseCountingThousand', '%1、'),
        level(1, 'chineseCounting', '（%2）'),
        level(2, 'decimal', '%3.'),
        level(3, 'decimal', '%1.%4', '<w:isLgl/>'),
      ) + num(1, 0);
    const odd = abstract(0, level(0, 'valueOf', '%1.')) + num(1, 0);
    expect(await linesOf(`${p('项', at(1))}<w:p><w:r><w:valueOf/></w:r></w:p>`, { numbering: odd })).toEqual(['1. 项']);
    const body = [0, 1, 1, 2, 0, 1, 3].map(depth => p('项', at(1, depth))).join('');
    expect(await linesOf(body, { numbering })).toEqual([
      '一、项',
      '（一）项',
      '（二）项',
      '1. 项',
      '二、项',
      '（一）项',
      '2.1 项',
    ]);
  });

  it('counts on over lists of one definition and starts anew where told', async () => {
    const numbering =
      abstract(0, level(0, 'japaneseCounting', '%1、')) +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = p('甲', at(1)) + p('乙', at(2)) + p('丙', at(3)) + p('丁', at(3)) + p('戊', at(0));
    expect(await linesOf(body, { numbering })).toEqual(['一、甲', '二、乙', '五、丙', '六、丁', '戊']);
  });

  it('numbers paragraphs by their style, at the level tied to it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstract(
        0,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'),
        level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'),
      ) + num(1, 0);
    const body =
      p('总体', '<w:pStyle w:val="H1"/>') +
      p('公开', '<w:pStyle w:val="H2"/>') +
      p('不编号', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await linesOf(body, { styles, numbering })).toEqual(['一、总体', '（一）公开', '不编号']);
  });

  it('numbers labels inside tables in reading order', async () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.', '<w:suff w:val="nothing"/>')) + num(1, 0);
    const body = tbl(tr(tc(p('属于国家秘密', at(1))), tc(p('0'))), tr(tc(p('重复申请', at(1))), tc(p('1'))));
    expect(await linesOf(body, { numbering })).toEqual(['1.属于国家秘密|0', '2.重复申请|1']);
  });
});

describe('tables of a Word document', () => {
  it('keeps merged cells once, with their spans, and blank cells', async () => {
    const body = tbl(
      tr(tc(p('结果'), '<w:vMerge w:val="restart"/>'), tc(p('申请人'), '<w:gridSpan w:val="2"/>')),
      tr(tc(p(''), '<w:vMerge/>'), tc(p('3')), tc('<w:p/>')),
      tr(
        tc(p('', ''), '<w:vMerge w:val="continue"/>'),
        tc(p('/'), '<w:hMerge w:val="restart"/>'),
        tc(p(''), '<w:hMerge/>'),
      ),
    );
    expect(await linesOf(body)).toEqual(['结果{3x1}|申请人{1x2}', '3|', '/{1x2}']);
  });

  it('tells where a cell stands', async () => {
    const { blocks } = await readWith(read, docxOf(p('题') + tbl(tr(tc(p('甲')), tc(p('1'))))));
    expect(blocks[0]?.at).toEqual({ paragraph: 1 });
    const table = blocks[1];
    expect(table?.kind === 'table' && table.cells[1]?.at).toEqual({ table: 1, row: 1, column: 2 });
  });

  it('gives tables inside tables after the outer one, and opens frames of one column', async () => {
    const inner = tbl(tr(tc(p('内一')), tc(p('内二'))));
    const nested = tbl(tr(tc(p('外') + inner), tc(p('1'))));
    const frame = tbl(tr(tc(p('框前') + inner + p('框后'))));
    expect(await linesOf(nested + frame)).toEqual(['外|1', '内一|内二', '框前', '内一|内二', '框后']);
  });

  it('sees rows and cells through content controls, and rows that begin further right', async () => {
    const body = tbl(
      `<w:sdt><w:sdtContent>${tr(tc(p('甲')), `<w:sdt><w:sdtContent>${tc(p('1'))}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc(p('2'))}</w:tr>`,
    );
    const { blocks } = await readWith(read, docxOf(body));
    expect(sketch(blocks)).toEqual(['甲|1', '2']);
    expect(blocks[0]?.kind === 'table' && blocks[0].cells.at(-1)?.column).toBe(1);
  });
});

describe('Word documents that are refused', () => {
  it.each([
    ['corrupt', docxOf('<w:p>').subarray(0, 300)],
    ['corrupt', docxOf('<w:p>')],
    ['corrupt', zipOf({ 'word/other.xml': '<a/>' })],
    [
      'doctype_forbidden',
      zipOf({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' }),
    ],
  ] as const)('as %s', async (code, bytes) => {
    expect(await refusalOf(read, bytes)).toBe(code);
  });
});
