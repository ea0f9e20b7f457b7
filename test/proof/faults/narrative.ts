import type { Random } from '../../../infra/local/invented/random.ts';
import type { ReportCase } from '../cases/generate-case.ts';
import {
  otherCount,
  pickFrom,
  previousAt,
  rebalance,
  sayOfDisclosure,
  sayOfRequests,
  setTexts,
  valueAt,
} from './edits.ts';
import type { Planted, Planter } from './planter.ts';

const total = (each: ReportCase, row: string): number => valueAt(each, `applications.${row}.total`);
const ORGAN = { kind: 'organ', form: '2021' } as const;

/** A number greater than 0 that is none of those. */
function noneOf(random: Random, numbers: readonly number[]): number {
  for (;;) {
    const number = otherCount(random, pickFrom(random, numbers) ?? 0);
    if (number > 0 && !numbers.includes(number)) return number;
  }
}

/** Says a wrong count of something that has a right one in the tables. */
const wrongCount = (
  rule: string,
  name: string,
  paths: readonly string[],
  say: (random: Random, wrong: number) => string,
  where: 'requests' | 'disclosure' = 'requests',
): Planter => ({
  rule,
  name,
  needs: ORGAN,
  plant: (random, clean) => {
    const right = paths.reduce((sum, path) => sum + valueAt(clean, path), 0);
    if (right === 0) return null;
    // A number of requests may as well be meant with those taken over, or be that of those handled.
    const ofApplicants = ['carriedIn', 'handledTotal'].map(row =>
      paths.reduce((sum, path) => sum + valueAt(clean, path.replace('newlyReceived', row)), 0),
    );
    const text = say(random, noneOf(random, [right, right + (ofApplicants[0] ?? 0), ofApplicants[1] ?? right]));
    const faulty =
      where === 'requests' ? sayOfRequests(clean, text) : sayOfDisclosure(clean, `全年发布公示信息31条。${text}`);
    return { faulty, severity: 'warning', cells: paths.slice(0, 1) };
  },
});

const dispute = (group: string, result = 'total'): string => `disputes.${group}.${result}`;
const documents = (column: string): string => `disclosure.normativeDocuments.${column}`;
const decisions = (row: string): string => `disclosure.${row}.decisions`;

/** Says that there was nothing where there was something. */
const denial = (name: string, paths: readonly string[], wordings: readonly [string, ...string[]]): Planter => ({
  rule: 'contradicted-absence',
  name,
  needs: ORGAN,
  plant: (random, clean) => {
    if (paths.reduce((sum, path) => sum + valueAt(clean, path), 0) === 0) return null;
    return { faulty: sayOfRequests(clean, random.pick(wordings)), severity: 'error' };
  },
});

const inOther = (rule: string, name: string, texts: readonly [string, ...string[]]): Planter => ({
  rule,
  name,
  needs: { form: '2021' },
  plant: (random, clean) => ({ faulty: setTexts(clean, { other: [random.pick(texts)] }), severity: 'warning' }),
});

function wrongRequests(random: Random, clean: ReportCase): Planted | null {
  const [received, carriedIn, handled] = ['newlyReceived', 'carriedIn', 'handledTotal'].map(row => total(clean, row));
  if (received === 0 || received === undefined) return null;
  const wrong = noneOf(random, [received, received + (carriedIn ?? 0), handled ?? 0]);
  const text = random.pick([
    `全年共收到政府信息公开申请${wrong}件，均已按期答复。`,
    `${clean.year}年，我局受理政府信息公开申请${wrong}件。`,
    `本年度新收政府信息公开申请${wrong}件，答复内容均经法制科室审核。`,
    `一年来共收到公民、法人和其他组织提出的政府信息公开申请${wrong}件。`,
    `今年我局依申请公开政府信息，共接到申请${wrong}件。`,
    `本年度办结政府信息公开申请${wrong}件。`,
  ]);
  return { faulty: sayOfRequests(clean, text), severity: 'error', cells: ['applications.newlyReceived.total'] };
}

export const NARRATIVE_FAULTS: readonly Planter[] = [
  { rule: 'contradicted-applications', name: 'another count', needs: ORGAN, plant: wrongRequests },
  {
    rule: 'contradicted-applications',
    name: 'the count of one office',
    needs: { kind: 'government', form: '2021' },
    plant: (random, clean) => {
      const received = total(clean, 'newlyReceived');
      if (received < 5) return null;
      const text = `${clean.year}年，县政府办公室收到政府信息公开申请${random.whole(1, received - 2)}件。`;
      return { faulty: sayOfRequests(clean, text), severity: 'warning' };
    },
  },
  denial(
    'no requests',
    ['applications.newlyReceived.total'],
    [
      '全年未收到政府信息公开申请。',
      '本年度没有收到任何公民、法人提出的政府信息公开申请。',
      '全年共收到政府信息公开申请0件。',
      '本年度无依申请公开政府信息的情况。',
      '我局本年度收到政府信息公开申请零件。',
    ],
  ),
  denial(
    'no reconsiderations',
    [dispute('reconsideration')],
    [
      '全年没有发生因政府信息公开引起的行政复议。',
      '本年度未发生政府信息公开行政复议。',
      '因政府信息公开申请行政复议0件。',
    ],
  ),
  denial(
    'no suits',
    [dispute('litigationDirect'), dispute('litigationAfterReconsideration')],
    ['全年没有发生因政府信息公开引起的行政诉讼。', '无政府信息公开行政诉讼案件。'],
  ),
  {
    rule: 'contradicted-absence',
    name: 'requests that no table has',
    needs: ORGAN,
    plant: (random, clean) => {
      const rows = ['newlyReceived', 'carriedIn', 'handledTotal', 'carriedOut'];
      if (rows.some(row => total(clean, row) > 0)) return null;
      const text = `全年收到政府信息公开申请${random.whole(1, 30)}件，均已答复。`;
      return { faulty: sayOfRequests(clean, text), severity: 'error' };
    },
  },
  wrongCount('contradicted-outcomes', 'granted', ['applications.granted.total'], (random, wrong) =>
    random.pick([`全年对政府信息公开申请作出答复，予以公开${wrong}件。`, `办结的申请中，予以公开的${wrong}件。`]),
  ),
  wrongCount('contradicted-outcomes', 'persons', ['applications.newlyReceived.naturalPerson'], (random, wrong) =>
    random.pick([
      `新收的政府信息公开申请中，自然人申请${wrong}件。`,
      `全年收到自然人提出的政府信息公开申请${wrong}件。`,
    ]),
  ),
  wrongCount('contradicted-carry-over', 'taken over', ['applications.carriedIn.total'], (random, wrong) =>
    random.pick([`上年结转政府信息公开申请${wrong}件。`, `另有上年度结转的政府信息公开申请${wrong}件，本年一并办理。`]),
  ),
  wrongCount('contradicted-carry-over', 'carried on', ['applications.carriedOut.total'], (random, wrong) =>
    random.pick([`结转下年度继续办理的政府信息公开申请${wrong}件。`, `另有${wrong}件政府信息公开申请结转下年度办理。`]),
  ),
  wrongCount('contradicted-disputes', 'reconsiderations', [dispute('reconsideration')], (random, wrong) =>
    random.pick([`因政府信息公开被申请行政复议${wrong}件。`, `全年发生政府信息公开行政复议案件${wrong}件。`]),
  ),
  wrongCount(
    'contradicted-disputes',
    'suits',
    [dispute('litigationDirect'), dispute('litigationAfterReconsideration')],
    (random, wrong) =>
      random.pick([`因政府信息公开引发行政诉讼${wrong}件。`, `涉及政府信息公开的行政诉讼${wrong}件。`]),
  ),
  wrongCount(
    'contradicted-documents',
    'issued',
    [documents('issued')],
    (random, wrong) => random.pick([`本年度制发行政规范性文件${wrong}件。`, `全年共制定行政规范性文件${wrong}件。`]),
    'disclosure',
  ),
  wrongCount(
    'contradicted-documents',
    'in force',
    [documents('inForce')],
    (_, wrong) => `行政规范性文件现行有效${wrong}件。`,
    'disclosure',
  ),
  wrongCount(
    'contradicted-decisions',
    'licences',
    [decisions('licensing')],
    (random, wrong) => random.pick([`全年作出行政许可决定${wrong}件。`, `本年办理行政许可处理决定${wrong}件。`]),
    'disclosure',
  ),
  wrongCount(
    'contradicted-decisions',
    'penalties',
    [decisions('penalties')],
    (_, wrong) => `全年作出行政处罚决定${wrong}件。`,
    'disclosure',
  ),
  inOther('contradicted-fee', 'amounts that do not add up', [
    '全年对3件申请收取信息处理费460元，其中县水务站1件，收取160元；县排灌站2件，收取200元。',
    '本年度共收取信息处理费900元，其中本级收取500元，下属单位收取300元。',
  ]),
  inOther('contradicted-fee', 'no multiple of ten', [
    '全年收取信息处理费123元。',
    '本年度对1件申请收取政府信息公开信息处理费45元。',
  ]),
  {
    rule: 'contradicted-fee',
    name: 'unpaid without a notice',
    needs: ORGAN,
    plant: (_, clean) => {
      const [granted, unpaid] = ['granted', 'otherwise.feeUnpaid'].map(row => `applications.${row}.naturalPerson`);
      if (valueAt(clean, granted ?? '') === 0) return null;
      const moved = { [granted ?? '']: valueAt(clean, granted ?? '') - 1, [unpaid ?? '']: 1 };
      const faulty = setTexts(rebalance(clean, moved), { other: ['全年未收取信息处理费。'] });
      return { faulty, severity: 'warning', cells: ['applications.otherwise.feeUnpaid.total'] };
    },
  },
  {
    rule: 'unequal-parts',
    name: 'parts that miss their total',
    plant: (random, clean) => {
      const [sites, feeds, boards] = [random.whole(20, 90), random.whole(10, 70), random.whole(3, 19)];
      const all = noneOf(random, [sites + feeds + boards]) + sites + feeds + boards;
      const text = random.pick([
        `全年共公开政府信息${all}条，其中网站${sites}条、政务新媒体${feeds}条、公告栏${boards}条。`,
        `全年发布政策解读${all}篇，其中图解${sites}篇，视频${feeds}篇，访谈${boards}篇。`,
      ]);
      return { faulty: sayOfDisclosure(clean, text), severity: 'warning' };
    },
  },
  {
    rule: 'wrong-percentage',
    name: 'a share its own numbers do not give',
    plant: (random, clean) => {
      const [part, all] = [random.whole(10, 90), random.whole(100, 300)];
      const share = (100 * part) / all + random.pick([-3, 1.5, 7]);
      const text = `全年公开政府信息${all}条，其中网站公开${part}条，占${share.toFixed(2)}%。`;
      return { faulty: sayOfDisclosure(clean, text), severity: 'warning' };
    },
  },
  {
    rule: 'wrong-growth',
    name: 'a growth last year does not give',
    needs: ORGAN,
    plant: (random, clean) => {
      const [now, before] = [total(clean, 'newlyReceived'), previousAt(clean, 'applications.newlyReceived.total')];
      if (now === 0 || before === 0) return null;
      const wrong = Math.abs((100 * (now - before)) / before) + random.pick([4, 11, 40]);
      const words = random.pick(['同比增长', '较上年增长', '比上年增加']);
      const text = `全年收到政府信息公开申请${now}件，${words}${wrong.toFixed(1)}%。`;
      return { faulty: sayOfRequests(clean, text), severity: 'warning' };
    },
  },
  {
    rule: 'miscounted-list',
    name: 'five parts that are six',
    plant: (random, clean) => {
      const said = random.pick(['五', '七', '8', '4']);
      const list =
        '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项';
      const text = `${clean.report.narrative.preamble[0]}全文由${list}等${said}个部分组成。`;
      return { faulty: setTexts(clean, { preamble: [text] }), severity: 'notice' };
    },
  },
  {
    rule: 'denied-applicability',
    name: 'not open to requests',
    plant: (random, clean) => {
      const text = random.pick(['我局不涉及依申请公开事项。', '本机关没有依申请公开职能。', '不涉及依申请公开工作。']);
      return { faulty: sayOfRequests(clean, text), severity: 'warning', also: ['contradicted-absence'], errors: 1 };
    },
  },
];
