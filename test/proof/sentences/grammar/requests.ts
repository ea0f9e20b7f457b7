import { expand, type Slots } from '../expand.ts';
import { otherThan, type SpokenFacts } from '../spoken-facts.ts';
import { agreeing, contradicting, type SpokenKind } from '../spoken-kind.ts';
import { MAYBE_ON_REQUESTS, ON_REQUESTS, SELF, TIME } from './times.ts';

const NOUN = '[政府信息公开申请|信息公开申请|依申请公开|依申请公开申请|公开申请]';
const ASKERS = '[|社会公众|公民、法人和其他组织|群众|各类申请人]';
const UNIT = '[件|份|条|宗|个]';
const AFTER =
  '[|，申请内容[主要|多]为[采伐|占地|档案]资料|，全部[登记|编号]建档|，逐件[登记|编号]后转科室拟稿|，答复前均经法制审核]';

const RECEIVED: readonly string[] = [
  `${MAYBE_ON_REQUESTS}${TIME}${SELF}[共|总共|一共|][收到|受理|接收|接到|收悉]${ASKERS}[提交的|提出的|]${NOUN}{n}${UNIT}${AFTER}。`,
  `${MAYBE_ON_REQUESTS}${TIME}${SELF}[新收|新接收|新受理]${NOUN}{n}${UNIT}${AFTER}。`,
  `${MAYBE_ON_REQUESTS}${TIME}[收到|受理]的${NOUN}[共|为|共计|有]{n}${UNIT}${AFTER}。`,
  `${MAYBE_ON_REQUESTS}${TIME}[共有|有]{n}${UNIT}${NOUN}${AFTER}。`,
  `${MAYBE_ON_REQUESTS}${TIME}${SELF}[共|][收到|受理]{n}${UNIT}${NOUN}${AFTER}。`,
  `${MAYBE_ON_REQUESTS}${TIME}${NOUN}[受理量|收件量|总量|数量|总数][达|为|达到|共]{n}${UNIT}${AFTER}。`,
  `${ON_REQUESTS}${TIME}${SELF}[共|][收到|受理]申请{n}${UNIT}${AFTER}。`,
  `${ON_REQUESTS}[全年|2023年|本年度]，[共|累计]收到{n}${UNIT}[申请|]${AFTER}。`,
  `${ON_REQUESTS}[全年|本年度|2023年]累计[收到|受理]${NOUN}{n}件${AFTER}。`,
];
const WITH_CARRIED: readonly string[] = [
  `${ON_REQUESTS}[全年|2023年|本年度]，[共|累计][收到|受理|办理]${NOUN}{all}件（含上年结转{in}件）${AFTER}。`,
  `${ON_REQUESTS}${TIME}[共|]办理${NOUN}{all}件，其中[上年结转|2022年结转]{in}件、[本年新收|新收]{n}件。`,
  `${ON_REQUESTS}${TIME}新收${NOUN}{n}件，[加上|连同]上年结转{in}件，[共|合计][需|应|]办理{all}件。`,
  `${ON_REQUESTS}[共|]处理${NOUN}{all}件次（[上年结转{in}件、本年新收{n}件|本年新收{n}件，上年结转{in}件]）。`,
];
const HANDLED: readonly string[] = [
  `${ON_REQUESTS}${TIME}${SELF}[共|][办结|答复|办理答复]${NOUN}{h}件。`,
  `${ON_REQUESTS}${TIME}收到${NOUN}{n}件，[年内|已|当年][办结|答复|办理完毕]{h}件。`,
  `${ON_REQUESTS}${TIME}[作出|出具][答复|答复书|政府信息公开答复]{h}[份|件]，涉及${NOUN}的各个环节。`,
];
const CARRIED: readonly string[] = [
  `${ON_REQUESTS}[上年|上年度|2022年|从2022年]结转[的|][申请|]{in}件[，年内均已答复|，已全部答复|]。`,
  `${ON_REQUESTS}${TIME}新收申请{n}件，上年结转{in}件。`,
  `${ON_REQUESTS}[年末|年底][尚有|还有]{out}件[申请|]正在办理[中|]，[将|]结转[至|]2024年。`,
  `${ON_REQUESTS}{out}件[未到|尚未到]答复期限的[转入|结转]下一年度。`,
  `${ON_REQUESTS}{out}件[申请|]结转下年度[继续|]办理。`,
  `${ON_REQUESTS}结转[下年度|至2024年|2024年|下一年度][继续|]办理[的|][申请|]{out}件。`,
];

const slotsOf = ({ now }: SpokenFacts): Record<'n' | 'in' | 'h' | 'out' | 'all', number> => ({
  n: now.row('newlyReceived'),
  in: now.row('carriedIn'),
  h: now.row('handledTotal'),
  out: now.row('carriedOut'),
  all: now.row('newlyReceived') + now.row('carriedIn'),
});

/** A sentence with one of its numbers right or wrong; `free` names those that others may be taken for. */
function counted(name: string, templates: readonly string[], wrong: 'n' | 'in' | 'h' | 'out'): SpokenKind {
  return {
    name,
    say: (facts, random) => {
      const slots = slotsOf(facts);
      if (slots[wrong] === 0) return null;
      const template = templates[random.whole(0, templates.length - 1)] ?? '';
      if (random.chance(0.5)) return agreeing(expand(random, template, slots));
      const allowed = wrong === 'n' || wrong === 'h' ? [slots.n, slots.h, slots.all] : [slots[wrong]];
      const other = otherThan(random, slots[wrong], allowed);
      const shift = other - slots[wrong];
      const also: Slots = wrong === 'n' && !allowed.includes(slots.all + shift) ? { all: slots.all + shift } : {};
      return contradicting(expand(random, template, { ...slots, [wrong]: other, ...also }));
    },
  };
}

const withCarried: SpokenKind = {
  name: 'requests with those carried over',
  say: (facts, random) => {
    const slots = slotsOf(facts);
    if (slots.n === 0) return null;
    const template = WITH_CARRIED[random.whole(0, WITH_CARRIED.length - 1)] ?? '';
    if (random.chance(0.5)) return agreeing(expand(random, template, slots));
    const allowed = [slots.n, slots.h, slots.all];
    const all = otherThan(random, slots.all, allowed);
    const n = all - slots.in;
    if (n <= 0 || allowed.includes(n)) return null;
    return contradicting(expand(random, template, { ...slots, all, n }));
  },
};

export const REQUEST_KINDS: readonly SpokenKind[] = [
  counted('requests received', RECEIVED, 'n'),
  withCarried,
  counted('requests handled', HANDLED, 'h'),
  counted('requests carried in', CARRIED.slice(0, 2), 'in'),
  counted('requests carried out', CARRIED.slice(2), 'out'),
];
