import { refuse } from './refuse.ts';

/** A number of DynamoDB: `digits` times ten to the power of `exponent`; no digit at the end is a zero. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
/** Most significant digits a number may have. */
const MAX_DIGITS = 38;
/** Exponents of the greatest and the least number, written with one digit before the point. */
const MAX_MAGNITUDE = 125;
const MIN_MAGNITUDE = -130;

function parse(text: string): Decimal {
  const [, sign = '', whole = '', fraction = '', power = '0'] = NUMBER.exec(text.trim()) ?? [];
  if (whole === '' && fraction === '') throw refuse(`The parameter cannot be converted to a numeric value: ${text}`);
  return bounded({ digits: BigInt(`${sign}${whole}${fraction}`), exponent: Number(power) - fraction.length });
}

function bounded({ digits, exponent }: Decimal): Decimal {
  if (digits === 0n) return { digits, exponent: 0 };
  const text = `${digits}`;
  const stripped = text.replace(/0+$/, '');
  const length = stripped.replace('-', '').length;
  const shifted = exponent + text.length - stripped.length;
  const magnitude = shifted + length - 1;
  if (length > MAX_DIGITS) throw refuse('Attempting to store more than 38 significant digits in a Number');
  if (magnitude > MAX_MAGNITUDE)
    throw refuse('Number overflow. Attempting to store a number with magnitude larger than supported range');
  if (magnitude < MIN_MAGNITUDE)
    throw refuse('Number underflow. Attempting to store a number with magnitude smaller than supported range');
  return { digits: BigInt(stripped), exponent: shifted };
}

function print({ digits, exponent }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = `${digits}`.replace('-', '');
  if (exponent >= 0) return `${sign}${text}${'0'.repeat(exponent)}`;
  const padded = text.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

/** A number as DynamoDB gives it back: no zeros that say nothing, no exponent. Throws ValidationException. */
export const normalizeNumber = (text: string): string => print(parse(text));

function aligned(left: string, right: string) {
  const [first, second] = [parse(left), parse(right)];
  const exponent = Math.min(first.exponent, second.exponent);
  const raised = ({ digits, exponent: own }: Decimal): bigint => digits * 10n ** BigInt(own - exponent);
  return { left: raised(first), right: raised(second), exponent };
}

/** Below zero where `left` is the smaller number, above zero where it is the greater. */
export function compareNumbers(left: string, right: string): number {
  const values = aligned(left, right);
  return values.left < values.right ? -1 : values.left > values.right ? 1 : 0;
}

/** `left` plus `sign` times `right`. Throws ValidationException where the sum cannot be stored. */
export function addNumbers(left: string, right: string, sign: 1 | -1 = 1): string {
  const values = aligned(left, right);
  return print(bounded({ digits: values.left + BigInt(sign) * values.right, exponent: values.exponent }));
}

/** Bytes of a stored number, as AWS counts them. */
export function numberSize(text: string): number {
  const digits = text.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1 + (text.startsWith('-') ? 1 : 0);
}

/** Bytes that sort as the numbers do. */
export function sortableNumber(text: string): Buffer {
  const { digits, exponent } = parse(text);
  if (digits === 0n) return Buffer.from([0x80]);
  const figures = `${digits}`.replace('-', '');
  const magnitude = exponent + figures.length + 0x4000;
  const bytes = Buffer.concat([Buffer.from([0x81, magnitude >> 8, magnitude & 0xff]), Buffer.from(figures)]);
  // Of two negative numbers the one with the greater magnitude comes first, and a longer one before what it begins with.
  return digits > 0n ? bytes : Buffer.concat([bytes.map(byte => 0xff - byte), Buffer.from([0xff])]);
}
