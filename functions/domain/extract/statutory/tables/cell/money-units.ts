/** Units money is printed in, with what one of them is in 万元, the unit of the form. */
export const MONEY_IN_WAN = {
  亿元: 10_000,
  万元: 1,
  千元: 0.1,
  百元: 0.01,
  元: 0.0001,
} as const;

export type MoneyUnit = keyof typeof MONEY_IN_WAN;
