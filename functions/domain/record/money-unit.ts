/** How many of a unit make one 万元; of 亿元 how many 万元 one makes. */
const PER_WAN = { 千元: 10, 百元: 100, 元: 10_000 } as const;
const WAN_PER_YI = 10_000;

/** Units amounts of money are printed in. */
export const FEE_UNITS = ['亿元', '万元', '千元', '百元', '元'] as const;
export type FeeUnit = (typeof FEE_UNITS)[number];
/** The unit of the form: amounts in it are recorded as they are printed. */
export const UNIT_OF_FORM = '万元' satisfies FeeUnit;

/** No amount has more decimals in 万元. */
const DECIMALS = 8;

/** An amount in 万元. */
export function inWan(amount: number, unit: FeeUnit): number {
  if (unit === '万元') return amount;
  return Number((unit === '亿元' ? amount * WAN_PER_YI : amount / PER_WAN[unit]).toFixed(DECIMALS));
}
