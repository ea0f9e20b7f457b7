const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** First two digits of the codes of administrative divisions (GB/T 2260), and those of residence permits. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;
const FIRST_BIRTH = 1890;

/** GB 11643: the last character is a check on the seventeen digits before it. */
export function hasCheckDigit(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17];
}

/** Whether 15 or 18 characters name a division of the country and a day on which somebody may be born until a year. */
export function namesBirth(number: string, latest: number): boolean {
  const written = number.length === 15 ? `19${number.slice(6, 12)}` : number.slice(6, 14);
  const [year, month, day] = [written.slice(0, 4), written.slice(4, 6), written.slice(6)].map(Number);
  if (!PROVINCE.test(number) || year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= FIRST_BIRTH && year <= latest && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** GB 32100: whether eighteen characters are a 统一社会信用代码 with the right check character. */
export function isCreditCode(number: string): boolean {
  const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const values = [...number].map(character => ALPHABET.indexOf(character));
  if (values.length !== 18 || values.includes(-1)) return false;
  let [sum, weight] = [0, 1];
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === values[17];
}
