import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../../../functions/domain/personal-data/find-personal-data.ts';
import { maskPersonalData } from '../../../../functions/domain/personal-data/mask-personal-data.ts';
import { normalise } from '../../../../functions/domain/personal-data/normalise.ts';
import { identityNumber, writtenSomehow } from '../../../support/identity-numbers.ts';
import { HARMLESS, PERSONAL } from '../../../support/personal-data-phrases.ts';

/** All digits of a text in a row, however they are written. */
const digitsOf = (text: string): string => normalise(text).text.replaceAll(/[^0-9Xx]/g, '');

describe('a text with masked personal data', () => {
  it('shows head and tail of a number, and the text around it as it was', () => {
    expect(maskPersonalData('申请人李某，身份证号：１１０１０１ 19900307 4872，住址不详。')).toBe(
      '申请人李某，身份证号：1101**********4872，住址不详。',
    );
    expect(maskPersonalData('申请人李某手机139-1234-5678。')).toBe('申请人李某手机139****5678。');
    expect(maskPersonalData('统一社会信用代码11330106002509876R')).toBe('统一社会信用代码11330106002509876R');
  });

  it('holds nothing that would be found again', () => {
    for (const text of [...PERSONAL.map(([each]) => each), ...HARMLESS])
      expect(findPersonalData(maskPersonalData(text), 2024)).toEqual([]);
  });

  it('never shows an identity number, wherever and however it is written', () => {
    const around = fc.constantFrom(...HARMLESS, '', '李某（', '索引号：', '编号', '，');
    fc.assert(
      fc.property(identityNumber, writtenSomehow, around, around, (number, write, before, after) => {
        expect(digitsOf(maskPersonalData(`${before}：${write(number)}，${after}`))).not.toContain(number);
      }),
      { numRuns: 2000 },
    );
  });
});
