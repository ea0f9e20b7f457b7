import { editionInForce } from '../../../form/editions/edition-in-force.ts';
import { EDITIONS, type FormYear } from '../../../form/editions/editions.ts';
import type { PrintedForms } from '../../../form/form.ts';
import type { FoundTable } from '../tables/found-table.ts';

/**
 * The edition each part of the tables was printed in; tables that all editions print alike tell none. A part that several
 * print alike is taken for the one the others tell, else for the one in force in the year of the report.
 */
export function formsOf(
  disclosure: FoundTable,
  applications: FoundTable,
  disputes: FoundTable,
  year: number | null,
): PrintedForms {
  const parts = [
    ...disclosure.rows,
    { key: 'applications', forms: applications.forms },
    { key: 'disputes', forms: disputes.forms },
  ];
  const told = parts.flatMap(({ forms = [] }) => (forms.length === 1 ? forms : []));
  const inForce = year === null ? EDITIONS[0].key : editionInForce(year).key;
  const choose = (forms: readonly FormYear[]): readonly FormYear[] =>
    forms
      .toSorted((one, other) => Number(other === inForce) - Number(one === inForce))
      .toSorted((one, other) => count(told, other) - count(told, one))
      .slice(0, 1);
  return Object.fromEntries(parts.flatMap(({ key, forms = [] }) => choose(forms).map(form => [key, form] as const)));
}

const count = (all: readonly FormYear[], form: FormYear): number => all.filter(each => each === form).length;
