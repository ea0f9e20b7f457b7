import { expand } from '../expand.ts';
import type { SpokenFacts } from '../spoken-facts.ts';
import { agreeing, contradicting, type Spoken, type SpokenKind } from '../spoken-kind.ts';
import { ON_REQUESTS, SELF, TIME } from './times.ts';

/** A sentence without figures that is true of some reports; null where it can be neither said nor contradicted. */
const claim = (
  name: string,
  templates: readonly string[],
  isTrue: (facts: SpokenFacts) => boolean | null,
): SpokenKind => ({
  name,
  say: (facts, random): Spoken | null => {
    const truth = isTrue(facts);
    if (truth === null) return null;
    const template = templates[random.whole(0, templates.length - 1)] ?? '';
    const text = expand(random, template, { n: facts.now.row('newlyReceived'), h: facts.now.row('handledTotal') });
    return truth ? agreeing(text) : contradicting(text);
  },
});

const ALL = '[全部|均|都|全都|均已]';
const CAME = '[收到|受理|接收]';

const allHandled = claim(
  'everything handled',
  [
    `${ON_REQUESTS}${TIME}${CAME}的申请[已|]全部[办结|办理完毕|答复完毕]。`,
    `${ON_REQUESTS}${TIME}[共|]${CAME}政府信息公开申请{n}件，[办结率|答复率][为|达|达到|][100%|百分之百]。`,
    `${ON_REQUESTS}${TIME}新收政府信息公开申请{n}件，[已|现已|]全部办结。`,
    `${ON_REQUESTS}${TIME}共收到申请{n}件，[无|没有|无一件][未办结|结转][的|][申请|事项|]。`,
  ],
  ({ now }) => (now.row('newlyReceived') === 0 ? null : now.row('carriedOut') === 0),
);
const allGranted = claim(
  'everything granted',
  [
    `${ON_REQUESTS}${TIME}${CAME}的申请${ALL}予以公开。`,
    `${ON_REQUESTS}${TIME}${CAME}申请{n}件，[均|全部|都][已|][依法|]予以公开。`,
    `${ON_REQUESTS}[办理结果|答复结果][全部|均|都]为予以公开。`,
    `${ON_REQUESTS}{h}件[申请|][均|全部]同意公开。`,
  ],
  ({ now }) => {
    if (now.row('handledTotal') === 0) return null;
    return now.row('granted') === now.row('handledTotal') && now.row('carriedOut') === 0;
  },
);
const allPersons = claim(
  'all applicants persons',
  [
    `${ON_REQUESTS}[申请人|申请主体][均|全部|都][为|是]自然人。`,
    `${ON_REQUESTS}${TIME}收到的申请[均|全部|都][由|为]自然人[提出|申请]。`,
    `${ON_REQUESTS}${TIME}收到政府信息公开申请{n}件，[均为|全部为|都是]自然人申请。`,
  ],
  ({ now }) => {
    const all = now.row('newlyReceived') + now.row('carriedIn');
    const persons = now.at('applications.newlyReceived.naturalPerson') + now.at('applications.carriedIn.naturalPerson');
    return all === 0 ? null : persons === all;
  },
);
const nothingCarried = claim(
  'nothing carried over',
  [
    `${ON_REQUESTS}[全年|本年度|][无|没有]结转[下年度|下一年度|至下一年度]办理[的|][申请|事项|]。`,
    `${ON_REQUESTS}[全年|]无结转。`,
    `${ON_REQUESTS}[年末|年底]没有[正在办理的|未办结的|结转的]申请。`,
  ],
  ({ now }) => now.row('carriedOut') === 0,
);
const nothingCame = claim(
  'no requests at all',
  [
    `${ON_REQUESTS}${TIME}${SELF}[未|没有|未曾][收到|接到|接收到|受理][过|][任何|]政府信息公开申请。`,
    `${ON_REQUESTS}${TIME}依申请公开[0|零|０]件。`,
    `${ON_REQUESTS}${TIME}依申请公开零[受理|申请]。`,
    `${ON_REQUESTS}${TIME}[无人|没有人|没有群众][向本机关|向我局|]申请[公开政府信息|政府信息公开]。`,
    `${ON_REQUESTS}[未|没有]接到群众要求公开[政府|]信息的[申请|要求|诉求]。`,
    `${ON_REQUESTS}${TIME}没有公民、法人[或者|和|或]其他组织[向本机关|向我局|]提出政府信息公开申请。`,
    `${ON_REQUESTS}${TIME}[收到|受理]政府信息公开申请[0|零|（0）|(0)]件。`,
    `${ON_REQUESTS}${TIME}政府信息公开[申请量|申请数|申请数量|受理量]为[0|零]。`,
    `${ON_REQUESTS}${TIME}未[产生|发生]依申请公开[业务|事项|]。`,
  ],
  ({ now }) => now.row('newlyReceived') + now.row('carriedIn') === 0,
);
const disputed = ({ now }: SpokenFacts): number =>
  ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].reduce(
    (sum, key) => sum + now.at(`disputes.${key}.total`),
    0,
  );
const bothOrNone = (facts: SpokenFacts): boolean | null => {
  const reconsidered = facts.now.at('disputes.reconsideration.total') > 0;
  const sued = disputed(facts) > facts.now.at('disputes.reconsideration.total');
  return reconsidered === sued ? !reconsidered : null;
};
const nothingDisputed = claim(
  'no disputes',
  [
    `${TIME}[未|没有]发生[政府信息公开类|政府信息公开|涉及政府信息公开的|因政府信息公开引发的][行政复议、行政诉讼|行政复议和行政诉讼|行政复议及行政诉讼][案件|]。`,
    `${TIME}政府信息公开[行政复议、行政诉讼|行政复议和行政诉讼][均|都][为|是]0[件|]。`,
    `${TIME}无因政府信息公开[引起|引发|申请]的[行政复议和诉讼|复议、诉讼|行政复议、行政诉讼][情况|案件|]。`,
    `${TIME}未因政府信息公开[工作|]被[申请行政复议、提起行政诉讼|申请行政复议或提起行政诉讼]。`,
  ],
  bothOrNone,
);
const allUpheld = claim(
  'reconsideration all upheld',
  [
    `政府信息公开行政复议[结果|决定|][全部|均][为|]维持。`,
    `${TIME}政府信息公开行政复议案件[均|全部][获|被|得到|]维持。`,
    `${TIME}因政府信息公开引发的行政复议，[无一|没有一件|没有][被|]纠正。`,
  ].slice(0, 2),
  ({ now }) => {
    const total = now.at('disputes.reconsideration.total');
    if (total === 0 || now.at('disputes.reconsideration.pending') > 0) return null;
    return now.at('disputes.reconsideration.upheld') === total;
  },
);
const nothingDecided = claim(
  'no penalties and no coercion',
  [
    `（一）主动公开。${TIME}行政处罚、行政强制0[项|件]。`,
    `（一）主动公开。${TIME}[未|没有][实施|作出|进行]行政处罚[、|和|及]行政强制。`,
    `（一）主动公开。${TIME}行政处罚和行政强制[均|都]为[0|零]。`,
  ],
  ({ now }) => {
    const [penalties, coercion] = [
      now.at('disclosure.penalties.decisions') > 0,
      now.at('disclosure.coercion.decisions') > 0,
    ];
    return !(penalties || coercion);
  },
);
const nothingIssued = claim(
  'no documents issued',
  [
    `（三）政府信息管理。${TIME}${SELF}[未|没有][制定|制发|出台|印发][新的|]行政规范性文件。`,
    `（三）政府信息管理。${TIME}[制发|出台]行政规范性文件0件。`,
  ],
  ({ now }) => now.at('disclosure.normativeDocuments.issued') === 0,
);

export const CLAIM_KINDS: readonly SpokenKind[] = [
  allHandled,
  allGranted,
  allPersons,
  nothingCarried,
  nothingCame,
  nothingDisputed,
  allUpheld,
  nothingDecided,
  nothingIssued,
];
