import { describe, expect, it } from 'vitest';
import { isBlankCell, readFigure } from '../../../../../../functions/domain/extract/statutory/tables/read-figure.ts';

describe('the text of a cell', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['1,234', 1234],
    ['12，345', 12345],
    ['59237.2449', 59237.2449],
    [' 0 ', 0],
    ['-2', -2],
    ['－2', -2],
    ['＋1', 1],
    ['减4', -4],
    ['减少 4', -4],
    ['增3', 3],
    ['↓5', -5],
    ['12件', 12],
    ['59237.\n2449', 59237.2449],
  ])('“%s” is %d', (text, value) => {
    expect(readFigure(text, null)).toMatchObject({ value, confidence: 'certain' });
  });

  it.each(['12余件', '约30', '无', '1,23', '12①', '5²', '十二', '(0)', '1.2.3', '9'.repeat(20)])(
    '“%s” is no number, and is kept as printed',
    text => {
      expect(readFigure(text, null)).toMatchObject({ value: null, printed: text });
    },
  );

  it.each(['1 2', '12\n34', '1 234'])('“%s” may be two numbers and is doubtful', text => {
    expect(readFigure(text, null)).toMatchObject({ value: null, confidence: 'doubtful' });
  });

  it.each(['', ' ', '\u00a0', '\u3000', '/', '-', '—', '——', '－', '／', '--'])('“%s” is blank', text => {
    expect(isBlankCell(text)).toBe(true);
    expect(readFigure(text, null)).toMatchObject({ value: null, confidence: 'certain' });
  });
});
