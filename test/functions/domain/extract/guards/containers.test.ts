import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openCompoundFile } from '../../../../../functions/domain/extract/guards/open-compound-file.ts';
import { openZip } from '../../../../../functions/domain/extract/guards/open-zip.ts';
import { attribute, parseXml } from '../../../../../functions/domain/extract/guards/parse-xml.ts';
import { isRefusal, type Refusal } from '../../../../../functions/domain/refusal.ts';

const MEBIBYTE = 1 << 20;
const codeOf = (outcome: object | undefined) =>
  outcome !== undefined && isRefusal(outcome) ? outcome.code : undefined;

/** The entry of that name, or the code by which file or entry is refused. */
function inflated(bytes: Uint8Array, name: string): string | undefined {
  const zip = openZip(bytes);
  if (isRefusal(zip)) return zip.code;
  const content: Uint8Array | Refusal | undefined = zip.inflate(name);
  if (content === undefined) return undefined;
  return isRefusal(content) ? content.code : new TextDecoder().decode(content);
}

/** A zip of large entries, all of the same content, written without waiting for a slow compressor. */
function largeZip(names: readonly string[], content: Uint8Array, declared = content.length): Buffer {
  const packed = deflateRawSync(content, { level: 1 });
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(content), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(declared, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46);
    locals.push(local, packed);
    entries.push(entry);
    offset += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...entries, end]);
}

/** Where the directory entry of that name begins. */
const entryOf = (zip: Buffer, name: string) => zip.lastIndexOf(name) - 46;

describe('a zip', () => {
  it('gives its entries, whatever the case of the name asked for', () => {
    const zip = zipSync({ 'Word/Document.xml': strToU8('<a/>'), 'b.txt': [strToU8('stored'), { level: 0 }] });
    expect(inflated(zip, 'word/document.xml')).toBe('<a/>');
    expect(inflated(zip, 'b.txt')).toBe('stored');
    expect(inflated(zip, 'c.txt')).toBeUndefined();
  });

  it('may be written by a streaming writer, with sizes after the content', () => {
    const chunks: Uint8Array[] = [];
    const writer = new Zip((error, chunk) => (error ? undefined : chunks.push(chunk)));
    const entry = new ZipDeflate('a.xml');
    writer.add(entry);
    entry.push(strToU8('<a>streamed</a>'), true);
    writer.end();
    expect(inflated(Buffer.concat(chunks), 'a.xml')).toBe('<a>streamed</a>');
  });

  it('is refused beyond 64 MB an entry without being inflated', () => {
    expect(inflated(largeZip(['a.xml'], new Uint8Array(65 * MEBIBYTE)), 'a.xml')).toBe('too_large');
  });

  it('is refused where an entry lies about its size, whether too small or far too small', () => {
    expect(inflated(largeZip(['a.xml'], strToU8('more than ten bytes'), 10), 'a.xml')).toBe('corrupt');
    expect(inflated(largeZip(['a.xml'], new Uint8Array(65 * MEBIBYTE), 10), 'a.xml')).toBe('too_large');
  });

  it('is refused beyond 256 MB of entries asked for, but holds what nobody asks for', () => {
    const zip = openZip(largeZip(['a', 'b', 'c', 'd', 'e'], new Uint8Array(60 * MEBIBYTE)));
    if (isRefusal(zip)) throw new Error(zip.code);
    expect(['a', 'b', 'c', 'd', 'e'].map(name => codeOf(zip.inflate(name)))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'too_large',
    ]);
  });

  it('is refused with more than 2 000 entries', () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`e${index}`, new Uint8Array(0)]));
    expect(codeOf(openZip(zipSync(many)))).toBe('too_many_parts');
  });

  it('has no entries that lead out of it', () => {
    const zip = zipSync({
      '../a.xml': strToU8('x'),
      'c/../../d.xml': strToU8('x'),
      'C:/b.xml': strToU8('x'),
      'e..f': strToU8('x'),
    });
    const opened = openZip(zip);
    expect('names' in opened && opened.names).toEqual(['e..f']);
  });

  it('has entries by their paths, however their writer sets them', () => {
    const opened = openZip(zipSync({ '/a.xml': strToU8('x'), '.\\b\\c.xml': strToU8('x'), './d.xml': strToU8('x') }));
    expect('names' in opened && opened.names).toEqual(['a.xml', 'b/c.xml', 'd.xml']);
  });

  it('is refused with two entries of one name', () => {
    const zip = Buffer.from(zipSync({ 'one.xml': strToU8('1'), 'two.xml': strToU8('2') }));
    zip.write('one.xml', zip.lastIndexOf('two.xml'));
    expect(codeOf(openZip(zip))).toBe('corrupt');
  });

  it('is refused where encrypted, cut off or damaged', () => {
    const zip = Buffer.from(zipSync({ 'a.xml': strToU8('<a>some content that is compressed, compressed</a>') }));
    const encrypted = Buffer.from(zip);
    encrypted.writeUInt16LE(1, entryOf(zip, 'a.xml') + 8);
    expect(inflated(encrypted, 'a.xml')).toBe('encrypted');
    expect(codeOf(openZip(zip.subarray(0, zip.length - 30)))).toBe('corrupt');
    expect(codeOf(openZip(zip.subarray(0, 10)))).toBe('corrupt');
    const damaged = Buffer.from(zip);
    damaged.writeUInt8((damaged[45] ?? 0) ^ 0x10, 45);
    expect(inflated(damaged, 'a.xml')).toBe('corrupt');
  });

  it('may have 64-bit sizes', () => {
    const content = strToU8('<a/>');
    const packed = deflateRawSync(content);
    const plain = Buffer.from(zipSync({ 'a.xml': content }));
    const at = entryOf(plain, 'a.xml');
    const extra = Buffer.alloc(20);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(content.length), 4);
    extra.writeBigUInt64LE(BigInt(packed.length), 12);
    const entry = Buffer.concat([plain.subarray(at, at + 51), extra]);
    entry.writeUInt32LE(0xffffffff, 20);
    entry.writeUInt32LE(0xffffffff, 24);
    entry.writeUInt16LE(20, 30);
    expect(inflated(Buffer.concat([plain.subarray(0, at), entry, plain.subarray(at + 51)]), 'a.xml')).toBe('<a/>');
  });
});

describe('an XML part', () => {
  const parse = (text: string) => parseXml(strToU8(text));

  it('is read under local names', () => {
    const root = parse('<?xml version="1.0"?><w:a xmlns:w="u" w:val="1"><w:b/>text&amp;<![CDATA[<c>]]></w:a>');
    if (isRefusal(root)) throw new Error(root.code);
    expect(root.name).toBe('a');
    expect(attribute(root, 'val')).toBe('1');
    expect(attribute(root, 'al')).toBeUndefined();
    expect(root.children.map(node => (typeof node === 'string' ? node : node.name))).toEqual(['b', 'text&', '<c>']);
  });

  it('is refused with any DOCTYPE, before an entity means anything', () => {
    expect(codeOf(parse('<!DOCTYPE a><a/>'))).toBe('doctype_forbidden');
    expect(codeOf(parse('<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "x">]><a>&b;</a>'))).toBe('doctype_forbidden');
  });

  it('is refused where not well-formed', () => {
    for (const text of ['', 'text', '<a>', '<a></b>', '<a b=1/>', '<a>&b;</a>', '\u0000']) {
      expect(codeOf(parse(text))).toBe('corrupt');
    }
    expect(codeOf(parseXml(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xfe)))).toBe('corrupt');
  });

  it('is refused where nested too deep or holding too much', () => {
    expect(codeOf(parse('<a>'.repeat(300) + '</a>'.repeat(300)))).toBe('too_complex');
    expect(codeOf(parse(`<a ${Array.from({ length: 1001 }, (_, index) => `a${index}=''`).join(' ')}/>`))).toBe(
      'too_complex',
    );
    expect(codeOf(parse(`<a>${' '.repeat(41 * MEBIBYTE)}</a>`))).toBe('too_large');
    expect(codeOf(parse(`<a>${'<b/>'.repeat(300_001)}</a>`))).toBe('too_complex');
  });

  it('is read in UTF-16 and in GBK where it says so', () => {
    const wide = parseXml(Buffer.from('\ufeff<a>文</a>', 'utf16le'));
    expect('children' in wide && wide.children).toEqual(['文']);
    const gbk = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GBK"?><a>'),
      Buffer.of(0xce, 0xc4),
      Buffer.from('</a>'),
    ]);
    const narrow = parseXml(gbk);
    expect('children' in narrow && narrow.children).toEqual(['文']);
  });
});

describe('an OLE2 container', () => {
  it('is refused where broken', () => {
    const header = Buffer.alloc(1024);
    header.writeUInt32BE(0xd0cf11e0, 0);
    header.writeUInt16LE(9, 30);
    expect(codeOf(openCompoundFile(header.subarray(0, 100)))).toBe('corrupt');
    expect(codeOf(openCompoundFile(header))).toBe('corrupt');
  });

  it('counts as an encrypted Office file where it wraps one', () => {
    const envelope = Buffer.alloc(2048);
    envelope.writeUInt32BE(0xd0cf11e0, 0);
    envelope.write('EncryptedPackage', 1024, 'utf16le');
    expect(codeOf(openZip(envelope))).toBe('encrypted');
  });
});
