import { describe, expect, it } from 'vitest';
import { sniffFormat } from '../../../../functions/domain/extract/sniff-format.ts';
import { isRefusal } from '../../../../functions/domain/refusal.ts';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(`${stream}\0`, 'utf16le')]);

/** A zip entry as its directory names it. */
function zip(...names: readonly string[]): Uint8Array {
  const entries = names.map(name => {
    const head = Buffer.alloc(46);
    head.write('PK\x01\x02', 'latin1');
    head.writeUInt16LE(name.length, 28);
    return Buffer.concat([head, Buffer.from(name)]);
  });
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(40), ...entries]);
}

const outcome = (content: Uint8Array) => {
  const sniffed = sniffFormat(content, '年报');
  return isRefusal(sniffed) ? sniffed.code : sniffed.key;
};

describe('a format', () => {
  it.each([
    ['pdf', bytes('junk\n%PDF-1.7')],
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', zip('xl/workbook.xml')],
    ['ofd', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['doc', ole('WordDocument')],
    ['rtf', bytes('{\\rtf1\\ansi')],
    ['html', bytes('<!DOCTYPE html><p>x')],
    ['html', bytes('\xef\xbb\xbf\n<html>')],
    ['html', Buffer.from('\ufeff<html><body>', 'utf16le')],
    ['html', bytes('<?xml version="1.0"?><html xmlns="x">')],
    ['html', bytes('<!--a--><TABLE>')],
    ['html', bytes('<html><head><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>')],
    ['mhtml', bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=x\r\n\r\n--x')],
    ['mhtml', bytes('From: <Saved by Blink>\r\nSubject: x\r\nContent-Type: multipart/related; type="text/html"')],
    ['word-xml', bytes('<?xml version="1.0"?><pkg:package xmlns:pkg="x"><pkg:part pkg:name="/word/document.xml">')],
    ['excel-xml', bytes('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')],
    ['text', bytes('Date: 2025')],
    ['text', bytes('plain')],
    ['text', bytes('< 5 and > 3')],
  ])('is %s by its content', (format, content) => {
    expect(outcome(content)).toBe(format);
  });

  it.each([
    ['empty', new Uint8Array()],
    ['empty', bytes(' \n\t\xef\xbb\xbf')],
    ['encrypted', ole('EncryptedPackage')],
    ['corrupt', ole('Nothing')],
    ['unsupported_format', ole('Workbook')],
    ['unsupported_format', bytes('\x89PNG\r\n')],
    ['unsupported_format', bytes('\xff\xd8\xff\xe0')],
    ['unsupported_format', bytes('Rar!\x1a')],
    ['unsupported_format', zip('ppt/presentation.xml')],
    ['unsupported_format', zip('readme.txt')],
    ['unsupported_format', bytes('<?xml version="1.0"?><w:wordDocument xmlns:w="x"><w:body>')],
    ['unsupported_format', bytes('<?xml version="1.0"?><pkg:package xmlns:pkg="x">')],
    ['unsupported_format', Buffer.from('\ufeff<?xml version="1.0"?><w:wordDocument xmlns:w="x">', 'utf16le')],
  ])('is refused as %s', (code, content) => {
    expect(outcome(content)).toBe(code);
  });

  it.each([
    ['PNG 图片', '电子版', bytes('\x89PNG\r\n'), 'a.png'],
    ['HEIC 图片', '电子版', bytes('\0\0\0\x18ftypheic'), 'a.heic'],
    ['7Z 压缩包', '解压', bytes('7z\xbc\xaf\x27\x1c'), 'a.7z'],
    ['压缩包', '解压', zip('年报.docx'), 'a.zip'],
    ['XLS', '.xlsx', ole('Workbook'), 'a.et'],
    ['ODT', '.docx', bytes('PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text'), 'a.odt'],
    ['ODS', '.xlsx', bytes('PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'a.ods'],
    ['Pages', 'PDF', zip('Index/Document.iwa', 'Metadata/Properties.plist'), 'a.pages'],
    ['XPS', 'PDF', zip('FixedDocSeq.fdseq'), 'a.xps'],
    ['PPTX', 'PDF', zip('ppt/presentation.xml'), 'a.pptx'],
    ['MSG', '附件', ole('__properties_version1.0'), 'a.msg'],
    ['EML', '附件', bytes('Received: from x\r\nContent-Type: multipart/mixed\r\n'), 'a.eml'],
    ['早期 WPS', '.docx', ole('WPS Text'), 'a.wps'],
    ['XML', 'Word', bytes('<?xml version="1.0"?><report><total>3</total></report>'), 'a.xml'],
    ['Word 2003', '.docx', bytes('<?xml version="1.0"?><w:wordDocument xmlns:w="x">'), 'a.xml'],
    ['SVG', '电子版', bytes('<?xml version="1.0"?><svg xmlns="x">'), 'a.svg'],
  ])('not taken is named to the agency as %s, with what to do: %s', (name, remedy, content, fileName) => {
    const refusal = sniffFormat(content, fileName);
    expect(refusal).toMatchObject({ code: 'unsupported_format', message: expect.stringContaining(name) });
    expect(refusal).toMatchObject({ message: expect.stringContaining(remedy) });
  });
});
