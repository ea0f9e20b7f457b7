import { isDigits } from '../grids/cell-text.ts';
import type { LaidCell, LaidTable } from '../grids/laid-table.ts';

/** How two parts of a table that a page break parted belong together. */
export interface CutSeam {
  /** The last row of the upper part and the first of the lower are halves of one row. */
  readonly rowIsCut: boolean;
  /** Cells of the lower part that go on with a cell of the upper part. */
  readonly upperHalves: ReadonlyMap<LaidCell, LaidCell>;
}

const ENUMERATED = /^[\s（(]*(?:[一二三四五六七八九十]{1,3}\s*[、.．）)]|\d{1,2}\s*[.．、）)])/;

/**
 * Finds the row that a page break cut through. No line closing the page's last row and none opening the next prove it. So does a
 * label that lacks its number or its bracket, when only one of the halves holds figures, and figures without a label.
 * Anything less is two rows: the labels show later whether they are rows of the form.
 */
export function findCutRow(upper: LaidTable, lower: LaidTable): CutSeam {
  const seams = seamPairs(upper, lower);
  const belowHeads = lastRow(upper).every(({ text }) => isLabel(text));
  const spanned = seams.filter(belowHeads ? headGoesOn(lower) : goesOnDown);
  const rowPairs = seams.filter(pair => !spanned.includes(pair));
  const rowIsCut =
    aligned(upper, lower, seams) && (rowPairs.length === 0 || areHalves(rowPairs, belowHeads, upper, lower));
  const joined = rowIsCut ? seams : spanned;
  return { rowIsCut, upperHalves: new Map(joined.map(({ above, below }) => [below, above])) };
}

function areHalves(pairs: readonly SeamPair[], belowHeads: boolean, upper: LaidTable, lower: LaidTable): boolean {
  if (isMixed(pairs)) return false;
  if (!belowHeads && labelIsMissing(pairs)) return true;
  if (!figuresFit(pairs)) return false;
  if ((upper.openBottom && lower.openTop) || labelGoesOn(pairs)) return true;
  return belowHeads ? isRestOfHeads(pairs) : isBlank(pairs) || labelIsApart(pairs);
}

interface SeamPair {
  readonly above: LaidCell;
  readonly below: LaidCell;
}

const lastRow = ({ cells, rowCount }: LaidTable) => cells.filter(({ row, rowSpan }) => row + rowSpan === rowCount);

/** Cells of the last row above and of the first row below that take up the same columns. */
function seamPairs(upper: LaidTable, lower: LaidTable): readonly SeamPair[] {
  const last = lastRow(upper);
  return lower.cells
    .filter(({ row }) => row === 0)
    .flatMap(below => {
      const above = last.find(({ column, columnSpan }) => column === below.column && columnSpan === below.columnSpan);
      return above === undefined ? [] : [{ above, below }];
    });
}

/** Whether every cell on either side of the page break has its other half. */
function aligned(upper: LaidTable, lower: LaidTable, seams: readonly SeamPair[]): boolean {
  const first = lower.cells.reduce((least, { column }) => Math.min(least, column), Infinity);
  const above = lastRow(upper).filter(({ column }) => column >= first);
  const below = lower.cells.filter(({ row }) => row === 0);
  return above.length === seams.length && below.length === seams.length;
}

/** A label over several rows that stands on one side of the page break only, or breaks off. */
function goesOnDown({ above, below }: SeamPair): boolean {
  if (above.rowSpan < 2 && below.rowSpan < 2) return false;
  if (above.text === '' || below.text === '') return true;
  return isLabel(above.text) && isLabel(below.text) && breaksOff(above.text, below.text);
}

/**
 * Below a row of heads only, a head goes on where the next row has heads only, too: a blank there is a figure left blank,
 * and words beside figures are the label of a row.
 */
function headGoesOn(lower: LaidTable): (pair: SeamPair) => boolean {
  const first = lower.cells.filter(({ row }) => row === 0);
  const headsOnly = first.length > 2 && first.every(({ text }) => isLabel(text));
  return ({ below }) => headsOnly && !ENUMERATED.test(below.text);
}

const isLabel = (text: string) => /\p{L}/u.test(text);

function breaksOff(above: string, below: string): boolean {
  return (ENUMERATED.test(above) && !ENUMERATED.test(below)) || openBrackets(above) > 0;
}

function openBrackets(text: string): number {
  return (text.match(/[（(]/g)?.length ?? 0) - (text.match(/[）)]/g)?.length ?? 0);
}

/** A label above a figure, or two labels that each bear a number, are no halves. */
function isMixed(pairs: readonly SeamPair[]): boolean {
  const mixed = pairs.some(
    ({ above, below }) => above.text !== '' && below.text !== '' && isLabel(above.text) !== isLabel(below.text),
  );
  const begun = pairs.some(({ above, below }) => ENUMERATED.test(above.text) && ENUMERATED.test(below.text));
  return mixed || begun;
}

/** Figures stand on one side of the cut, all on the same; but one that had no room may go on below. */
function figuresFit(pairs: readonly SeamPair[]): boolean {
  const values = pairs.filter(({ above, below }) => !isLabel(above.text) && !isLabel(below.text));
  return values.every(({ above }) => above.text === '') || values.every(isWholeAbove);
}

const isWholeAbove = ({ above, below }: SeamPair) => below.text === '' || (above.breaksOff && isDigits(below.text));

/** Figures without a label below a row with one: whatever they are, they are no row of their own. */
function labelIsMissing(pairs: readonly SeamPair[]): boolean {
  return (
    pairs.some(({ above }) => isLabel(above.text)) &&
    pairs.some(({ below }) => below.text !== '') &&
    pairs.every(({ below }) => !isLabel(below.text))
  );
}

const isBlank = (pairs: readonly SeamPair[]) => pairs.every(({ below }) => below.text === '');

/** A row of the form has two labels at the most; a row with more is a row of heads. */
const HEADS = 3;

/** The label below goes on with the label above, and no label begins below; or both are halves of a row of heads. */
function labelGoesOn(pairs: readonly SeamPair[]): boolean {
  const labels = pairs.filter(({ above, below }) => isLabel(above.text) && isLabel(below.text));
  const blanks = pairs.filter(({ above, below }) => above.text === '' || below.text === '');
  const begun = pairs.some(({ above, below }) => above.text === '' && isLabel(below.text));
  if (labels.length >= HEADS && labels.length + blanks.length === pairs.length) return true;
  return labels.length > 0 && !begun && labels.every(({ above, below }) => breaksOff(above.text, below.text));
}

/** Words below heads, none of them in the first column, where a row of the form has its label; and no figures. */
function isRestOfHeads(pairs: readonly SeamPair[]): boolean {
  const first = pairs.reduce((least, { below }) => Math.min(least, below.column), Infinity);
  return (
    pairs.every(({ below }) =>
      below.column === first ? below.text === '' : below.text === '' || isLabel(below.text),
    ) && pairs.some(({ below }) => below.text !== '')
  );
}

/** All figures above and the label below: rows of the form have both. */
function labelIsApart(pairs: readonly SeamPair[]): boolean {
  return (
    pairs.some(({ above }) => above.text !== '') &&
    pairs.every(({ above }) => !isLabel(above.text)) &&
    pairs.some(({ below }) => isLabel(below.text)) &&
    pairs.every(({ below }) => below.text === '' || isLabel(below.text))
  );
}
