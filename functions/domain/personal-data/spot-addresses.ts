import type { Spotted } from './kinds.ts';
import { isAboutPerson, namesPerson } from './persons.ts';

/** Down to the house: what tells where one person lives. */
const HOUSE =
  '(?:路|街|道|巷|弄|里|村|社区|小区|花园|家园|公寓|新村|苑|府|湾|组|庄|屯|胡同|园|坊|城|镇|乡)[^,。;!?\\n]{0,16}?[0-9一二三四五六七八九十]{1,8} ?(?:号楼?|幢|栋|单元|室|弄|户|组|座)(?:[^,。;!?\\n(]{0,16}?[0-9]{1,8} ?(?:号|室|户|房))?(?:[0-9]{1,8}室?)?';
/** Words of living somewhere; 住所地 and 地址 alone are also said of offices. */
const LIVES =
  '(?:家庭住址|家庭地址|家住|现住址?|现居住(?:地|于|在)?|住址|住在|居住(?:地址|地|于|在)|户籍(?:地址|所在地|地|登记地)|户口所在地|常住地|住所(?:地)?|(?<![居入])住(?=[^,。;]{2,20}(?:路|街|道|巷|村|镇|乡|弄|小区|社区)))';
const REACHED = '(?:(?:联系|通讯|通信|邮寄|收件|送达|寄件)?地址)';
const ADDRESS = new RegExp(
  `(?:(?<lives>${LIVES})|${REACHED})(?:位于|为|是|系|在)?[:(" ]{0,4}(?<address>[^,。;!?\\n:()]{2,50}?${HOUSE})`,
  'dg',
);
const OFFICE = /(?:局|委|厅|办公室|政府|中心|大厅|机关|法院|单位|公司)[^,。;]{0,8}$/;

/** How far around an address its owner is looked for. */
const REACH = 120;

/** Addresses of private persons who are named in the sentence by role or half a name. */
export function spotAddresses(text: string): readonly Spotted[] {
  return [...text.matchAll(ADDRESS)].flatMap((match): readonly Spotted[] => {
    const [from, to] = match.indices?.groups?.['address'] ?? [0, 0];
    const before = sentenceUpTo(text, match.index);
    const after = /^[^。!?\n]*/.exec(text.slice(to, to + REACH))?.[0] ?? '';
    const follows = match.groups?.['lives'] !== undefined && namesPerson(after);
    const isTheirs = (follows || (namesPerson(before) && isAboutPerson(before))) && !OFFICE.test(before);
    return isTheirs ? [{ kind: 'address', written: text.slice(from, to), from, to }] : [];
  });
}

const sentenceUpTo = (text: string, at: number): string =>
  /[^。!?\n]{0,120}$/.exec(text.slice(Math.max(0, at - REACH), at))?.[0] ?? '';
