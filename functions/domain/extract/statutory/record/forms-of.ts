import { tellEdition } from '../../../form/editions/tell-edition.ts';
import type { PrintedForms } from '../../../form/form.ts';
import type { FoundTable } from '../tables/found-table.ts';

/** The edition each part of the tables was printed in; tables that all editions print alike tell none. */
export function formsOf(disclosure: FoundTable, applications: FoundTable, disputes: FoundTable): PrintedForms {
  const blocks = disclosure.rows.flatMap(({ key, form }) => (form === undefined ? [] : [[key, form] as const]));
  const wholes = (
    [
      ['applications', applications],
      ['disputes', disputes],
    ] as const
  ).flatMap(([table, found]) => {
    const form = tellEdition(table, printedParts(found));
    return form === undefined ? [] : [[table, form] as const];
  });
  return Object.fromEntries([...blocks, ...wholes]);
}

function printedParts({ rows }: FoundTable): ReadonlySet<string> {
  const columns = rows.flatMap(({ figures }) =>
    Object.entries(figures).flatMap(([name, { confidence }]) => (confidence === 'unread' ? [] : [`*.${name}`])),
  );
  return new Set([...rows.map(({ key }) => key), ...columns]);
}
