import type { FormYear } from '../../../../functions/domain/form/editions.ts';
import {
  APPLICATION_COLUMNS,
  APPLICATION_ROWS,
  DISCLOSURE_ROWS,
  DISPUTE_GROUPS,
  DISPUTE_RESULTS,
  innerHeading,
  type ListedRow,
} from '../../../../functions/domain/form/form.ts';
import { SECTIONS } from '../../../../functions/domain/form/sections.ts';
import type { GeneratedFigures } from '../figures/generate-figures.ts';
import type { Random } from '../random.ts';
import type { PrintedBlock, PrintedCell, PrintedTable } from './blocks.ts';
import { type PrintStyle, printFigure, printLabel } from './print-style.ts';

/** How an agency arranges its tables. */
export interface TableLayout {
  readonly disclosure: 'one' | 'by-item';
  readonly disputes: 'one-row' | 'two-tables' | 'transposed';
}

export const chooseTableLayout = (random: Random): TableLayout => ({
  disclosure: random.pick(['one', 'one', 'by-item']),
  disputes: random.pick(['one-row', 'one-row', 'two-tables', 'transposed']),
});

const cell = (text: string, columnSpan = 1, rowSpan = 1): PrintedCell => ({ text, columnSpan, rowSpan });
const table = (rows: readonly (readonly PrintedCell[])[], columnCount: number): PrintedTable => ({
  kind: 'table',
  rows,
  columnCount,
});

export interface Printing {
  readonly figures: GeneratedFigures;
  readonly form: FormYear;
  readonly style: PrintStyle;
  /** What stands in a cell instead of its figure, by path. */
  readonly overprints?: ReadonlyMap<string, string>;
}

const valueAt = ({ figures }: Printing, path: string): number => figures.values.get(path) ?? 0;

/** Table 2, as one table or as one per item of article 20. */
export function disclosureTables(printing: Printing, layout: TableLayout): PrintedTable[] {
  const rows = DISCLOSURE_ROWS.filter(row => row.form === printing.form);
  const width = 1 + Math.max(...rows.map(row => row.columns.length));
  const span = (index: number, columns: number) =>
    columns === 1 ? width - 1 : index === columns - 1 ? width - columns : 1;
  const byItem = Map.groupBy(rows, row => row.item);
  const parts = [...byItem].map(([item, members]) => {
    const columns = members[0]?.columns ?? [];
    const head = [cell('信息内容'), ...columns.map((column, index) => cell(column.label, span(index, columns.length)))];
    const body = members.map(row => [
      cell(printLabel(printing.style, row.label)),
      ...row.columns.map((column, index) =>
        cell(printDisclosure(printing, `disclosure.${row.key}.${column.key}`), span(index, row.columns.length)),
      ),
    ]);
    return [[cell(printLabel(printing.style, item), width)], head, ...body];
  });
  return layout.disclosure === 'one' ? [table(parts.flat(), width)] : parts.map(part => table(part, width));
}

/** A figure of table 3 or 4 as printed. */
const printCount = (printing: Printing, path: string): string =>
  printing.overprints?.get(path) ?? printFigure(printing.style, valueAt(printing, path));

function printDisclosure(printing: Printing, path: string): string {
  const value = valueAt(printing, path);
  const overprint = printing.overprints?.get(path);
  if (overprint !== undefined) return overprint;
  if (path.endsWith('.amountPrinted')) return `${value}万元`;
  return printFigure(printing.style, value, path.endsWith('.amount') ? 4 : undefined);
}

/** Table 3 with its merged group cells and three header rows. */
export function applicationTable(printing: Printing): PrintedTable {
  const rows = APPLICATION_ROWS.filter(row => row.forms.includes(printing.form));
  const say = (text: string) => printLabel(printing.style, text);
  const header = [
    [cell(say('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'), 3, 3), cell('申请人情况', 7)],
    [cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)],
    APPLICATION_COLUMNS.slice(1, 6).map(column => cell(column.label)),
  ];
  const results = rows.filter(row => row.heading !== undefined).length;
  const body = rows.map((row, index) => [
    ...applicationLead(rows, row, index, results).map(lead => ({ ...lead, text: say(lead.text) })),
    ...APPLICATION_COLUMNS.map(column => cell(printCount(printing, `applications.${row.key}.${column.key}`))),
  ]);
  return table([...header, ...body], 10);
}

/** The label cells in front of a row: the whole-width ones, or those below 三、本年度办理结果. */
function applicationLead(rows: readonly ListedRow[], row: ListedRow, index: number, results: number): PrintedCell[] {
  if (row.heading === undefined) return [cell(row.label, 3)];
  const first = rows[index - 1]?.heading === undefined ? [cell((row.outer ?? row.heading).label, 1, results)] : [];
  const group = innerHeading(row);
  if (group === undefined) return [...first, cell(row.label, 2)];
  const members = rows.filter(other => innerHeading(other) === group).length;
  const opens = rows[index - 1]?.heading !== group;
  return [...(opens ? [cell(group.label, 1, members)] : []), cell(row.label)];
}

/** Table 4 in one of the arrangements seen in print. */
export function disputeTables(printing: Printing, layout: TableLayout): PrintedTable[] {
  const values = (group: string) =>
    DISPUTE_RESULTS.map(result => cell(printCount(printing, `disputes.${group}.${result.key}`)));
  const results = (rowSpan = 1) => DISPUTE_RESULTS.map(result => cell(result.label, 1, rowSpan));
  const [first, ...suits] = DISPUTE_GROUPS.map(group => values(group.key));
  if (layout.disputes === 'transposed') {
    const rows = DISPUTE_GROUPS.map(group => [
      cell(group.key === 'reconsideration' ? group.label : `行政诉讼 ${group.label}`),
      ...values(group.key),
    ]);
    return [table([[cell('类别'), ...results()], ...rows], 6)];
  }
  const suitHead = [cell('未经复议直接起诉', 5), cell('复议后起诉', 5)];
  if (layout.disputes === 'two-tables')
    return [
      table([[cell('行政复议', 5)], results(), first ?? []], 5),
      table([[cell('行政诉讼', 10)], suitHead, [...results(), ...results()], suits.flat()], 10),
    ];
  return [
    table(
      [
        [cell('行政复议', 5), cell('行政诉讼', 10)],
        [...results(2), ...suitHead],
        [...results(), ...results()],
        [...(first ?? []), ...suits.flat()],
      ],
      15,
    ),
  ];
}

/** Heading of a section, such as 二、主动公开政府信息情况. */
export function sectionHeading(key: string): PrintedBlock {
  const section = SECTIONS.find(candidate => candidate.key === key);
  return { kind: 'paragraph', role: 'heading', text: `${section?.number}、${section?.title}` };
}
