import type { Edition } from '../../form/editions/edition.ts';
import { EDITIONS } from '../../form/editions/editions.ts';
import { FORM_NOTICE } from '../../form/form-notice.ts';
import { excerpt, SECTION_KEYS, sectionText } from '../../record/texts.ts';
import { type Break, breaksWhere, defineRule } from '../rule.ts';
import { reportingYear } from '../subject.ts';

const RIGHT_LAW = '中华人民共和国政府信息公开条例';
const [NEWEST, ...FORMER] = EDITIONS;
const RIGHT_TITLE = NEWEST.document;

const OPEN = '[〔\\[（(【]';
const CLOSE = '[〕\\]）)】]';
/** The number of a notice, whatever brackets stand around its year. */
const numberOf = ({ notice }: Edition): string => notice.replace('〔', OPEN).replace('〕', CLOSE);
/** Who issued the notices: what their numbers begin with. */
const OFFICE = FORM_NOTICE.replace(/〔.*/, '');
const NEW_NUMBER = numberOf(NEWEST);
const OLD_NUMBERS = FORMER.map(numberOf).join('|');
const OLD_FORMAT = new RegExp(`${OLD_NUMBERS}|年度报告格式》?[（(]试行[）)]`);
const NEW_FORMAT = new RegExp(NEW_NUMBER);
/** A number of such a notice that none has. */
const WRONG_NUMBER = `(?!${EDITIONS.map(numberOf).join('|')})${OFFICE}${OPEN}?20\\d{2,6}${CLOSE}?\\d{0,4}号?`;

/** Year and number of the notices, without who issued them. */
const ISSUED = EDITIONS.map(edition => numberOf(edition).replace(OFFICE, ''));

interface Slip {
  readonly pattern: RegExp;
  /** What should stand there. */
  readonly expected: string;
  readonly isTrifle?: true;
}

/** Wrong names and numbers of the law and of the format. */
const SLIPS: readonly Slip[] = [
  {
    pattern: /《中华人民共和国(?!政府信息公开条例》)(?:政府|政务)?(?:信息)?(?:公开)?(?:工作)?(?:信息)?(?:公开)?条例》/,
    expected: `《${RIGHT_LAW}》`,
  },
  {
    pattern: /《(?:政府信息条例|政府公开条例|政务信息公开条例|政府信息公开工作条例)》/,
    expected: `《${RIGHT_LAW}》`,
  },
  {
    pattern: /信息公开条例》?[（(](?:中华人民共和国)?国务院令第?(?!711)\d{2,4}号?(?![^（()）]{0,40}711)/,
    expected: '国务院令第711号',
  },
  {
    pattern: /政府信息(?!公开)(?:工作)?年度报告格式|(?<!政府)信息公开工作年度报告格式/,
    expected: `《${RIGHT_TITLE}》`,
  },
  {
    pattern: new RegExp(`年度报告有关事项的通知》?[（(]${NEW_NUMBER}`),
    expected: `${FORM_NOTICE}的名称是《${RIGHT_TITLE}》`,
  },
  { pattern: new RegExp(`年度报告格式》?(?:的通知》?)?[（(](?:${OLD_NUMBERS})`), expected: FORM_NOTICE },
  {
    pattern: new RegExp(`${OFFICE}20\\d{3,6}号|年度报告格式[》>〉]{0,2}(?:的通知》?)?[（(]${WRONG_NUMBER}`),
    expected: FORM_NOTICE,
  },
  {
    // The right number in the series of somebody else: 国办政务公开办函, 国办发.
    pattern: new RegExp(
      `年度报告[^。；\\n（(]{0,12}[（(]国办(?!公开办函)[政务公开办函发秘字]{1,8}(?:${ISSUED.join('|')})|国办政务公开办函${OPEN}20`,
    ),
    expected: FORM_NOTICE,
  },
  {
    pattern: new RegExp(`${OFFICE}\\[20\\d{2}\\]\\d{1,3}号`),
    expected: `文号中的年份用六角括号：${FORM_NOTICE}`,
    isTrifle: true,
  },
];

/** The law the report is made under, and the format in force. */
export const wrongCitation = defineRule({
  id: 'wrong-citation',
  group: 'identity',
  severity: 'warning',
  title: '引用的法规或文件有误',
  explanation: '编制依据应写对名称和文号。引用已停用的格式，或写错法规名称，说明没有按现行要求编制或未经校对。',
  basis: `《${RIGHT_LAW}》（国务院令第711号）；${FORM_NOTICE}`,
  inForce: { from: 2019 },
  judge: subject => {
    const text = SECTION_KEYS.map(key => sectionText(subject.record, key)).join('\n');
    const year = reportingYear(subject);
    return breaksWhere([...slipsIn(text), ...(year !== null && year >= NEWEST.from ? outdatedIn(text) : [])]);
  },
  remedy: `请改正法规名称、文号；${NEWEST.from}年度起应依据${FORM_NOTICE}编制。`,
  examples: {
    holds: [
      {},
      { texts: { preamble: '根据《政府信息公开条例》和《云江省政府信息公开规定》编制。' } },
      { texts: { preamble: '根据《信息公开条例》和国办公开办函（2021）30号编制。' } },
      { texts: { preamble: '《政府信息公开条例》（国务院令第492号公布，第711号修订）；国办公开办函〔2019〕61号。' } },
    ],
    breaks: [
      { texts: { preamble: '根据《中华人民共和国信息公开条例》编制本报告。' } },
      {
        texts: { preamble: '按照《中华人民共和国政府信息公开工作年度报告格式》（国办政务公开办函〔2021〕30号）编制。' },
      },
      { texts: { preamble: '根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制本报告。' } },
      { texts: { preamble: `根据${FORMER.at(-1)?.notice}的要求编制本报告。` } },
      { texts: { preamble: '根据国办公开办函202130号的要求编制本报告。' } },
    ],
  },
});

function slipsIn(text: string): readonly Break[] {
  return SLIPS.flatMap(({ pattern, expected, isTrifle }): Break[] => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const message = `引用的“${found[0]}”有误，应为：${expected}。`;
    const quote = excerpt(text, found.index, found[0].length);
    return [{ message, quote, expected, ...(isTrifle === true ? { severity: 'notice' } : {}) }];
  });
}

function outdatedIn(text: string): readonly Break[] {
  const found = OLD_FORMAT.exec(text);
  if (found === null || NEW_FORMAT.test(text)) return [];
  const message = `引用的“${found[0]}”是已停用的格式，${NEWEST.from}年度起已由${FORM_NOTICE}代替。`;
  return [{ message, quote: excerpt(text, found.index, found[0].length), expected: FORM_NOTICE }];
}
