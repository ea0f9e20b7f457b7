import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../functions/domain/extract/decode-text.ts';

const GBK = Buffer.from('d4c6c1ebcfd8cbaecffbbed6b9abbfaab1a8b8e6', 'hex');
const decoded = (bytes: Uint8Array, declared?: string) => {
  const result = decodeText(bytes, declared);
  return 'outcome' in result ? result.code : result;
};

describe('bytes', () => {
  it('are UTF-8 where they can be, whatever is declared', () => {
    expect(decoded(Buffer.from('云岭县'), 'gb2312')).toEqual({ text: '云岭县', charset: 'utf-8' });
    expect(decoded(Buffer.from('\ufeff云岭县'))).toEqual({ text: '云岭县', charset: 'utf-8' });
  });

  it('are UTF-8 with a stray byte or a cut end in a long text', () => {
    const long = Buffer.from('云岭县水利局公开报告。'.repeat(200));
    expect(decoded(long.subarray(0, long.length - 1))).toMatchObject({ charset: 'utf-8' });
  });

  it('are GB 18030 otherwise, also where labelled utf-8 or with a charset nobody knows', () => {
    for (const declared of [undefined, 'utf-8', 'x-mystery'])
      expect(decoded(GBK, declared)).toMatchObject({ charset: 'gb18030', text: expect.stringContaining('云岭县') });
  });

  it('are UTF-16 by their mark, or evidently', () => {
    expect(decoded(Buffer.from('\ufeff2023年', 'utf16le'))).toMatchObject({ text: '2023年' });
    expect(decoded(Buffer.from('共 12 条\r\n', 'utf16le'))).toEqual({ text: '共 12 条\r\n', charset: 'utf-16le' });
    expect(decoded(Buffer.from('共 12 条\r\n', 'utf16le').swap16())).toEqual({
      text: '共 12 条\r\n',
      charset: 'utf-16be',
    });
  });

  it('that are no text are refused', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 104729) % 251);
    expect(decoded(noise)).toBe('undecodable_text');
  });
});
