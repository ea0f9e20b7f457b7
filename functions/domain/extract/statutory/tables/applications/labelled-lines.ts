import { APPLICATION_COLUMNS } from '../../../../form/form.ts';
import type { Place } from '../../../../record/figure.ts';
import { squeeze } from '../../labels/label-key.ts';
import { applicationGroups } from '../../labels/wordings.ts';
import { type GridLine, type LineCell, oneLine } from '../grid-lines.ts';
import { matchApplicationRow } from './match-row.ts';

/** A line of the grid below a header, cut into label and values. */
export interface LabelledLine {
  readonly key: string | undefined;
  /** Empty where numbers stand under no label at all. */
  readonly label: string;
  readonly at: Place;
  readonly group: string | undefined;
  readonly values: readonly LineCell[];
}

/** Cuts lines into label and values; `valuesFrom` is the grid column where the proven columns begin. */
export const labelledLines = (lines: readonly GridLine[], valuesFrom = Infinity): readonly LabelledLine[] =>
  lines.flatMap(line => labelledLine(line, valuesFrom) ?? unlabelledLine(line) ?? []);

const COLUMNS = APPLICATION_COLUMNS.length;

/** A text cell between label and numbers as long as this is a label itself, not a remark in a number cell. */
const LABEL_LENGTH = 4;

/** A cell beside several lines heads them; 其他处理 is a row only where it stands in one. */
function isGroupCell(cell: LineCell): boolean {
  return cell.height > 1 && applicationGroups.matchExactly(cell.text) !== undefined;
}

interface Found {
  readonly key: string;
  readonly label: string;
  readonly cell: LineCell;
}

/**
 * The label is the last text cell left of the columns that names a row. A longer text right of it is a label this form
 * does not know, so the line has no known label at all. Right of a number a text is no label, nor among the seven cells
 * behind a known one.
 */
function labelledLine(line: GridLine, valuesFrom: number): LabelledLine | undefined {
  let group: string | undefined;
  let found: Found | undefined;
  let last: LineCell | undefined;
  for (const cell of line) {
    if (cell.left >= valuesFrom || (last !== undefined && isPrintedValue(cell))) break;
    if (cell.isValue) continue;
    const match = isGroupCell(cell) ? undefined : matchApplicationRow(cell.text, group);
    group = applicationGroups.matchExactly(cell.text) ?? group;
    if (match !== undefined) found = { ...match, cell };
    if (match !== undefined && valuesBehind(line, cell).length === COLUMNS) return labelled(line, cell, found, group);
    if (match !== undefined || last === undefined || squeeze(cell.text).length >= LABEL_LENGTH) last = cell;
  }
  if (last === undefined) return undefined;
  return labelled(line, last, found, group);
}

const valuesBehind = (line: GridLine, label: LineCell): readonly LineCell[] =>
  line.filter(cell => cell.starts && cell.left >= label.right);

function labelled(
  line: GridLine,
  labelCell: LineCell,
  found: Found | undefined,
  group: string | undefined,
): LabelledLine {
  const values = valuesBehind(line, labelCell);
  const { at } = labelCell;
  if (found?.cell !== labelCell) return { key: undefined, label: oneLine(labelCell.text), at, group, values };
  const inCell = squeeze(labelCell.text) === found.label ? oneLine(labelCell.text) : found.label;
  return { key: found.key, label: inCell, at, group, values };
}

const isPrintedValue = (cell: LineCell): boolean => cell.starts && cell.isValue && !cell.isBlank;

/** Fewer numbers than this without a label are a page number or another stray. */
const LEAST_VALUES = 5;

/** A row of numbers whose label is lost. */
function unlabelledLine(line: GridLine): LabelledLine | undefined {
  const values = line.filter(cell => cell.starts && cell.isValue);
  const [first] = values;
  if (first === undefined || values.length < LEAST_VALUES || !values.some(isPrintedValue)) return undefined;
  return { key: undefined, label: '', at: first.at, group: undefined, values };
}
