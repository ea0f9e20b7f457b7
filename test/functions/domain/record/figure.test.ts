import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  blankFigure,
  blankKindOf,
  doubtful,
  type Figure,
  numberFigure,
  sameFigure,
  unreadFigure,
  wordsFigure,
} from '../../../../functions/domain/record/figure.ts';
import { FigureSchema } from '../../../../functions/domain/record/figure-schema.ts';
import { figureText } from '../../../../functions/domain/record/figure-text.ts';
import { addend, sumFigures } from '../../../../functions/domain/record/sum-figures.ts';

const ALL: readonly Figure[] = [
  numberFigure(22, { note: '（其中修订16件）' }),
  blankFigure({ printed: '/' }),
  wordsFigure('约214件', { at: { page: 2 } }),
  unreadFigure({ printed: '2', doubt: '单元格里有图片，不能读成数字' }),
];

describe('a figure', () => {
  it('lets nothing but a number be taken for one', () => {
    const [figure = numberFigure(0)] = ALL;
    // @ts-expect-error: a blank, words and what is unread have no value that could become 0
    const sum = figure.value ?? 0;
    // @ts-expect-error: nor may it be asked for without asking for the kind first
    const value: number = figure.value;
    expect([sum, value]).toEqual([22, 22]);
    if (figure.kind === 'number') expect(figure.value + 1).toBe(23);
  });

  it('has the same six names in JSON whatever it is', () => {
    for (const figure of ALL) {
      const json = JSON.parse(JSON.stringify(figure));
      expect(Object.keys(json)).toEqual(
        expect.arrayContaining(['kind', 'value', 'printed', 'at', 'confidence', 'note']),
      );
      expect(json.value).toBe(figure.kind === 'number' ? 22 : null);
      expect(v.parse(FigureSchema, json)).toEqual(json);
    }
  });

  it('loses its certainty, but what is unread stays unread', () => {
    expect(ALL.map(doubtful).map(({ confidence }) => confidence)).toEqual([
      'doubtful',
      'doubtful',
      'doubtful',
      'unread',
    ]);
  });

  it('that is blank says how', () => {
    expect(['', '—', '不涉及'].map(printed => blankKindOf(blankFigure({ printed })))).toEqual([
      'empty',
      'mark',
      'words',
    ]);
  });

  it('adds its number to a sum, nothing where it is blank, and keeps words from being added', () => {
    expect(ALL.map(addend)).toEqual([22, 0, undefined, undefined]);
    expect(sumFigures(ALL.slice(0, 2))).toBe(22);
    expect(sumFigures(ALL)).toBeUndefined();
  });

  it('is the same as another with the same number or words, however it is written', () => {
    expect(sameFigure(numberFigure(5, { printed: '５件' }), numberFigure(5))).toBe(true);
    expect(sameFigure(blankFigure({ printed: '/' }), blankFigure())).toBe(true);
    expect(sameFigure(blankFigure(), numberFigure(0))).toBe(false);
    expect(sameFigure(wordsFigure('约3'), wordsFigure('约4'))).toBe(false);
  });

  it('is spoken with its note', () => {
    expect(ALL.map(figureText).slice(0, 2)).toEqual(['22（其中修订16件）', '/']);
    expect(figureText(numberFigure(37, { note: '1' }))).toBe('37（注：1）');
    expect(figureText(numberFigure(37, { note: '*' }))).toBe('37*');
  });
});
