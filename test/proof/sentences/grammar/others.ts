import { expand } from '../expand.ts';
import { otherThan, type SpokenFacts } from '../spoken-facts.ts';
import { agreeing, contradicting, type SpokenKind } from '../spoken-kind.ts';
import { ON_REQUESTS, SELF, TIME } from './times.ts';

/** A sentence with one number that a figure of the tables answers. */
const answered = (
  name: string,
  templates: readonly string[],
  count: (facts: SpokenFacts) => number,
  allowed: (facts: SpokenFacts) => readonly number[] = () => [],
): SpokenKind => ({
  name,
  say: (facts, random) => {
    const right = count(facts);
    if (right === 0) return null;
    const template = templates[random.whole(0, templates.length - 1)] ?? '';
    const slots = { b: facts.now.at('disputes.reconsideration.total') };
    if (random.chance(0.5)) return agreeing(expand(random, template, { ...slots, c: right }));
    const c = otherThan(random, right, [right, ...allowed(facts)]);
    return contradicting(expand(random, template, { ...slots, c }));
  },
});

const ABOUT = '[因政府信息公开|因依申请公开|因政府信息公开答复]';
const litigation = ({ now }: SpokenFacts): number =>
  now.at('disputes.litigationDirect.total') + now.at('disputes.litigationAfterReconsideration.total');
const reconsideration = answered(
  'reconsideration',
  [
    `${TIME}${ABOUT}[被申请|引发|发生|涉及]行政复议{c}[件|起|宗|件次]。`,
    `${TIME}${SELF}[共|][应对|涉及|收到|参与|承办|处理|办理][涉及|]政府信息公开[类|]行政复议[案件|]{c}[件|起]。`,
    `${TIME}[发生|被提起]政府信息公开行政复议[案件|][共|]{c}件。`,
    `${TIME}收到[复议机关转来的|]政府信息公开行政复议[答复通知书|案件]{c}[件|份]。`,
    `政府信息公开行政复议方面，${TIME}共{c}件。`,
  ],
  ({ now }) => now.at('disputes.reconsideration.total'),
);
const suits = answered(
  'litigation',
  [
    `${TIME}${ABOUT}[引发|被提起|发生|涉及]行政诉讼{c}[件|起|宗]。`,
    `${TIME}${SELF}[共|][应对|涉及|收到|参与|承办|处理]政府信息公开[类|]行政诉讼[案件|]{c}[件|起]。`,
    `${TIME}政府信息公开行政复议{b}件、行政诉讼{c}件。`,
    `${TIME}${ABOUT}[参加|应诉|出庭]行政诉讼{c}件。`,
  ],
  litigation,
);
const issued = answered(
  'documents issued',
  [
    `（三）政府信息管理。${TIME}${SELF}[制发|印发|出台|新制定|制定出台|新出台|发布][行政|]规范性文件{c}件。`,
    `（三）政府信息管理。${TIME}行政规范性文件[制发|新制发|制定]{c}件。`,
    `（三）政府信息管理。${TIME}[共|]{c}件行政规范性文件[印发|出台]。`,
  ],
  ({ now }) => now.at('disclosure.normativeDocuments.issued'),
);
const inForce = answered(
  'documents in force',
  [
    `（三）政府信息管理。[目前|年末|截至年底]现行有效[的|]行政规范性文件[共|]{c}件。`,
    `（三）政府信息管理。[现有|]行政规范性文件现行有效{c}件。`,
    `（三）政府信息管理。[经清理，|][继续|现行]有效的行政规范性文件[为|有|]{c}件。`,
  ],
  ({ now }) => now.at('disclosure.normativeDocuments.inForce'),
);
const repealed = answered(
  'documents repealed',
  [
    `（三）政府信息管理。${TIME}[宣布|]废止[行政|]规范性文件{c}件。`,
    `（三）政府信息管理。${TIME}[共|][宣布废止|清理废止][行政|]规范性文件{c}件。`,
  ],
  ({ now }) => now.at('disclosure.normativeDocuments.repealed'),
);
const decision = (name: string, words: string, key: string): SpokenKind =>
  answered(
    name,
    [
      `（一）主动公开。${TIME}${SELF}[作出|做出|下达]${words}决定[书|]{c}[件|份|项]。`,
      `（一）主动公开。${TIME}${SELF}[共|][办理|实施|办结]${words}[案件|]{c}[件|起|宗]。`,
      `（一）主动公开。${TIME}${words}[处理决定|决定]数量[为|]{c}件。`,
    ],
    ({ now }) => now.at(`disclosure.${key}.decisions`),
  );

const growth: SpokenKind = {
  name: 'growth of requests',
  say: ({ now, before }, random) => {
    const [n, last] = [now.row('newlyReceived'), before.row('newlyReceived')];
    if (last === 0 || n === last) return null;
    const rate = (Math.abs(n - last) / last) * 100;
    const agrees = random.chance(0.5);
    const told = agrees ? rate : rate + random.pick([7, 13, 31]);
    const diff = agrees ? Math.abs(n - last) : otherThan(random, Math.abs(n - last), [Math.abs(n - last)]);
    const [way, more] = n > last ? ['增长', '增加'] : ['下降', '减少'];
    const template = random.pick([
      `${ON_REQUESTS}${TIME}新收申请{n}件，同比{way}{rate}%。`,
      `${ON_REQUESTS}${TIME}新收申请{n}件。[与去年相比|与上年相比|同比]，{way}{rate}%。`,
      `${ON_REQUESTS}${TIME}收到申请{n}件，[比上年|较去年|同比]{more}{diff}件。`,
      `${ON_REQUESTS}${TIME}收到申请{n}件。较上年{more}{diff}件。`,
      `${ON_REQUESTS}${TIME}收到申请{n}件，[较2022年|比2022年度]{way}了{rate}%。`,
    ]);
    const text = expand(random, template, { n, way, more, diff, rate: told.toFixed(1) });
    return agrees ? agreeing(text) : contradicting(text);
  },
};

const tenths: SpokenKind = {
  name: 'growth in tenths',
  say: ({ now, before }, random) => {
    const [n, last] = [now.at('disclosure.licensing.decisions'), before.at('disclosure.licensing.decisions')];
    const rate = last === 0 ? 0 : (n - last) / last;
    const tens = Math.round(Math.abs(rate) * 10);
    if (last < 20 || tens < 1 || tens > 8 || Math.abs(Math.abs(rate) * 10 - tens) > 0.3) return null;
    const agrees = random.chance(0.5);
    const words = '一二三四五六七八九'.charAt(
      (agrees ? tens : (tens + 3) % 9) - 1 < 0 ? 4 : (agrees ? tens : (tens + 3) % 9) - 1,
    );
    const way = rate > 0 ? '[增加|增长|上升]' : '[减少|下降]';
    const text = expand(random, `（一）主动公开。${TIME}作出行政许可决定{n}件，[同比|比上年|较去年]${way}{words}成。`, {
      n,
      words,
    });
    return agrees ? agreeing(text) : contradicting(text);
  },
};

const PLACES = ['网站', '公众号', '微博', '政务新媒体', '公示栏', '政府公报'];
const parts: SpokenKind = {
  name: 'parts of a total',
  say: (_, random) => {
    const count = random.whole(3, 5);
    const numbers = Array.from({ length: count }, () => random.whole(12, 300));
    const total = numbers.reduce((sum, each) => sum + each, 0);
    const agrees = random.chance(0.5);
    const told = agrees ? total : otherThan(random, total, [total]);
    const mark = random.pick(['、', '，']);
    const list = numbers.map((number, index) => `${PLACES[index]}${number}条`).join(mark);
    const names = PLACES.slice(0, count).join('、');
    const bare = numbers.map(number => `${number}条`).join('、');
    const template = random.pick([
      `（一）主动公开。${TIME}[公开|发布][各类|]信息{told}条，其中[：|，|]{list}。`,
      `（一）主动公开。${TIME}[公开|发布]信息{told}条（{list}）。`,
      `（一）主动公开。${TIME}通过{list}公开信息，[共计|合计|总计]{told}条。`,
      `（一）主动公开。${TIME}通过${names}分别公开信息{bare}，[共计|合计]{told}条。`,
    ]);
    const text = expand(random, template, { told, list, bare });
    return agrees ? agreeing(text) : contradicting(text);
  },
};
const shares: SpokenKind = {
  name: 'shares in a list',
  say: (_, random) => {
    const numbers = [random.whole(20, 300), random.whole(20, 300), random.whole(20, 300)];
    const total = numbers.reduce((sum, each) => sum + each, 0);
    const agrees = random.chance(0.5);
    const wrong = random.whole(0, 2);
    const rates = numbers.map((number, index) =>
      ((number / total) * 100 + (!agrees && index === wrong ? random.pick([4, 9.3, -3.6, 11]) : 0)).toFixed(1),
    );
    const names = ['动态', '公告', '解读'];
    const template = random.pick([
      `（一）主动公开。发布信息${total}条，其中${names.map((name, index) => `${name}${numbers[index]}条`).join('、')}，分别占${rates.map(rate => `${rate}%`).join('、')}。`,
      `（一）主动公开。发布信息${total}条，其中${names.map((name, index) => `${name}${numbers[index]}条，占${rates[index]}%`).join('；')}。`,
      `（一）主动公开。发布信息${total}条，其中${names.map((name, index) => `${name}${numbers[index]}条（${rates[index]}%）`).join('、')}。`,
    ]);
    return agrees ? agreeing(template) : contradicting(template);
  },
};

export const OTHER_KINDS: readonly SpokenKind[] = [
  reconsideration,
  suits,
  issued,
  inForce,
  repealed,
  decision('licences', '行政许可', 'licensing'),
  decision('penalties', '行政处罚', 'penalties'),
  decision('coercion', '行政强制', 'coercion'),
  growth,
  tenths,
  parts,
  shares,
];
