import { addend, sumFigures } from '../../../../record/sum-figures.ts';
import { disputeGroups, disputeResults } from '../../labels/wordings.ts';
import type { TextItem } from '../../outline/text-item.ts';
import { cellsOfTokens } from '../cells-of-tokens.ts';
import { type FoundTable, NOTHING_FOUND } from '../found-table.ts';
import { cellsWithWords, type NumberLine, numberLine, type Token } from '../number-line.ts';
import { isWhole, type PrintedForm, printedForm } from './printed-form.ts';
import { type PlacedNumber, type PrintedGroup, settleDisputes } from './settle-disputes.ts';

/** A header and the numbers below it: all three groups at once, or one table for each. */
interface Part {
  readonly header: TextItem[];
  readonly tokens: Token[];
}

const NOT_PROVED = '表四是按行排列的文字，数字与栏目的对应关系不能确定。请改用带表格的 Word、PDF 或网页文件。';

/** Table 4 from lines of text: header first, then as many numbers as the header has columns. */
export function readDisputesLines(items: readonly TextItem[]): FoundTable {
  const words = items.map(({ text }) => text).join('');
  const form = printedForm(disputeGroups.findAll(words), disputeResults.findAll(words));
  const parts = partsOf(items, form);
  const labels = parts.flatMap(part => groupsIn(part.header, form));
  if (labels.length === 0) return NOTHING_FOUND;
  const numbers = parts.map((part, at) => numbersOf(part, namesRows(parts[at - 1], part) ? parts[0] : undefined, form));
  const found = settleDisputes(
    numbers.flatMap(part => part ?? []),
    labels,
    form,
  );
  const most = numbers.every(part => part !== undefined && isOneLine(part)) ? 1 : 0;
  const unproved = numbers.some(part => part === undefined) || oddSums(found, form) > most;
  return unproved ? { ...found, doubts: [...found.doubts, NOT_PROVED] } : found;
}

/** Words can stand in a cell too: a line of numbers is no header because of them. */
function cutLine(item: TextItem): NumberLine {
  const line = numberLine(item);
  const names =
    line.label === '' || disputeGroups.findAll(item.text).length + disputeResults.findAll(item.text).length > 0;
  const tokens = names ? undefined : cellsWithWords(item);
  return tokens === undefined ? line : { item, label: '', tokens };
}

function partsOf(items: readonly TextItem[], form: PrintedForm): readonly Part[] {
  const parts: Part[] = [];
  for (const item of items) {
    const { label, tokens } = cutLine(item);
    const last = parts.at(-1);
    const isHeader = label !== '';
    if (isHeader && (last === undefined || isFull(last, label, form)))
      parts.push({ header: [item], tokens: [...tokens] });
    else if (isHeader) {
      last?.header.push(item);
      last?.tokens.splice(0, last.tokens.length, ...tokens);
    } else last?.tokens.push(...tokens);
  }
  return parts;
}

/** A part with numbers is full; one with as many blank lines as results too, where the next line names a group. */
function isFull(part: Part, next: string, { results }: PrintedForm): boolean {
  if (part.tokens.some(token => token.text !== '')) return true;
  if (part.tokens.length !== results.length || disputeGroups.findAll(next).length === 0) return false;
  return disputeResults.findAll(wordsOf(part)).length <= results.length;
}

function groupsIn(header: readonly TextItem[], { groups }: PrintedForm): readonly PrintedGroup[] {
  return header.flatMap(item =>
    disputeGroups
      .findAll(item.text)
      .flatMap(key => groups.find(group => group.key === key) ?? [])
      .map(({ key, label }) => ({ key, text: label, at: item.at })),
  );
}

function wordsOf(part: Part | undefined): string {
  return part?.header.map(item => item.text).join('') ?? '';
}

/** Groups as rows: the results stand once, above the first of them. */
function namesRows(before: Part | undefined, part: Part): boolean {
  return before !== undefined && disputeResults.findAll(wordsOf(part)).length === 0;
}

/** Numbers of a part by their order; undefined where header and numbers do not match. `head` holds the results. */
function numbersOf(part: Part, head: Part | undefined, form: PrintedForm): readonly PlacedNumber[] | undefined {
  const { tokens } = part;
  const named = disputeGroups.findAll(wordsOf(part));
  const groups = form.groups.filter(group => named.includes(group.key));
  const count = groups.length * form.results.length;
  const results = disputeResults.findAll(wordsOf(head ?? part));
  if (count === 0 || !isWhole(results, groups.length, form)) return undefined;
  const layout = { isSpaced: true, isCellPerLine: tokens.length === count, isExact: tokens.length === count };
  const cells = cellsOfTokens(tokens, count, layout)?.cells;
  return cells?.map((cell, at) => ({
    group: groups[Math.floor(at / form.results.length)]?.key ?? '',
    result: results[at] ?? '',
    cell: { text: cell.text, at: cell.item.at },
  }));
}

function isOneLine(numbers: readonly PlacedNumber[]): boolean {
  return numbers.every(number => number.cell.at === numbers[0]?.cell.at);
}

/** In how many groups the total is not the sum of the results. */
function oddSums(found: FoundTable, { results }: PrintedForm): number {
  return found.rows.filter(({ figures }) => {
    const parts = sumFigures(results.filter(({ isTotal }) => !isTotal).map(({ key }) => figures[key]));
    return parts === undefined || parts !== addend(figures['total']);
  }).length;
}
