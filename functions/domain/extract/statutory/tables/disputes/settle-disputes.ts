import { type Figure, isEmpty, type Place, sameFigure, unreadFigure } from '../../../../record/figure.ts';
import type { CellContent } from '../../../compose-cell.ts';
import { doubtShiftedRow, isShifted } from '../doubt-shifted-row.ts';
import type { FoundRow, FoundTable } from '../found-table.ts';
import { oneLine } from '../grid-lines.ts';
import { readFigure } from '../read-figure.ts';
import type { PrintedForm } from './printed-form.ts';

/** A number of table 4 with the group and the result it belongs to. */
export interface PlacedNumber {
  readonly group: string;
  readonly result: string;
  readonly cell: CellContent & { readonly at: Place };
}

/** A group name as printed. */
export interface PrintedGroup {
  readonly key: string;
  readonly text: string;
  readonly at: Place;
}

/** The groups of the form as rows; results without a number are unread where their group is printed. */
export function settleDisputes(
  numbers: readonly PlacedNumber[],
  groups: readonly PrintedGroup[],
  form: PrintedForm,
): FoundTable {
  const doubts = new Set<string>();
  const figures = new Map<string, Figure>();
  for (const { group, result, cell } of numbers) {
    const name = `${group}.${result}`;
    const figure = readFigure(cell, cell.at);
    const first = figures.get(name);
    if (first === undefined || isEmpty(first)) figures.set(name, figure);
    else if (!isEmpty(figure) && !sameFigure(figure, first))
      doubts.add('表四同一栏目下有两个不同的数字，不能确定以哪一个为准。');
  }
  const rows = form.groups.flatMap(({ key, label }): FoundRow[] => {
    const printed = groups.find(group => group.key === key);
    const read = form.results.some(result => figures.has(`${key}.${result.key}`));
    if (printed === undefined && !read) return [];
    return [
      {
        key,
        printed: printed === undefined ? label : oneLine(printed.text),
        at: printed?.at ?? null,
        figures: doubtShiftedRow(
          Object.fromEntries(
            form.results.map(result => [
              result.key,
              figures.get(`${key}.${result.key}`) ?? unreadFigure({ at: printed?.at ?? null }),
            ]),
          ),
          form.results.map(({ key: result }) => result),
        ),
      },
    ];
  });
  if (isShifted(rows.map(row => Object.values(row.figures))))
    doubts.add('表四最后一格为空，而总计与各项之和不符，数字可能整体错位。');
  return { rows, repeated: [], added: [], forms: form.forms, doubts: [...doubts] };
}
