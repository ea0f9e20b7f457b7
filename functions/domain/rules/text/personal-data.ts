import { sentencesOf } from '../../record/texts.ts';
import { type Break, breaksWhere, defineRule } from '../rule.ts';

const IDENTITY =
  /(?<![0-9A-Za-z])[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;
const MOBILE = /(?<![0-9A-Za-z.\-—])1[3-9]\d{9}(?![0-9A-Za-z%.])/g;
const CARD = /(?<![0-9A-Za-z.])(?:62|4\d|5[1-5])\d{2}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z])/g;
/** Office contact lines, where a number is meant to be known. */
const CONTACT = /电话|手机|热线|联系|咨询|监督|投诉|举报|传真|办公|微信|客服|值班/;
/** Numbers of files and projects look alike; one in ten of them passes the check of bank cards. */
const CODE = /索引|编[码号]|代码|文号|序号|备案|项目|单号|证号/;
const PAYMENT = /卡|账|帐|银行|开户|收款|汇|缴|退/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** What must never be public. Findings hold publication, and show no more than head and tail of the number. */
export const personalData = defineRule({
  id: 'personal-data',
  group: 'text',
  severity: 'error',
  holdsPublication: 'personal-data',
  title: '含有个人信息',
  explanation: '报告中有身份证号、个人手机号或银行卡号，公布会侵害个人信息权益。发现后报告暂不公布。',
  basis: '《中华人民共和国个人信息保护法》第二十五条；《中华人民共和国政府信息公开条例》第十五条',
  inForce: { from: 2019 },
  judge: ({ record }) =>
    breaksWhere(
      sentencesOf(record).flatMap(({ text, section, paragraph }) => [
        ...matches(text, IDENTITY, '身份证号码', (number, before) => isIdentityNumber(number) && !CODE.test(before)),
        ...matches(
          text,
          MOBILE,
          '个人手机号码',
          (number, before) =>
            !CONTACT.test(before) && !isInContactLine(record.sections[section].paragraphs[paragraph] ?? '', number),
        ),
        ...matches(
          text,
          CARD,
          '银行卡号',
          (number, before) => isCardNumber(number) && PAYMENT.test(before) && !CODE.test(before),
        ),
      ]),
    ),
  remedy: '请删去个人信息后重新上传；已在网上公布的请立即撤下更换。',
  examples: {
    holds: [
      {},
      { texts: { other: '未收取信息处理费。联系电话：13800138000。' } },
      { texts: { preamble: '如有疑问，请联系青禾县林业局（青山路1号；林同志；13900001234）。' } },
      { texts: { preamble: '索引号4305212023000410006。' } },
    ],
    breaks: [
      { texts: { other: '申请人李某（110101199003074872）的信息处理费已退还。' } },
      { texts: { other: '申请人李某（13912345678）未缴纳信息处理费。' } },
      { texts: { other: '信息处理费缴至6222 0212 3456 7890 128。' } },
    ],
  },
});

function matches(
  text: string,
  pattern: RegExp,
  what: string,
  isReal: (number: string, before: string) => boolean,
): Break[] {
  return [...text.matchAll(pattern)]
    .filter(({ 0: number, index }) =>
      isReal(number.replaceAll(/[ -]/g, ''), text.slice(Math.max(0, index - 25), index)),
    )
    .map(({ 0: number }) => {
      const masked = `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`;
      return { message: `文字中有${what}（${masked}）。`, quote: hideNumbers(text).slice(0, 200), key: masked };
    });
}

const hideNumbers = (text: string): string =>
  text.replaceAll(
    /\d[\d -]{7,}[\dXx]/g,
    number => `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`,
  );

/** A contact line may be divided at its semicolons: （联系地址：…；林同志；139…）. */
function isInContactLine(paragraph: string, number: string): boolean {
  const at = paragraph.indexOf(number);
  return at >= 0 && CONTACT.test(paragraph.slice(Math.max(0, at - 60), at));
}

/** GB 11643: the last character is a check on the seventeen digits before it. */
function isIdentityNumber(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}

/** Luhn's check, which bank cards pass and few other numbers do. */
function isCardNumber(number: string): boolean {
  const sum = [...number].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return number.length >= 16 && sum % 10 === 0;
}
