import { describe, expect, it } from 'vitest';
import { composeCell, composeText } from '../../../../functions/domain/extract/compose-cell.ts';

describe('a figure composed of how it is drawn', () => {
  it.each([
    ['raised', { lift: 'raised', size: 6 } as const, {}],
    ['raised in the same size', { lift: 'raised', size: 10 } as const, {}],
    ['small on the line of the number, which may be a digit', { size: 6 }, { doubts: ['sizes'] }],
  ])('keeps a note mark apart: %s', (_, drawn, doubts) => {
    const pieces = [
      { text: '37', size: 10 },
      { text: '1', ...drawn },
    ];
    expect(composeCell(pieces)).toEqual({ text: '37', note: '1', ...doubts });
  });

  it('reads raised text that stands alone', () => {
    expect(composeCell([{ text: '37', lift: 'raised' }])).toEqual({ text: '37' });
  });

  it('keeps small words of a label', () => {
    const pieces = [
      { text: '部分公开', size: 10 },
      { text: '（区分处理的）', size: 7 },
    ];
    expect(composeCell(pieces)).toEqual({ text: '部分公开（区分处理的）', doubts: ['sizes'] });
  });

  it('does not read what is struck out, unless there is nothing else', () => {
    expect(composeCell([{ text: '9', struck: true }, { text: '6' }])).toEqual({ text: '6' });
    expect(composeCell([{ text: '9', struck: true }])).toEqual({ text: '9', doubts: ['struck'] });
  });

  it.each([
    ['sizes', { size: 14 }],
    ['turned', { turned: 90 }],
    ['order', { direction: 'rtl' }],
    ['covered', { doubts: ['covered'] }],
  ] as const)('doubts what is drawn in two ways: %s', (doubt, drawn) => {
    expect(
      composeCell([
        { text: '3', size: 10 },
        { text: '7', size: 10, ...drawn },
      ]).doubts,
    ).toEqual([doubt]);
  });

  it('doubts digits that were forced to run the other way', () => {
    expect(composeCell([{ text: '\u202e73' }]).doubts).toEqual(['order']);
  });

  it.each(['\ufffd', '\ue001', '\uffff'])('shows a character without meaning as a shape and is unread', shape => {
    expect(composeCell([{ text: `1${shape}` }])).toEqual({ text: '1□', unreadable: ['glyph'] });
  });

  it('names everything drawn in a cell that is no text', () => {
    expect(composeCell([], ['picture', 'picture'])).toEqual({ text: '', unreadable: ['picture'] });
  });

  it('composes running text without note marks and struck words', () => {
    const pieces = [
      { text: '受理' },
      { text: '9', struck: true },
      { text: '6件' },
      { text: '1', lift: 'raised' },
    ] as const;
    expect(composeText(pieces)).toBe('受理6件');
  });
});
