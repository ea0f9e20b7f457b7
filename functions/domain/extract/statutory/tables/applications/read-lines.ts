import type { FormColumn } from '../../../../form/editions/edition.ts';
import { editionOf } from '../../../../form/editions/edition-of.ts';
import { tellEditions } from '../../../../form/editions/tell-edition.ts';
import { APPLICATION_COLUMNS, APPLICATION_ROWS, WHOLE_GROUPS } from '../../../../form/form.ts';
import { doubtful, isNotFound } from '../../../../record/figure.ts';
import { addend, sumFigures } from '../../../../record/sum-figures.ts';
import { applicationColumns, applicationGroups, applicationRows } from '../../labels/wordings.ts';
import type { TextItem } from '../../outline/text-item.ts';
import { foreignNames, unplacedColumn } from '../added-parts.ts';
import { cellsOfTokens, type Layout, layoutOf, type ProvenCells } from '../cells-of-tokens.ts';
import type { FoundTable } from '../found-table.ts';
import { oneLine } from '../grid-lines.ts';
import { cutBehindLabel, type NumberLine, numberLine, type Token } from '../number-line.ts';
import { readFigure } from '../read-figure.ts';
import type { RowFigures } from './assign-columns.ts';
import { joinRows } from './join-rows.ts';
import { matchApplicationRow } from './match-row.ts';
import type { PrintedRow } from './printed-row.ts';

/** A row of table 3 in a text layout: its label, and all cells up to the next label. */
interface LineRow {
  readonly key: string;
  label: string;
  readonly item: TextItem;
  readonly tokens: Token[];
}

/** Rows in which a total heads a column, not a row: 总计 without its number comes after most other rows. */
const ROWS_BEFORE_TOTAL = 10;

const TOTALS: ReadonlySet<string> = new Set(
  APPLICATION_ROWS.filter(({ role }) => role === 'total').flatMap(({ name, wordings = [] }) => [name, ...wordings]),
);

/** Table 3 from lines of text. Unless every row can be read, none is certain: the order of the lines is not proved. */
export function readApplicationsLines(items: readonly TextItem[]): FoundTable {
  const lines = items.map(cutLine);
  const { rows, strays } = collectRows(lines);
  const forms = tellEditions('applications', partsOf(items, rows));
  const { columns, doubts } = columnsOf(lines, rows, editionOf(forms[0]).applications.columns);
  const layout = layoutOf(
    rows.map(row => row.tokens),
    () => columns.length,
  );
  const joined = joinRows(
    rows.map(row => printedRow(row, layout, columns)),
    forms,
  );
  const found = { ...joined, doubts: [...doubts, ...joined.doubts] };
  const lost = found.rows.filter(row => Object.values(row.figures).some(figure => isNotFound(figure)));
  if (lost.length === 0 && strays === 0) return found;
  const doubt = '表三是按行排列的文字，数字与行名、列名的对应关系不能确定。请改用带表格的 Word、PDF 或网页文件。';
  return { ...found, doubts: found.rows.length > 0 ? [...found.doubts, doubt] : found.doubts };
}

/** Words can stand in a cell too: a line that names no row as a whole may do so by its beginning. */
function cutLine(item: TextItem): NumberLine {
  const line = numberLine(item);
  if (line.label === '' || matchApplicationRow(line.label, undefined) !== undefined) return line;
  return cutBehindLabel(item, label => matchApplicationRow(label, undefined) !== undefined) ?? line;
}

/**
 * The columns in the order in which the lines above the rows name them: of the form's own, a total may stand first. A text
 * among them that is no word of the form, above rows of more cells than the form has, is a column more.
 */
function columnsOf(
  lines: readonly NumberLine[],
  rows: readonly LineRow[],
  columns: readonly FormColumn[],
): { readonly columns: readonly string[]; readonly doubts: readonly string[] } {
  const first = lines.findIndex(({ item }) => item === rows[0]?.item);
  const head = lines.slice(0, Math.max(first, 0)).map(({ item }) => item.text);
  const named = head.flatMap(text => applicationColumns.findAll(text));
  const keys = columns.map(({ key }) => key);
  const [total] = columns.filter(({ isTotal }) => isTotal).map(({ key }) => key);
  const isTotalFirst =
    total !== undefined && named.includes(total) && named.indexOf(total) < named.indexOf(keys[0] ?? '');
  const isWide = rows.some(({ tokens }) => tokens.length > columns.length);
  return {
    columns: isTotalFirst ? [total, ...keys.filter(key => key !== total)] : keys,
    doubts: isWide ? foreignNames(head).map(name => unplacedColumn('表三', name)) : [],
  };
}

/** What is printed of the form: rows, and columns behind a star. */
function partsOf(items: readonly TextItem[], rows: readonly LineRow[]): ReadonlySet<string> {
  const columns = items.flatMap(({ text }) => applicationColumns.findAll(text)).map(key => `*.${key}`);
  return new Set([...rows.map(({ key }) => key), ...columns]);
}

function collectRows(lines: readonly NumberLine[]): { readonly rows: readonly LineRow[]; readonly strays: number } {
  const rows: LineRow[] = [];
  let fragments: string[] = [];
  let group: string | undefined;
  let current: LineRow | undefined;
  let strays = 0;
  for (const { item, label, tokens } of lines) {
    if (label !== '') {
      const match = matchLine(label, fragments, group);
      if (match !== undefined && !(isBareTotal(match.label) && rows.length < ROWS_BEFORE_TOTAL)) {
        current = { key: match.key, label: match.label, item, tokens: [] };
        rows.push(current);
        group = WHOLE_GROUPS.get(match.key) ?? group;
        fragments = [];
      } else if (current !== undefined && continues(label, current)) current.label += label;
      else {
        current = undefined;
        fragments = [...fragments.slice(-2), label];
        group = groupOf(fragments) ?? group;
      }
    }
    if (current !== undefined) current.tokens.push(...tokens);
    else strays += tokens.filter(token => !token.isBlank).length;
  }
  return { rows: rows.filter(row => row.tokens.length > 0 || !isHeading(row)), strays };
}

/** The row a line names, alone, with the lines before it, or by what follows a piece of group heading in it. */
function matchLine(
  label: string,
  fragments: readonly string[],
  group: string | undefined,
): { readonly key: string; readonly label: string } | undefined {
  const alone = matchApplicationRow(label, group);
  if (alone !== undefined) return alone;
  const numbered = label.search(/\s\S{0,2}[\d①-⑨][.．、]/);
  const behind = numbered < 0 ? undefined : matchApplicationRow(label.slice(numbered), group);
  if (behind !== undefined) return behind;
  for (let count = 1; count <= fragments.length; count++) {
    const joined = matchApplicationRow([...fragments.slice(-count), label].join(''), group);
    if (joined !== undefined) return joined;
  }
  if (applicationGroups.matchExactly(label) !== undefined) return undefined;
  const key = applicationRows.matchBeginning(label);
  return key === undefined ? undefined : { key, label: oneLine(label) };
}

function groupOf(fragments: readonly string[]): string | undefined {
  for (let count = 1; count <= fragments.length; count++) {
    const group = applicationGroups.matchExactly(fragments.slice(-count).join(''));
    if (group !== undefined) return group;
  }
  return undefined;
}

/** 总计 over a column and 其他处理 over its rows are no rows. */
function isHeading(row: LineRow): boolean {
  return isBareTotal(row.label) || WHOLE_GROUPS.has(row.key);
}

function isBareTotal(label: string): boolean {
  return TOTALS.has(label.replace(/\s/g, ''));
}

function continues(label: string, row: LineRow): boolean {
  return applicationRows.matchExactly(row.label) === undefined && applicationRows.isPartOf(label, row.key);
}

function printedRow(row: LineRow, layout: Layout, columns: readonly string[]): PrintedRow {
  const proven = cellsOfTokens(row.tokens, columns.length, layout);
  return {
    key: row.key,
    label: row.label,
    group: undefined,
    at: row.item.at,
    figures: proven && figuresOf(proven, columns),
    isEmpty: row.tokens.every(token => token.isBlank),
    cellCount: row.tokens.length,
    beside: [],
  };
}

/** Blanks told by counting, and cells from several lines, must agree with the sum of the row, or it is doubtful. */
function figuresOf({ cells, isPlain }: ProvenCells, columns: readonly string[]): RowFigures {
  const figures = cells.map(cell => readFigure(cell, cell.item.at));
  const parts = sumFigures(figures.filter((_, at) => columns[at] !== TOTAL));
  const isProven = isPlain || (parts !== undefined && parts === addend(figures[columns.indexOf(TOTAL)]));
  return Object.fromEntries(figures.map((figure, at) => [columns[at] ?? '', isProven ? figure : doubtful(figure)]));
}

const TOTAL = APPLICATION_COLUMNS.find(({ isTotal }) => isTotal)?.key ?? '';
