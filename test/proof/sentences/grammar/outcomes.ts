import { expand } from '../expand.ts';
import { otherThan, type SpokenFacts } from '../spoken-facts.ts';
import { agreeing, contradicting, type SpokenKind } from '../spoken-kind.ts';
import { ON_REQUESTS, TIME } from './times.ts';

interface Result {
  /** What it is called, in words that may stand before or behind the number. */
  readonly words: string;
  readonly count: (facts: SpokenFacts) => number;
}

const row = (key: string, words: string): Result => ({ words, count: ({ now }) => now.row(key) });
const group = (key: string, words: string): Result => ({ words, count: ({ now }) => now.group(key) });

const GROUPS: readonly Result[] = [
  row('granted', '[予以公开|同意公开|全部公开]'),
  row('partlyGranted', '[部分公开|予以部分公开|区分处理后部分公开]'),
  group('refused', '[不予公开|决定不予公开]'),
  group('unavailable', '[无法提供|因故无法提供]'),
  group('notProcessed', '[不予处理|依法不予处理]'),
  group('otherwise', '[其他处理|作其他处理]'),
];
const REASONS: readonly Result[] = [
  row('unavailable.notHeld', '[本机关不掌握相关政府信息|本机关不掌握]'),
  row('unavailable.stillUnclear', '[补正后申请内容仍不明确|补正后仍不明确]'),
  row('refused.thirdPartyRights', '[保护第三方合法权益|涉及第三方合法权益]'),
  row('refused.enforcementFile', '属于行政执法案卷'),
  row('refused.internalAffairs', '[属于三类内部事务信息|属于内部事务信息]'),
  row('refused.deliberative', '[属于四类过程性信息|属于过程性信息]'),
  row('notProcessed.repeated', '重复申请'),
  row('notProcessed.complaint', '[信访举报投诉类申请|属于信访、举报、投诉类]'),
  row('otherwise.notAmended', '[申请人无正当理由逾期不补正|逾期不补正]'),
];
const SINGLE: readonly string[] = [
  `${ON_REQUESTS}已答复的申请中，{words}[的|的有|]{c}件。`,
  `${ON_REQUESTS}${TIME}[作出|]{words}[决定|答复|][共|]{c}件，均说明理由。`,
  `${ON_REQUESTS}在办结的申请里，{words}{c}件，占比不高。`,
  `${ON_REQUESTS}{words}的[共|有|共有|]{c}件。`,
  `${ON_REQUESTS}从办理结果看，{c}件{words}。`,
  `${ON_REQUESTS}${TIME}答复申请人时，{words}{c}件，[告知救济渠道|附送达回证]。`,
];
const REASONED: readonly string[] = [
  `${ON_REQUESTS}[答复中，|]因{words}[而|][无法公开|未能公开|未予提供]的{c}件。`,
  `${ON_REQUESTS}从办理结果看，{words}{c}件。`,
  `${ON_REQUESTS}{words}的[申请|][共|有|]{c}件，均说明理由。`,
  `${ON_REQUESTS}有{c}件[申请|]{words}，已告知申请人。`,
];

const one = (name: string, results: readonly Result[], templates: readonly string[]): SpokenKind => ({
  name,
  say: (facts, random) => {
    const known = results.filter(({ count }) => count(facts) > 0);
    const result = known[random.whole(0, known.length - 1)];
    if (result === undefined) return null;
    const right = result.count(facts);
    const agrees = random.chance(0.5);
    const c = agrees ? right : otherThan(random, right + 2, [right]);
    const template = (templates[random.whole(0, templates.length - 1)] ?? '').replaceAll('{words}', result.words);
    const text = expand(random, template, { c });
    return agrees ? agreeing(text) : contradicting(text);
  },
});

const listed: SpokenKind = {
  name: 'results, all of them',
  say: (facts, random) => {
    const { now } = facts;
    const counts = GROUPS.map(({ count }) => count(facts));
    if (now.row('handledTotal') === 0) return null;
    const agrees = random.chance(0.5);
    const wrong = counts.findIndex(count => count > 0);
    const told = counts.map((count, index) => (!agrees && index === wrong ? otherThan(random, count, [count]) : count));
    const mark = random.pick(['，', '、', '；']);
    const list = told.map((count, index) => `${expand(random, GROUPS[index]?.words ?? '', {})}${count}件`).join(mark);
    const template = random.pick([
      `${ON_REQUESTS}${TIME}办结{h}件，其中{list}。`,
      `${ON_REQUESTS}${TIME}收到申请{all}件（含上年结转{in}件），其中{list}，结转下年{out}件。`,
      `${ON_REQUESTS}办理结果为：{list}。`,
      `${ON_REQUESTS}${TIME}答复{h}件。按结果分，{list}。`,
      `${ON_REQUESTS}${TIME}办结申请{h}件（{list}）。`,
    ]);
    const text = expand(random, template, {
      list,
      h: now.row('handledTotal'),
      in: now.row('carriedIn'),
      out: now.row('carriedOut'),
      all: now.row('newlyReceived') + now.row('carriedIn'),
    });
    return agrees ? agreeing(text) : contradicting(text);
  },
};

const APPLICANTS: readonly Result[] = [
  { words: '[自然人|自然人申请|自然人提出]', count: ({ now }) => now.at('applications.newlyReceived.naturalPerson') },
  { words: '[商业企业|商业企业申请]', count: ({ now }) => now.at('applications.newlyReceived.business') },
  { words: '[科研机构|科研机构提出]', count: ({ now }) => now.at('applications.newlyReceived.research') },
];
const columnTotals = ({ now }: SpokenFacts, column: string): readonly number[] => {
  const of = (key: string): number => now.at(`applications.${key}.${column}`);
  return [of('newlyReceived'), of('newlyReceived') + of('carriedIn'), of('handledTotal')];
};

const applicants: SpokenKind = {
  name: 'applicants',
  say: (facts, random) => {
    const columns = ['naturalPerson', 'business', 'research'];
    const index = random.whole(0, 2);
    const right = APPLICANTS[index]?.count(facts) ?? 0;
    if (right === 0) return null;
    const agrees = random.chance(0.5);
    const c = agrees ? right : otherThan(random, right, columnTotals(facts, columns[index] ?? ''));
    const n = facts.now.row('newlyReceived');
    const template = random
      .pick([
        `${ON_REQUESTS}新收[的|]{n}件申请中，{words}[的|]{c}件。`,
        `${ON_REQUESTS}${TIME}收到政府信息公开申请{n}件，其中{words}{c}件。`,
        `${ON_REQUESTS}按申请人[分|划分]，{words}的[有|]{c}件。`,
      ])
      .replaceAll('{words}', APPLICANTS[index]?.words ?? '');
    const text = expand(random, template, { c, n });
    return agrees ? agreeing(text) : contradicting(text);
  },
};

export const OUTCOME_KINDS: readonly SpokenKind[] = [
  one('a group of results', GROUPS, SINGLE),
  one('a reason', REASONS, REASONED),
  listed,
  applicants,
];
