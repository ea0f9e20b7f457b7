import { format, isDateFormat } from 'numfmt';

/** Prints the numbers and texts of one workbook under a format code, as the cell shows them. */
export type PrintValue = (value: number | string, code: string) => string;

/** Characters of format codes that may still be interpreted; a report's take some thousand. */
export interface PrintBudget {
  left: number;
}

export function fullPrintBudget(): PrintBudget {
  return { left: 400_000 };
}

/** Days between the epochs 1900 and 1904 ([MS-OE376], `date1904`). */
const DAYS_TO_1904 = 1462;
/** Excel takes no longer code; longer ones are no formats but traps. */
const LONGEST_CODE = 255;

/** Once the budget is spent, nothing printed is right any more. */
export function printValues(epoch1904: boolean, budget: PrintBudget): PrintValue {
  return (value, code) => {
    if (code.length > LONGEST_CODE) return String(value);
    if (typeof value === 'string' && (code === '@' || !code.includes('@'))) return value;
    if (Number.isInteger(value) && Math.abs(Number(value)) < 1e11 && (code === 'General' || code === '0'))
      return String(value);
    budget.left -= code.length;
    if (budget.left < 0) return '';
    if (typeof value === 'string') return printUnder(code, value);
    const days = epoch1904 && isDate(code) ? value + DAYS_TO_1904 : value;
    return printUnder(code, days).trim();
  };
}

function isDate(code: string): boolean {
  try {
    return isDateFormat(code);
  } catch {
    return false;
  }
}

/** Excel takes `!` before a character as it takes a backslash: `0!.0,` prints 125 000 as 12.5. */
const withEscapes = (code: string): string =>
  code.includes('!')
    ? code.replaceAll(/"[^"]*"|!(.)/gs, (whole, escaped?: string) => (escaped === undefined ? whole : `\\${escaped}`))
    : code;

/** A code that cannot be understood prints as General, like a cell without format. */
function printUnder(code: string, value: number | string): string {
  try {
    return format(withEscapes(code), value, { locale: 'zh-CN' });
  } catch {
    return typeof value === 'number' ? format('General', value) : value;
  }
}
