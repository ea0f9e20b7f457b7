import { format, isDateFormat } from 'numfmt';

/** Prints the numbers and texts of one workbook under a format code, as the cell shows them. */
export type PrintValue = (value: number | string, code: string) => string;

/** Days between the epochs 1900 and 1904 ([MS-OE376], `date1904`). */
const DAYS_TO_1904 = 1462;
/** Excel takes no longer code; longer ones are no formats but traps. */
const LONGEST_CODE = 255;

export function printValues(epoch1904: boolean): PrintValue {
  return (value, code) => {
    if (code.length > LONGEST_CODE) return String(value);
    if (typeof value === 'string') return code.includes('@') && code !== '@' ? printUnder(code, value) : value;
    if (Number.isInteger(value) && Math.abs(value) < 1e11 && (code === 'General' || code === '0')) return String(value);
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

/** A code that cannot be understood prints as General, like a cell without format. */
function printUnder(code: string, value: number | string): string {
  try {
    return format(code, value, { locale: 'zh-CN' });
  } catch {
    return typeof value === 'number' ? format('General', value) : value;
  }
}
