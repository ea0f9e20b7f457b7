import type { Edition } from './editions/edition.ts';
import { editionOf } from './editions/edition-of.ts';
import { EDITIONS, type FormYear } from './editions/editions.ts';
import type { PrintedForms } from './form.ts';
import { TABLE_NAMES } from './tables.ts';

/** What a reader of the printed table calls a figure, in the wording of the edition it is printed in. */
export interface FigureName {
  /** 表三 */
  readonly table: string;
  /** With the heading the row stands under: （三）不予公开 1.属于国家秘密. */
  readonly row: string;
  readonly column: string;
  /** The same without remarks: 本年收费金额. */
  readonly shortRow: string;
  readonly shortColumn: string;
  /** The how-manieth row of table 3. */
  readonly line?: number;
}

/** Every figure of an edition by its path, in printed order. */
export function figuresOfEdition({ disclosure, applications, disputes }: Edition): ReadonlyMap<string, FigureName> {
  const names = new Map<string, FigureName>();
  for (const { key, columns, label: row, short: shortRow } of disclosure)
    for (const { key: column, label, short } of columns)
      names.set(`disclosure.${key}.${column}`, {
        table: TABLE_NAMES.disclosure,
        row,
        column: label,
        shortRow,
        shortColumn: short,
      });
  for (const [index, { key, label, short, under }] of applications.rows.entries()) {
    const heading = applications.rowHeadings.find(each => each.key === under && each.under !== undefined);
    const before = heading === undefined ? '' : `${heading.label} `;
    for (const column of applications.columns)
      names.set(`applications.${key}.${column.key}`, {
        table: TABLE_NAMES.applications,
        row: before + label,
        column: column.label,
        shortRow: before + short,
        shortColumn: column.short,
        line: index + 1,
      });
  }
  for (const { key, label: row, short: shortRow } of disputes.groups)
    for (const { key: result, label, short } of disputes.results)
      names.set(`disputes.${key}.${result}`, {
        table: TABLE_NAMES.disputes,
        row,
        column: label,
        shortRow,
        shortColumn: short,
      });
  return names;
}

const NAMES: ReadonlyMap<FormYear, ReadonlyMap<string, FigureName>> = new Map(
  EDITIONS.map(edition => [edition.key, figuresOfEdition(edition)]),
);

/** What the report has as the edition of the part a figure belongs to: table 3, table 4, or its block of table 2. */
function formOfFigure(path: string, forms: PrintedForms): FormYear | undefined {
  const [table = '', block = ''] = path.split('.');
  const key = table === 'disclosure' ? block : table;
  return Object.entries(forms).find(([name]) => name === key)?.[1];
}

/** The name of a figure in the edition it is printed in; elsewhere that of the newest edition that has it, if any. */
export function nameOfFigure(path: string, forms: PrintedForms = {}): FigureName | undefined {
  const own = NAMES.get(editionOf(formOfFigure(path, forms)).key)?.get(path);
  return own ?? [...NAMES.values()].find(names => names.has(path))?.get(path);
}

/** Whether the edition that the report is known to use here has no such figure. */
export function isOfOtherForm(path: string, forms: PrintedForms): boolean {
  const form = formOfFigure(path, forms);
  return form !== undefined && NAMES.get(form)?.has(path) !== true;
}
