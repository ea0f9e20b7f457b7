import { nameOfFigure } from '../../../form/figure-name.ts';
import { toCsv } from '../../../markup/csv.ts';
import { figuresOf } from '../../../record/figures.ts';
import type { ReportPage } from '../report-page.ts';

const HEAD = ['机关编号', '机关', '年度', '数据名', '表', '行', '列', '所印', '数值', '注', '说明'] as const;

/**
 * The figures of a report as a spreadsheet reads them: one line a figure in the order of the form, under the name it has
 * in the data. What was not read for certain has neither text nor value.
 */
export function reportCsv({ record, version, agency }: Pick<ReportPage, 'record' | 'version' | 'agency'>): string {
  const rows = [...figuresOf(record)].map(([path]) => {
    const name = nameOfFigure(path, record.forms);
    const figure = Object.hasOwn(version.figures, path) ? version.figures[path] : undefined;
    const value = figure?.kind === 'number' ? figure.value : '';
    const remark = figure === undefined ? '未能读准，见原件' : figure.kind === 'blank' ? '未填' : '';
    const where = [name?.table ?? '', name?.row ?? '', name?.column ?? ''];
    return [
      agency.id,
      agency.name,
      version.year,
      path,
      ...where,
      figure?.printed ?? '',
      value,
      figure?.note ?? '',
      remark,
    ];
  });
  return toCsv([HEAD, ...rows]);
}
