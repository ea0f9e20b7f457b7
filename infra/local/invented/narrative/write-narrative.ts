import { editionOf } from '../../../../functions/domain/form/editions/edition-of.ts';
import type { FormYear } from '../../../../functions/domain/form/editions/editions.ts';
import type { Values } from '../figures/values.ts';
import { type Random, seededRandom } from '../random.ts';

/** Paragraphs of the sections that are prose; that of section four stands above its table. */
export interface Narrative {
  readonly preamble: readonly string[];
  readonly overview: readonly string[];
  readonly disputes: readonly string[];
  readonly problems: readonly string[];
  readonly other: readonly string[];
}

/** What a narrative is about. */
export interface NarrativeFacts {
  readonly agencyName: string;
  readonly year: number;
  readonly form: FormYear;
  readonly values: Values;
  readonly before: Values | null;
  /** Requests received by each part of a government. */
  readonly parts: readonly { readonly name: string; readonly received: number }[];
}

const THEMES = [
  '农村饮水',
  '旧楼改造',
  '校园安全',
  '河道巡查',
  '公交线路',
  '婚姻登记',
  '老年助餐',
  '古树保护',
  '渔港疏浚',
  '菜场改造',
  '夜间照明',
  '山洪预警',
] as const;

/**
 * A narrative whose every number agrees with the tables, with last year and with itself; the same seed puts the same
 * facts the same way, other facts of the same seed come in the same words.
 */
export function writeNarrative(seed: number, facts: NarrativeFacts): Narrative {
  const random = seededRandom(seed);
  const theme = random.pick(THEMES);
  const parts = { random, theme, facts };
  return {
    preamble: preamble(facts),
    overview: [
      opening(parts),
      `（一）主动公开。${published(parts)}${documents(parts)}${decisions(parts)}`,
      `（二）依申请公开。${requests(parts)}${disputes(parts)}`,
      `（三）政府信息管理。${management(parts)}`,
      `（四）政府信息公开平台建设。${platform(parts)}`,
      `（五）监督保障。${oversight(parts)}`,
    ],
    disputes: [],
    problems: problems(parts),
    other: other(parts),
  };
}

interface Writing {
  readonly random: Random;
  readonly theme: string;
  readonly facts: NarrativeFacts;
}

const total = ({ values }: NarrativeFacts, row: string): number => values.get(`applications.${row}.total`) ?? 0;

/** Sum of the rows of table 3 below a group, such as `refused`. */
const groupTotal = ({ values }: NarrativeFacts, group: string): number =>
  [...values]
    .filter(([path]) => path.startsWith(`applications.${group}.`) && path.endsWith('.total'))
    .reduce((sum, [, value]) => sum + value, 0);

function preamble({ year, form, agencyName }: NarrativeFacts): readonly string[] {
  const { document, notice } = editionOf(form);
  return [
    `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《${document}》（${notice}）的要求，${agencyName}编制本报告。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
  ];
}

function opening({ random, theme, facts: { year, agencyName } }: Writing): string {
  return random.pick([
    `${year}年，${agencyName}以${theme}为重点推进政府信息公开，把群众问得最多的事项放在最前面公开。`,
    `一年来，${agencyName}把${theme}的办理依据、经费去向和进度安排逐项摆到网上，请居民代表挑毛病、提要求。`,
    `${agencyName}在${year}年的政务公开中抓住${theme}这件事，先列清单，后定时限，再由科室逐条认领。`,
  ]);
}

function published({ random, theme }: Writing): string {
  const [sites, feeds, boards] = [random.whole(20, 90), random.whole(10, 70), random.whole(3, 19)];
  const all = sites + feeds + boards;
  return random.pick([
    `全年共公开${theme}类信息${all}条，其中网站${sites}条、政务新媒体${feeds}条、公告栏${boards}条。`,
    `全年发布${theme}类信息${all}条，其中网站发布${sites}条，占${((100 * sites) / all).toFixed(2)}%。`,
    `围绕${theme}发布图解${boards}期，更新办事指南${feeds}份。`,
  ]);
}

function documents({ random, facts: { form, values } }: Writing): string {
  if (form !== '2021') return '';
  const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map(
    column => values.get(`disclosure.normativeDocuments.${column}`) ?? 0,
  );
  return random.pick([
    `本年度制发行政规范性文件${issued}件，废止${repealed}件，现行有效${inForce}件。`,
    `行政规范性文件本年制发${issued}件、废止${repealed}件，年末现行有效${inForce}件。`,
    '',
  ]);
}

function decisions({ random, facts: { values } }: Writing): string {
  const [licensing, penalties] = ['licensing', 'penalties'].map(row => values.get(`disclosure.${row}.decisions`) ?? 0);
  return random.pick([
    `全年作出行政许可决定${licensing}件、行政处罚决定${penalties}件。`,
    `作出行政处罚决定${penalties}件，作出行政许可决定${licensing}件，均已按规定公示。`,
    '',
  ]);
}

function requests(writing: Writing): string {
  const { random, facts } = writing;
  const [received, carriedIn] = [total(facts, 'newlyReceived'), total(facts, 'carriedIn')];
  const [handled, carriedOut] = [total(facts, 'handledTotal'), total(facts, 'carriedOut')];
  const style = random.whole(0, 3);
  if (received + carriedIn + handled + carriedOut === 0)
    return random.pick(['全年未收到政府信息公开申请。', '本年没有收到政府信息公开申请，收到申请0件。']);
  const persons = facts.values.get('applications.newlyReceived.naturalPerson') ?? 0;
  const told = [
    `本年新收政府信息公开申请${received}件，上年结转${carriedIn}件，办结${handled}件，结转下年度${carriedOut}件。${outcomes(facts)}`,
    `全年共收到政府信息公开申请${received}件，其中自然人申请${persons}件、法人或其他组织申请${received - persons}件；办结${handled}件，另有${carriedOut}件结转下年度继续办理。`,
    `全年收到政府信息公开申请${received}件，连同上年结转的${carriedIn}件，共办结${handled}件。`,
    `本年收到并受理政府信息公开申请${received}件，全部按期答复或者转入下年办理。`,
  ];
  return `${told[style]}${growth(facts, style)}${breakdown(facts)}`;
}

function outcomes(facts: NarrativeFacts): string {
  const told = [
    ['予以公开', total(facts, 'granted')],
    ['部分公开', total(facts, 'partlyGranted')],
    ['不予公开', groupTotal(facts, 'refused')],
    ['无法提供', groupTotal(facts, 'unavailable')],
    ['不予处理', groupTotal(facts, 'notProcessed')],
    ['其他处理', groupTotal(facts, 'otherwise')],
  ] as const;
  const named = told.filter(([, count]) => count > 0).map(([words, count]) => `${words}${count}件`);
  return named.length < 2 ? '' : `办结的申请中，${named.join('、')}。`;
}

function growth(facts: NarrativeFacts, style: number): string {
  const now = total(facts, 'newlyReceived');
  const earlier = facts.before?.get('applications.newlyReceived.total') ?? 0;
  if (earlier === 0 || now === earlier || style !== 3) return '';
  const rate = ((100 * Math.abs(now - earlier)) / earlier).toFixed(1);
  return `全年收到政府信息公开申请${now}件，同比${now > earlier ? '增长' : '下降'}${rate}%。`;
}

function breakdown(facts: NarrativeFacts): string {
  const told = facts.parts.filter(({ received }) => received > 0);
  if (told.length < 3) return '';
  const all = facts.parts.reduce((sum, { received }) => sum + received, 0);
  const listed = told.map(({ name, received }) => `${name}${received}件`).join('、');
  return `按受理单位统计，全年收到政府信息公开申请${all}件，其中${listed}。`;
}

function disputes({ random, facts: { values } }: Writing): string {
  const count = (group: string, result: string): number => values.get(`disputes.${group}.${result}`) ?? 0;
  const reconsidered = count('reconsideration', 'total');
  const suits = count('litigationDirect', 'total') + count('litigationAfterReconsideration', 'total');
  if (reconsidered + suits === 0)
    return random.pick(['全年没有发生因政府信息公开引起的行政复议、行政诉讼。', '未发生政府信息公开行政复议。', '']);
  const results = { upheld: '维持', corrected: '纠正', otherResult: '其他结果', pending: '尚未审结' };
  const listed = Object.entries(results)
    .map(([key, words]) => [words, count('reconsideration', key)] as const)
    .filter(([, number]) => number > 0)
    .map(([words, number]) => `${words}${number}件`);
  return random.pick([
    `因政府信息公开被申请行政复议${reconsidered}件，发生行政诉讼${suits}件。`,
    `因政府信息公开被申请行政复议${reconsidered}件，其中${listed.join('、')}。`,
    '',
  ]);
}

function management({ random, theme }: Writing): string {
  return random.pick([
    `对${theme}类文件逐件核对公开属性，由办公室统一归档。`,
    `起草科室先填公开属性，法制科室再作保密审查，${theme}材料不经两道签字不上网。`,
    `把${theme}方面的旧文件清了一遍底，过期的加注说明，有效的重新编目。`,
  ]);
}

function platform({ random, theme }: Writing): string {
  return random.pick([
    '网站新设查询页面，方便群众按地点查找。',
    `政务大厅添置触摸屏，居民可以当场翻看${theme}公示。`,
    '微信公众号与网站专栏同步更新，老旧栏目合并后只留下常用的几个。',
  ]);
}

function oversight({ random }: Writing): string {
  return random.pick([
    '明确专人负责，参加工作考核和社会评议，全年没有发生责任追究情形。',
    '组织公开业务培训，请律师讲解答复要点，年末接受社会评议和工作考核，未发生责任追究。',
    '把公开工作纳入年度考核，逐季通报；社会评议由人大代表打分，没有需要追究责任的情形。',
  ]);
}

function problems({ random, theme, facts: { agencyName } }: Writing): readonly string[] {
  const gap = random.pick([
    `存在的问题：${agencyName}在${theme}方面的公开更新节奏不够稳定，与群众期待还有距离。`,
    `回头看，${theme}的图表解读做得太少，上了年纪的居民反映读不懂表格里的专业说法。`,
    `主要不足是基层窗口缺少专职人员，${theme}答复偶尔压到期限的最后几天才寄出。`,
    `一些科室把${theme}当成内部事务，该上网的进度表往往拖到居民来问才补传。`,
  ]);
  const remedy = random.pick([
    '改进情况：已排出按月更新表，由办公室每季度检查一次落实情况，并把检查结果在单位内部通报。',
    '针对这一点，请设计人员重画了流程图，还录了方言讲解，下一步准备送到各村的宣传栏。',
    '对此从机关抽调熟手到窗口跟班，答复草稿提前送审，改进之后平均用时明显缩短。',
    '今后把上网时限写进科室职责，谁起草谁上传，办公室随机抽看并要求当天整改。',
  ]);
  return [gap, remedy];
}

function other({ random, facts }: Writing): readonly string[] {
  const unpaid = total(facts, 'otherwise.feeUnpaid');
  const amount = random.whole(1, 60) * 10;
  return random.pick([
    [`本年度收取信息处理费0元${unpaid > 0 ? `，发出的${unpaid}份收费通知逾期未缴` : ''}，没有其他需要报告的事项。`],
    [`本年度依法向申请人发出收费通知，收取信息处理费${amount}元，已全部上缴国库。`],
    [unpaid > 0 ? '发出收费通知后申请人逾期未缴费，未收取信息处理费。' : '全年未收取信息处理费。'],
  ]);
}
