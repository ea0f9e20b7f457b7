import { APPLICATION_COLUMNS, APPLICATION_ROWS } from '../../form/form.ts';
import { figuresByPath } from '../../record/certain-figures.ts';
import type { FigurePath } from '../../record/figure.ts';
import { placeName } from '../../record/places/place-name.ts';
import type { ReportRecord } from '../../record/record.ts';
import { addend } from '../../record/sum-figures.ts';
import { applicationIdentitiesOf, type Identity } from './identities.ts';

/** The number at a path of table 3, blanks and rows that are not there as 0, however sure its reading is; NaN for words. */
type NumberAt = (path: FigurePath) => number;

const COLUMNS = APPLICATION_COLUMNS.map(({ key }) => key);
const cell = (row: string, column: string | undefined): FigurePath => `applications.${row}.${column}`;

/**
 * What a table 3 that breaks on a broad front looks like, in plain Chinese: columns changed places, a row slid by a
 * column, a row is missing. Empty where it looks like none of these. It is a hint for whoever compares the original;
 * no figure is changed by it.
 */
export function recogniseMisreading(record: ReportRecord): string {
  const form = record.forms.applications;
  if (form === undefined) return '';
  const identities = applicationIdentitiesOf(form).filter(({ kind }) => kind !== 'carry');
  const sheet = figuresByPath(record);
  const numberAt: NumberAt = path => (sheet.has(path) ? (addend(sheet.get(path)) ?? Number.NaN) : 0);
  if (allHold(identities, numberAt)) return '';
  const rows = APPLICATION_ROWS.filter(row => sheet.has(cell(row.key, 'total'))).map(({ key }) => key);
  return (
    swappedColumns(identities, numberAt) ??
    slidRow(identities, numberAt, rows, record) ??
    missingRow(identities, numberAt) ??
    ''
  );
}

const sumOf = ({ terms }: Identity, numberAt: NumberAt): number =>
  terms.reduce((sum, { path, sign }) => sum + sign * numberAt(path), 0);

const allHold = (identities: readonly Identity[], numberAt: NumberAt): boolean =>
  identities.every(identity => sumOf(identity, numberAt) === 0);

function swappedColumns(identities: readonly Identity[], numberAt: NumberAt): string | undefined {
  for (const [index, one] of COLUMNS.entries())
    for (const other of COLUMNS.slice(index + 1)) {
      const swapped: NumberAt = path => {
        const [row, column] = divide(path);
        return numberAt(cell(row, column === one ? other : column === other ? one : column));
      };
      if (allHold(identities, swapped))
        return `把“${labelOf(one)}”和“${labelOf(other)}”两栏对调，全部勾稽成立，像是两栏颠倒了。`;
    }
  return undefined;
}

const divide = (path: FigurePath): readonly [row: string, column: string] => {
  const dot = path.lastIndexOf('.');
  return [path.slice('applications.'.length, dot), path.slice(dot + 1)];
};

/** From some column on, the numbers of a row stand one column too far to the left or to the right. */
function slidRow(
  identities: readonly Identity[],
  numberAt: NumberAt,
  rows: readonly string[],
  record: ReportRecord,
): string | undefined {
  for (const row of rows)
    for (let start = 0; start < COLUMNS.length - 1; start++)
      for (const step of [1, -1]) {
        const moved = slide(row, start, step, numberAt);
        if (moved !== undefined && allHold(identities, path => moved.get(path) ?? numberAt(path)))
          return `把${placeName(cell(row, COLUMNS[start]), record)}起的各数移动一栏，全部勾稽成立，像是错了一栏。`;
      }
  return undefined;
}

/** A row with its numbers moved by one column; what then stands empty takes what the sum of the row asks for. */
function slide(
  row: string,
  start: number,
  step: number,
  numberAt: NumberAt,
): ReadonlyMap<FigurePath, number> | undefined {
  const empty = step > 0 ? start : COLUMNS.length - 1;
  const counts = COLUMNS.map((column, at) =>
    at < start ? numberAt(cell(row, column)) : at === empty ? 0 : numberAt(cell(row, COLUMNS[at - step])),
  );
  const parts = counts.slice(0, -1).reduce((sum, count) => sum + count, 0);
  const lacking = empty === COLUMNS.length - 1 ? parts : (counts.at(-1) ?? 0) - parts;
  if (lacking < 0) return undefined;
  return new Map(COLUMNS.map((column, at) => [cell(row, column), at === empty ? lacking : (counts[at] ?? 0)]));
}

/** Only the sums of the results break, each lacks something, and what they lack adds up like a row. */
function missingRow(identities: readonly Identity[], numberAt: NumberAt): string | undefined {
  const broken = identities.filter(identity => sumOf(identity, numberAt) !== 0);
  if (!broken.every(({ id }) => /^handled\.\w+$/.test(id))) return undefined;
  const lacking = new Map(broken.map(identity => [identity.id.slice('handled.'.length), -sumOf(identity, numberAt)]));
  const parts = [...lacking].filter(([column]) => column !== 'total').map(([, lack]) => lack);
  const total = lacking.get('total') ?? 0;
  if (parts.some(lack => lack < 0) || parts.reduce((sum, lack) => sum + lack, 0) !== total) return undefined;
  const named = [...lacking].map(([column, lack]) => `${labelOf(column)}${lack}`);
  return `各栏缺少的数（${named.join('、')}）自成一行，像是有一行办理结果没有读到或没有填。`;
}

const labelOf = (column: string): string => APPLICATION_COLUMNS.find(({ key }) => key === column)?.label ?? column;
