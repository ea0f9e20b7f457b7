/** What stands around a number in a normalised text. */
export interface NumberContext {
  /** The sentence before the number; where the number begins a line, with the line above as its label. */
  readonly before: string;
  /** The part of it behind the last semicolon. */
  readonly clause: string;
  /** The rest of the sentence. */
  readonly after: string;
}

const LONGEST = 160;
/** A line this short above a number is a label or the head of a table. */
const SHORT_LINE = 40;

export function contextOf(text: string, from: number, to: number): NumberContext {
  const before = sentenceBefore(text.slice(Math.max(0, from - LONGEST), from));
  return {
    before,
    clause: before.slice(before.lastIndexOf(';') + 1),
    after: /^[^。!?\n;]*/.exec(text.slice(to, to + LONGEST))?.[0] ?? '',
  };
}

function sentenceBefore(text: string): string {
  const sentence = text.slice(Math.max(...['。', '!', '?'].map(mark => text.lastIndexOf(mark))) + 1);
  const [line = '', above = ''] = sentence.split('\n').toReversed();
  return line.trim() === '' && above.length <= SHORT_LINE ? above + line : line;
}

/** The last of the numbers listed before this one, under the same label: 110101…、330102… */
const LISTED = /$(?<=([\dXx][\dXx -]{5,40}[、,;和及与/ ]{0,4}(?:以及)?))/;
/** What joins a label to its number. */
const JOINT = /$(?<=((?:分别)?[为是系即:,#="'“‘([{【〔\s-]{0,20}))/;

/** The text before a number up to the end of its label. */
export function labelBefore(before: string): string {
  let label = before;
  for (let length = lengthAtEnd(LISTED, label); length > 0; length = lengthAtEnd(LISTED, label))
    label = label.slice(0, -length);
  return label.slice(0, label.length - lengthAtEnd(JOINT, label));
}

/** These patterns look back from the end of the text, so that a long list of numbers is not tried from every place in it. */
const lengthAtEnd = (pattern: RegExp, text: string): number => pattern.exec(text)?.[1]?.length ?? 0;

/** What follows a count and never the number of a person. */
const UNIT = /^ ?(?:余|多)?(?:次|件|人|条|元|万|亿|份|个|项|户|篇|页|平方|公里|吨|千|百|%|℃|米|本|张|册|字节|股|票)/;
export const isQuantity = ({ after }: NumberContext): boolean => UNIT.test(after);

/** Labels of the numbers of things: files, projects, organisations, accounts of the treasury. */
const CODE = new RegExp(
  `(?:${[
    '代码|识别号|税号|索引号?|[文编序案档卷工订]号|编[号码]|序列[号码]?|流水[号码]?|单号|受理[号码]|登记[号码]|备案[号码]?|许可[号码]',
    '(?:许可|执照|资质|产权|不动产|登记|使用|合格|准考)证?(?:书)?(?:证?号码?|编号)|执照|合同号?|监管号|宗地号?|单元号|条形?码|批次号?',
    '查询[号码]|回执[号码]|缴款[号码]|校验码|设备号?|标识码?|行号|项目[号码]?|申请号|答复号|告知书号?|决定书号?|公告号|注册[号码]|工单(?:编?号)?|(?:发票|票据|快递|运单|邮件)(?:单?号码?|代码)?|EMS|证书[号码]?',
    'ISBN|ISSN|QQ(?:群|交流群|工作群)?号?|(?:微信|钉钉|交流|工作|服务|咨询)群号?|公众号|机构码|[量数额]|次数|收入|支出|经费|合计',
  ].join('|')})(?:码)?$`,
  'i',
);
const LONGEST_CODE = 24;
/** Whether a number is the code of something by the label right before it. */
export const isCode = (label: string): boolean => CODE.test(label.slice(-LONGEST_CODE));
