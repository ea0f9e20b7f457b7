import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../../../../../functions/domain/extract/compose-cell.ts';
import { blankKindIn, readFigure } from '../../../../../../functions/domain/extract/statutory/tables/read-figure.ts';

const read = (text: string, content: Omit<CellContent, 'text'> = {}) => readFigure({ text, ...content }, null);

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
    expect(read(text)).toMatchObject({ kind: 'number', value, confidence: 'certain' });
  });

  it.each(['12余件', '约30', '1,23', '12①', '5²', '十二', '(0)', '1.2.3', '9'.repeat(20)])(
    '“%s” is no number, and is kept as printed',
    text => {
      expect(read(text)).toMatchObject({ kind: 'words', value: null, printed: text });
    },
  );

  it.each(['1 2', '12\n34', '1 234'])('“%s” may be two numbers and is doubtful', text => {
    expect(read(text)).toMatchObject({ kind: 'words', value: null, confidence: 'doubtful' });
  });

  it.each(['', ' ', '\u00a0', '\u3000', '\u200b'])('“%s” is blank: nothing is drawn', text => {
    expect(blankKindIn({ text })).toBe('empty');
    expect(read(text)).toMatchObject({ kind: 'blank', value: null, printed: '', confidence: 'certain' });
  });

  it.each(['/', '-', '—', '——', '－', '／', '--'])('“%s” is a mark for blank', text => {
    expect(blankKindIn({ text })).toBe('mark');
    expect(read(text)).toMatchObject({ kind: 'blank', value: null, printed: text, confidence: 'certain' });
  });

  it.each(['无', '不涉及', '不适用', '暂无', ' 无 '])('“%s” are words for blank', text => {
    expect(blankKindIn({ text })).toBe('words');
    expect(read(text)).toMatchObject({ kind: 'blank', value: null, printed: text.trim(), confidence: 'certain' });
  });

  it.each([
    ['12\u00ad6', 126],
    ['3\u200b7', 37],
    ['\u200e6\u200e', 6],
    ['\u200f5', 5],
    ['\ufeff4\u2060', 4],
  ])('invisible characters are no damage: %j is %d', (text, value) => {
    expect(read(text)).toMatchObject({ kind: 'number', value, printed: String(value), confidence: 'certain' });
  });

  it.each(['\u202e12', '3\u200f7\u200f8', '12\u202b3'])('%j may be seen in another order and is doubtful', text => {
    expect(read(text)).toMatchObject({ confidence: 'doubtful', doubt: '含有改变文字方向的字符' });
  });

  it.each(['\ufffd', '1\ufffd', '\ue005\ue006', '2\u0003', '\u{f0041}7', '\ud8003'])(
    '%j shows what nobody knows: the whole figure is unread',
    text => {
      expect(blankKindIn({ text })).toBeUndefined();
      expect(read(text)).toMatchObject({
        kind: 'unread',
        value: null,
        printed: text,
        confidence: 'unread',
        doubt: '单元格里有没有对应文字的字形，不能读成数字',
      });
    },
  );
});

describe('what is drawn in a cell', () => {
  it('is unread where a part of it cannot be read, and keeps what was legible', () => {
    const figure = read('7', { unreadable: ['symbol'] });
    expect(figure).toMatchObject({ kind: 'unread', value: null, printed: '7', confidence: 'unread' });
    expect(figure.doubt).toContain('符号字体的字符');
  });

  it('is never blank where something is drawn', () => {
    expect(blankKindIn({ text: '', unreadable: ['picture'] })).toBeUndefined();
    expect(read('', { unreadable: ['picture'] })).toMatchObject({ kind: 'unread', printed: '' });
  });

  it.each([
    ['#REF!', '错误值'],
    ['#DIV/0!', '错误值'],
    ['#N/A', '错误值'],
    ['#####', '错误值'],
    ['=DISPIMG("ID_0A1B",1)', '图片'],
    ['=SUM(C5:C26)', '没有保存结果的公式'],
  ])('is unread where a spreadsheet failed: %s', (text, why) => {
    expect(read(text)).toMatchObject({ kind: 'unread', printed: text, doubt: `单元格里有${why}，不能读成数字` });
  });

  it('keeps the note mark beside the number', () => {
    expect(read('37', { note: '1' })).toMatchObject({ kind: 'number', value: 37, printed: '37', note: '1' });
  });

  it('is doubtful by name where the drawing speaks against the reading', () => {
    const figure = read('96', { doubts: ['struck', 'sizes'] });
    expect(figure).toMatchObject({ kind: 'number', value: 96, confidence: 'doubtful' });
    expect(figure.doubt).toBe('只有被划去的文字，字号不一');
  });
});
