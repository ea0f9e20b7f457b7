import { editionOf } from '../../../functions/domain/form/editions/edition-of.ts';
import { figuresOfEdition } from '../../../functions/domain/form/figure-name.ts';
import type { ReportRecord, Scope } from '../../../functions/domain/record/record.ts';
import { exampleRecord } from '../../../functions/domain/rules/examples/example-record.ts';
import { type InventedReport, pathsOf } from './invented-report.ts';
import { textOf } from './print/document.ts';
import { drawFigure } from './print/print-cell.ts';

/** The record of a report as a perfect reader would hand it over, every cell certain. */
export function recordOf(report: InventedReport, scope: Scope = 'organ'): ReportRecord {
  const { title, agencyName, year, form, disclosureForm, narrative } = report;
  const paths = pathsOf(report);
  const blocks = editionOf(disclosureForm).disclosure.map(({ key }) => [key, disclosureForm] as const);
  return exampleRecord({
    title,
    agencyName,
    titleYear: year,
    scope,
    form,
    forms: Object.fromEntries(blocks),
    figures: Object.fromEntries(paths.map(path => [path, textOf(drawFigure(report, path))])),
    without: [...figuresOfEdition(editionOf(form)).keys()].filter(path => !paths.includes(path)),
    texts: narrative,
  });
}
