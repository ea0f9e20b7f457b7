/** Kinds of personal data that are looked for, as findings name them. */
export const PERSONAL_DATA = {
  identity: '居民身份证号码',
  passport: '护照、通行证等证件号码',
  service: '军官证、警官证等证件号码',
  card: '银行卡号',
  mobile: '个人手机号码',
  address: '个人住址',
} as const;
export type PersonalDataKind = keyof typeof PERSONAL_DATA;

/** A piece of personal data in a normalised text. `from` and `to` are offsets in that text. */
export interface Spotted {
  readonly kind: PersonalDataKind;
  /** The number without separators, or the words of the address. */
  readonly written: string;
  readonly from: number;
  readonly to: number;
}
