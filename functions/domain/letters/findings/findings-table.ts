import type { PrintedForms } from '../../form/form.ts';
import type { Finding } from '../../rules/finding.ts';
import { commaSeparated } from '../composing/comma-separated.ts';
import type { Attachment } from '../letter.ts';
import { listFindings } from './listed-findings.ts';

const HEADING = ['序号', '级别', '规则', '问题', '表', '行', '列', '所印', '应为', '原件位置', '原因', '办法', '依据'];

/** All findings with all their figures as a table for Excel and WPS: a line for every figure, the first of a finding says all. */
export function findingsTable(findings: readonly Finding[], forms: PrintedForms): Attachment {
  const everything = { most: Number.POSITIVE_INFINITY, mostFigures: Number.POSITIVE_INFINITY, forms };
  const lines = listFindings(findings, everything).findings.flatMap((finding, index) => {
    const { severityName, rule, title, figures, units, expected, why, remedy, basis } = finding;
    const head = [String(index + 1), severityName, rule, title];
    const [subject, ...others] = figures;
    const place = (figure: typeof subject) =>
      figure === undefined ? ['', '', '', ''] : [figure.table, figure.row, figure.column, figure.printed];
    return [
      [...head, ...place(subject), expected, subject?.place ?? '', why, remedy, basis],
      ...others.map(figure => [...head, ...place(figure), '', figure.place]),
      ...units.map(({ name, printed }) => [...head, '单位', name, '', printed]),
    ];
  });
  return { name: '问题清单.csv', type: 'text/csv', text: commaSeparated([HEADING, ...lines]) };
}
