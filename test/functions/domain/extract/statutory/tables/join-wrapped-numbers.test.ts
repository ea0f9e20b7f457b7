import { expect, it } from 'vitest';
import type { TableCell } from '../../../../../../functions/domain/extract/document.ts';
import { joinWrappedNumbers } from '../../../../../../functions/domain/extract/statutory/tables/join-wrapped-numbers.ts';
import type { Place } from '../../../../../../functions/domain/record/figure.ts';

const cellsAt = (at: Place, ...texts: readonly string[]): readonly TableCell[] =>
  texts.map((text, column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1, text, at }));
const joined = (at: Place, ...texts: readonly string[]) =>
  joinWrappedNumbers(cellsAt(at, ...texts)).map(({ text }) => text);

const ON_PAGE: Place = { page: 1, box: [0, 0, 10, 10] };

it('numbers broken by a narrow column of a page are put together', () => {
  expect(joined(ON_PAGE, '123\n4', '567\n8', '9', '12', '3')).toEqual(['1234', '5678', '9', '12', '3']);
});

it('numbers in two paragraphs of a format that has paragraphs stay two', () => {
  const texts = ['123\n4', '567\n8', '9', '12', '3'];
  expect(joined({ table: 1, row: 1, column: 2 }, ...texts)).toEqual(texts);
});
