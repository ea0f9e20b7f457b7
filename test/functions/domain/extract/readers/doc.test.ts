import { readFileSync } from 'node:fs';
import CFB from 'cfb';
import { describe, expect, it } from 'vitest';
import { readModifiers, toggled } from '../../../../../functions/domain/extract/readers/doc/read-modifiers.ts';
import { readRowLayout } from '../../../../../functions/domain/extract/readers/doc/read-row-layout.ts';
import { read } from '../../../../../functions/domain/extract/readers/doc.ts';
import { readWith, refusalOf, sketch } from '../../../../support/read-with.ts';

/** Saved by LibreOffice; the same document as `rich-text-features.rtf`. */
const SAMPLE = readFileSync(new URL('../../../../samples/word-97-features.doc', import.meta.url));
/** Where the WordDocument stream begins in the sample: its sectors follow each other. */
const FIB = SAMPLE.indexOf(Buffer.of(0xec, 0xa5));

function patched(change: (file: Buffer) => void): Buffer {
  const copy = Buffer.from(SAMPLE);
  change(copy);
  return copy;
}

/** An OLE2 container of those streams. */
function containerOf(...names: readonly string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const name of names) CFB.utils.cfb_add(container, name, Buffer.alloc(5000));
  return CFB.write(container, { type: 'buffer' });
}

describe('a binary Word file', () => {
  it('is read with its automatic numbers, merged cells and inner tables, changes accepted and hidden text left out', async () => {
    const { blocks, notices } = await readWith(read, SAMPLE);
    expect(sketch(blocks)).toEqual([
      '南屏区统计局2023年政府信息公开工作年度报告',
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '收到5件。',
      '1页',
      '下一行\t减-2',
      '二、表格情况',
      '结果{3x1}|1. 情形|申请人{1x2}',
      '2. 属于国家秘密|1|',
      '3. 重复/申请|/|１２',
      '外/尾|四|－|0',
      '内一|内二',
      '三、其他事项',
      '无。',
    ]);
    expect(notices).toEqual([expect.objectContaining({ kind: 'tracked-changes' })]);
  });

  it('tells where paragraphs and cells stand', async () => {
    const { blocks } = await readWith(read, SAMPLE);
    expect(blocks[1]?.at).toEqual({ paragraph: 2 });
    const table = blocks.find(block => block.kind === 'table');
    expect(table?.cells.find(cell => cell.text === '１２')?.at).toEqual({ table: 1, row: 3, column: 4 });
  });
});

describe('the text behind the main text of a binary Word file', () => {
  it('is no text of the report, but it is kept apart', async () => {
    const asFootnote = patched(file => {
      file.writeUInt32LE(file.readUInt32LE(FIB + 0x4c) - 3, FIB + 0x4c);
      file.writeUInt32LE(3, FIB + 0x50);
    });
    const { blocks, unseen } = await readWith(read, asFootnote);
    expect(sketch(blocks).at(-1)).toBe('三、其他事项');
    expect(unseen).toContain('无。');
  });
});

describe('property modifiers', () => {
  const view = (...bytes: number[]) => new DataView(Uint8Array.from(bytes).buffer);

  it('end with the last whole one', () => {
    const codes = [...readModifiers(view(0x16, 0x24, 1, 0x0b, 0x46, 1, 0, 0x08, 0xd6, 0xff))].map(({ code }) => code);
    expect(codes).toEqual([0x2416, 0x460b]);
  });

  it('turn on, off, as the style has it, or against it', () => {
    expect([0, 1, 0x80, 0x81].map(operand => toggled(operand, true))).toEqual([false, true, true, false]);
  });

  it('merge cells of a row', () => {
    const cell = (flags: number) => [flags, ...Array.from({ length: 19 }, () => 0)];
    const definition = [3, 0, 0, 100, 0, 200, 0, 44, 1, ...cell(0x20), ...cell(0), ...cell(0)];
    const operand = view(...definition);
    const merge = { code: 0x5624, operand: view(1, 3) };
    const vertical = { code: 0xd62b, operand: view(1, 1) };
    expect(readRowLayout([{ code: 0xd608, operand }, merge, vertical])).toEqual({
      edges: [0, 100, 200, 300],
      merges: [
        { withLeft: false, withAbove: true },
        { withLeft: false, withAbove: true },
        { withLeft: true, withAbove: false },
      ],
    });
    expect(readRowLayout([merge])).toBeUndefined();
  });
});

describe('OLE2 files that are refused', () => {
  it.each([
    ['corrupt', 'cut off', SAMPLE.subarray(0, 6000)],
    ['corrupt', 'no container', Buffer.from('no container')],
    ['corrupt', 'a piece table out of reach', patched(file => file.writeUInt32LE(0x00ffffff, FIB + 0x1a2))],
    ['too_complex', 'endless text', patched(file => file.writeUInt32LE(0x7fffffff, FIB + 0x4c))],
    ['encrypted', 'a password', patched(file => file.writeUInt16LE(file.readUInt16LE(FIB + 10) | 0x100, FIB + 10))],
    ['encrypted', 'an encrypted envelope', containerOf('EncryptedPackage', 'EncryptionInfo')],
    ['unsupported_format', 'an old workbook', containerOf('Workbook')],
    ['unsupported_format', 'Word 95', patched(file => file.writeUInt16LE(0x68, FIB + 2))],
    ['unsupported_format', 'something else', containerOf('Other')],
  ] as const)('as %s: %s', async (code, _, bytes) => {
    expect(await refusalOf(read, bytes)).toBe(code);
  });

  it('as corrupt where sector chains run in circles', async () => {
    const table = 512 + SAMPLE.readUInt32LE(76) * 512;
    const circle = patched(file => {
      for (let at = table; at < table + 512; at += 4)
        if (file.readInt32LE(at) > 0) file.writeUInt32LE((at - table) / 4, at);
    });
    expect(await refusalOf(read, circle)).toBe('corrupt');
  });
});
