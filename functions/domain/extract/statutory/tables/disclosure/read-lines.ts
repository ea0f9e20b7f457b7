import type { DisclosureKey } from '../../../../form/editions/editions.ts';
import type { DisclosureRow } from '../../../../form/form.ts';
import { type Figure, isNotFound, unreadFigure } from '../../../../record/figure.ts';
import { squeeze } from '../../labels/label-key.ts';
import { disclosureColumns, disclosureRows } from '../../labels/wordings.ts';
import type { TextItem } from '../../outline/text-item.ts';
import { foreignNames, unplacedColumn } from '../added-parts.ts';
import { cellsOfTokens, type Layout, layoutOf } from '../cells-of-tokens.ts';
import type { FoundRow, FoundTable } from '../found-table.ts';
import { oneLine } from '../grid-lines.ts';
import { cutBehindLabel, type NumberLine, numberLine, type Token } from '../number-line.ts';
import { readFigure } from '../read-figure.ts';
import { chooseForms } from './choose-forms.ts';
import { settleDisclosure } from './settle-disclosure.ts';

interface LineRow {
  readonly key: DisclosureKey;
  readonly label: string;
  readonly item: TextItem;
  readonly tokens: Token[];
  /** Texts of the header above, one a line. */
  readonly header: readonly string[];
}

/** Table 2 from lines of text. Unless every row can be read, none is certain: the order of the lines is not proved. */
export function readDisclosureLines(items: readonly TextItem[]): FoundTable {
  const { rows, strays } = collectRows(items.map(cutLine));
  const forms = rows.map(formsOf);
  const layout = layoutOf(
    rows.map(row => row.tokens),
    at => forms[at]?.[0]?.columns.length ?? 0,
  );
  const found = settleDisclosure(
    rows.map((row, at) => foundRow(row, forms[at] ?? [], layout)),
    [],
  );
  const wide = rows.filter((row, at) => row.tokens.length > (forms[at]?.[0]?.columns.length ?? 0));
  const foreign = new Set(wide.flatMap(row => foreignNames(row.header)));
  const doubts = [...[...foreign].map(name => unplacedColumn('表二', name)), ...found.doubts];
  const lost = found.rows.filter(row => Object.values(row.figures).some(figure => isNotFound(figure)));
  if (found.rows.length === 0 || (lost.length === 0 && strays === 0)) return { ...found, doubts };
  const doubt = '表二是按行排列的文字，数字与行名、列名的对应关系不能确定。请改用带表格的 Word、PDF 或网页文件。';
  return { ...found, doubts: [...doubts, doubt] };
}

/** Words can stand in a cell too: a line that names no row as a whole may do so by its beginning. */
function cutLine(item: TextItem): NumberLine {
  const line = numberLine(item);
  if (line.label === '' || disclosureRows.match(line.label) !== undefined) return line;
  return cutBehindLabel(item, label => disclosureRows.matchExactly(label) !== undefined, true) ?? line;
}

function collectRows(lines: readonly NumberLine[]): { readonly rows: readonly LineRow[]; readonly strays: number } {
  const rows: LineRow[] = [];
  let header: string[] = [];
  let isHeader = false;
  let fragment = '';
  let current: LineRow | undefined;
  let strays = 0;
  for (const { item, label, tokens } of lines) {
    if (label !== '') {
      const [key, printed] = rowOf(label, fragment);
      const begins = squeeze(label).startsWith('信息内容');
      current = key === undefined ? undefined : { key, label: oneLine(printed), item, tokens: [], header };
      if (current !== undefined) rows.push(current);
      if (begins) header = [];
      if (begins || (isHeader && current === undefined)) header.push(label.replace(/^\s*信\s*息\s*内\s*容/, ''));
      isHeader = current === undefined && (begins || isHeader);
      fragment = current === undefined ? label : '';
    }
    if (current !== undefined) current.tokens.push(...tokens);
    else strays += tokens.filter(token => !token.isBlank).length;
  }
  return { rows, strays };
}

function rowOf(label: string, fragment: string): readonly [key: DisclosureKey | undefined, printed: string] {
  const alone = disclosureRows.match(label);
  if (alone !== undefined || fragment === '') return [alone, label];
  return [disclosureRows.matchExactly(fragment + label), fragment + label];
}

/** Column names of a header in order: run together, since they are wrapped, or piece by piece, where one is damaged. */
function columnsOf(header: readonly string[]): readonly string[] {
  const together = disclosureColumns.findAll(header.join(''));
  const pieces = header.flatMap(text => text.split(/\s+/)).flatMap(piece => disclosureColumns.match(piece) ?? []);
  return pieces.length > together.length ? pieces : together;
}

function formsOf(row: LineRow): readonly DisclosureRow[] {
  const printed = row.tokens.filter(token => token.text !== '').length;
  return chooseForms(row.key, columnsOf(row.header), printed);
}

function foundRow(
  row: LineRow,
  forms: readonly DisclosureRow[],
  layout: Layout,
): FoundRow & { readonly beside: readonly [] } {
  const [form] = forms;
  const base = { key: row.key, printed: row.label, at: row.item.at, beside: [] as const };
  if (form === undefined) return { ...base, figures: {} };
  const named = columnsOf(row.header);
  const columns = form.columns.filter(column => named.length === 0 || named.includes(column.key));
  const cells = cellsOfTokens(row.tokens, columns.length, layout)?.cells;
  const unread = unreadFigure({ at: row.item.at });
  const figures = columns.map((column, at): [string, Figure] => {
    const cell = cells?.[at];
    if (cell === undefined) return [column.key, unread];
    const above = column.unit === undefined ? undefined : `${row.header.join('')} ${row.label}`;
    return [column.key, readFigure(cell, cell.item.at, above)];
  });
  return { ...base, forms: forms.map(each => each.form), figures: Object.fromEntries(figures) };
}
