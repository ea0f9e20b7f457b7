/**
 * What numerals are written for. The alternatives are tried in this order at every place of the folded text; each is
 * bounded or consumes what it has looked at, so that reading stays linear on any text.
 */
const NUMERALS = '〇零一二两三四五六七八九十百千万亿';
const ONES = '一二三四五六七八九十';

const QUOTED = '“[^”\\n]{0,60}”|‘[^’\\n]{0,60}’|《[^》\\n]{0,150}》|「[^」\\n]{0,60}」|"[^"\\n]{0,60}"';
const IDENTIFIER = 'https?：//[^\\s，。；）\\n]{0,300}|[A-Za-z](?:[A-Za-z0-9@._/+#=&?~-])*';
/** Set words that begin with a numeral and count nothing. */
const IDIOMS = [
  '十[二三四五六七]五',
  '[十二]{1,3}[一二三四五六七八九]?届?[一二三四五六七]中全会',
  '(?:十八|十九|二十)大',
  '一(?:体|站式|批|系列|定|般|些|直|律|并|旦|样|致|步|方面|年来|是|把手|线|流|网|码|窗|次性|件事|条龙|张网|盘棋|揽子|公里|图|级|手|切|向|贯|带|半|键|屏|端|卡|门|口|刻钟|应|经|同|起来|共)',
  '两(?:会|微|端|化|类|新|高|个维护|个确立|手|侧|张皮|级|者|地|级|岸)',
  '三(?:安全|公|农|定|审|校|重|服务|同步|级|位一体|类内部|大|会一课|个代表|务|资|支|方|区)',
  '四(?:级|风|个意识|个自信|史|类过程|大|套班子|议)',
  '五(?:公开|级|位一体|大|险|个一)',
  '六(?:稳|保|大)',
  '[七八](?:五|项规定)',
  '百(?:姓|科|花|强|日)|千(?:方|家|万家)|万(?:众|家|里|无|物|事)',
].join('|');
const DATES = [
  '(?:19|20)\\d{2}年?(?:-|至|到|~|、)(?:19|20)\\d{2}年度?',
  '(?:19|20)\\d{2} ?(?:年(?:度|底|初|末)?(?: ?\\d{1,2} ?月(?: ?\\d{1,2}日|底|份|初|末|中旬)?)?|[-/.]\\d{1,2}[-/.]\\d{1,2}日?(?!\\d)|(?: \\d{1,2}){2} ?日?)',
  '\\d{1,2}(?:[-至~到、]\\d{1,2})?月(?:\\d{1,2}日|底|份|初|末|中旬)?',
  '\\d{1,8}日(?!均)',
  '\\d{1,2}：\\d{2}(?:：\\d{2})?(?!\\d)',
  '[〇零一二三四五六七八九]{4}年度?',
  `[${ONES}]{1,2}月(?:[${ONES}]{1,3}日|底|份|初|末|中旬)?`,
  '[一二三四1-4]季度',
].join('|');
const CITATIONS = [
  '〔(?:19|20)\\d{2}〕第?\\d{0,6}号?',
  '（(?:19|20)\\d{2}）第?\\d{1,6}号',
  '\\d{1,14}(?:-\\d{1,6})?(?:号|室|弄|楼|层|栋|幢|段|路|院)(?!召)',
].join('|');
const ORDINALS = [
  `第(?:[${NUMERALS}]{1,9}|\\d{1,6}|（[${ONES}\\d]{1,3}）)[条款项章节次届期批名轮]?`,
  `（[${ONES}]{1,3}）|（\\d{1,2}）|[①-⑳⑴-⒇]`,
  `(?<=^|[\\n。；：！？，、])[${ONES}]{1,2}(?:是|要)|(?<=^|[\\n。；：！？])(?:[${ONES}]{1,2}、|\\d{1,2}(?:、|\\.(?!\\d)))`,
].join('|');
const CONTACTS = [
  '(?<=(?:电话|邮编|邮政编码|传真|号码|索引号|热线)(?:为|是|：){0,2})[\\d-]{4,20}',
  '\\d{3,4}-\\d{7,8}(?:-\\d{1,6})?',
  '(?:12345|123\\d{2}|96\\d{3,4})(?=热线|平台|政务|民声|便民|市民|投诉|服务|直通|公共|在线)',
].join('|');
const CODES = '\\d{1,20}/[\\d/-]{1,20}|\\d{5,20}-\\d{1,20}|\\d{1,4}\\+[A-Z\\d]{1,4}|\\d{1,3}[×xX]\\d{1,3}';
const ARABIC = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?';

/** Groups: name, contact, date, citation, ordinal, percent, arabic, numeral. */
const NUMBER_TOKEN = new RegExp(
  [
    `(?<name>${QUOTED}|${IDENTIFIER}|${CODES})`,
    `(?<contact>${CONTACTS})`,
    `(?<ordinal>${ORDINALS})`,
    `(?<date>${DATES})`,
    `(?<citation>${CITATIONS})`,
    `(?<idiom>${IDIOMS})`,
    `百分之(?<percent>[${NUMERALS}]{1,6}(?:点[${NUMERALS}]{1,6})?)`,
    `(?<arabic>${ARABIC})`,
    `(?<numeral>[${NUMERALS}]+)`,
  ].join('|'),
  'y',
);

/** Every character a token can begin with: there is nothing to try at any other place. */
const BEGINNINGS = `${NUMERALS}0123456789“‘《「"第（〔①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽`;
const BEGINS = new Uint8Array(0x10000);
for (const character of BEGINNINGS) BEGINS[character.charCodeAt(0)] = 1;
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
  BEGINS[character.charCodeAt(0)] = 1;
  BEGINS[character.toLowerCase().charCodeAt(0)] = 1;
}

/** The first token from a place on; null where there is none. */
export function nextToken(text: string, from: number): RegExpExecArray | null {
  for (let at = from; at < text.length; at += 1) {
    if (BEGINS[text.charCodeAt(at)] !== 1) continue;
    NUMBER_TOKEN.lastIndex = at;
    const token = NUMBER_TOKEN.exec(text);
    if (token !== null) return token;
  }
  return null;
}
