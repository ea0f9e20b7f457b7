import { APPLICATION_ROWS } from '../../form/form.ts';
import type { TableKey } from '../../form/tables.ts';
import { countAt, figuresByPath, tableOfFigure } from '../../record/certain-figures.ts';
import type { FigurePath } from '../../record/figure.ts';
import { oncePer } from '../../record/once-per.ts';
import type { ReportRecord } from '../../record/record.ts';
import { addend } from '../../record/sum-figures.ts';
import type { Subject } from '../subject.ts';
import { applicationIdentitiesOf, disputeIdentitiesOf, type Identity, LAST_YEAR } from './identities.ts';

/** An identity with what its signed sum comes to; undefined where a figure of it was not read for certain. */
export interface Equation {
  readonly identity: Identity;
  readonly sum: number | undefined;
}

/** Every identity of tables 3 and 4, with last year where known, evaluated. */
export const equationsOf: (subject: Subject) => readonly Equation[] = oncePer(subject =>
  identitiesOf(subject).map(identity => ({ identity, sum: signedSum(identity, subject) })),
);

/** Table 3 in the form it is printed in; where no row tells the form apart, in the form all of whose rows are there. */
function identitiesOf({ record }: Subject): readonly Identity[] {
  const form = record.forms.applications;
  const disputes = disputeIdentitiesOf(record.forms.disputes);
  if (form === undefined) return disputes;
  const alien = APPLICATION_ROWS.some(
    row => !row.forms.includes(form) && figuresByPath(record).has(`applications.${row.key}.total`),
  );
  // Rows of both forms side by side: the sum of the outcomes is not defined, everything else is.
  const own = applicationIdentitiesOf(form).filter(({ kind }) => !alien || kind !== 'handled');
  return [...own, ...disputes];
}

/**
 * A blank is no zero: an identity that some number in a blank cell would satisfy is left open. Where none would, it is
 * broken by what is printed.
 */
function signedSum({ terms }: Identity, subject: Subject): number | undefined {
  let sum = 0;
  for (const { path, sign } of terms) {
    const count = countOf(subject, path);
    if (count === undefined) return undefined;
    sum += sign * count;
  }
  if (sum === 0) return 0;
  const mendable = terms.some(({ path, sign }) => sign * sum < 0 && isOpenBlank(subject, path));
  return mendable ? undefined : sum;
}

/** A blank that may hold any number; a blank applicant in a table that prints no 0 anywhere is its way of writing 0. */
function isOpenBlank({ record, previous }: Subject, path: FigurePath): boolean {
  if (path.startsWith(LAST_YEAR)) return previous?.figures[path.slice(LAST_YEAR.length)]?.kind === 'blank';
  if (figuresByPath(record).get(path)?.kind !== 'blank') return false;
  return path.endsWith('.total') || printsZeros(record, tableOfFigure(path));
}

const printsZeros = (record: ReportRecord, table: TableKey): boolean => tablesWithZeros(record).has(table);

const tablesWithZeros: (record: ReportRecord) => ReadonlySet<TableKey> = oncePer(
  record =>
    new Set(
      [...figuresByPath(record)].flatMap(([path, figure]) =>
        figure.kind === 'number' && figure.value === 0 ? [tableOfFigure(path)] : [],
      ),
    ),
);

/** The count at a path of this report, or of last year's where the path begins with `previous.`. */
export function countOf({ record, previous }: Subject, path: FigurePath): number | undefined {
  if (!path.startsWith(LAST_YEAR)) return countAt(record, path);
  return addend(previous?.figures[path.slice(LAST_YEAR.length)]);
}
