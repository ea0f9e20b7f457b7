import type { LedgerNumber } from '../../../narrative/ledger.ts';
import { readLedger } from '../../../narrative/read-ledger.ts';
import { topicName } from '../../../narrative/topics/topic-name.ts';
import { isHandled, isReceived, type Topic } from '../../../narrative/topics/topics.ts';
import type { FigurePath } from '../../../record/figure.ts';
import { type Break, breaksWhere, notApplicable, unchecked, type Verdict } from '../../rule.ts';
import type { Subject } from '../../subject.ts';
import { type ClaimComparison, compareClaim, type ReadSum } from './compare-claim.ts';
import { describeSum } from './describe-sum.ts';

/** A number of the text that figures of the tables can answer. */
export interface Claim {
  readonly number: LedgerNumber;
  readonly value: number;
  readonly comparison: ClaimComparison;
}

export interface ClaimRule {
  readonly topics: (topic: Topic) => boolean;
  /** Claims that another rule speaks of. */
  readonly leaves?: (claim: Claim) => boolean;
  /** Whether a number of a narrower scope is asked about though it is not impossible. */
  readonly asksNarrower?: boolean;
}

/** Compares the numbers of some topics with the tables. */
export function judgeClaims(subject: Subject, rule: ClaimRule): Verdict {
  const claims = claimsOf(subject, rule.topics);
  if (claims.length === 0) return notApplicable('文字中没有可以与表格核对的这类数字。');
  const differing = claims.filter(claim => contradicts(claim, claims, rule) && rule.leaves?.(claim) !== true);
  if (differing.length > 0) return breaksWhere(differing.map(claim => breakOf(subject, claim)));
  if (claims.every(({ comparison }) => comparison.state === 'unread'))
    return unchecked('表格中的有关数字未能可靠识别，没有与文字核对。');
  return breaksWhere([]);
}

/** Exact numbers of this year tied to figures, each value of a topic once. */
export function claimsOf({ record }: Subject, topics: (topic: Topic) => boolean): readonly Claim[] {
  const seen = new Set<string>();
  return readLedger(record).numbers.flatMap(number => {
    if (number.link.to !== 'figures' || number.value === null || !topics(number.topic)) return [];
    if (!number.exact && number.rounding === null) return [];
    const name = `${number.topic} ${number.scope} ${number.value}`;
    if (seen.has(name)) return [];
    seen.add(name);
    const comparison = compareClaim(record, number.value, number.link.sums, number.rounding ?? 0);
    return [{ number, value: number.value, comparison }];
  });
}

/**
 * A number that differs contradicts the tables, unless the text also gives the right number and this one is less (then
 * it may well be a part), or it covers less than the report does and is no greater than the figures.
 */
function contradicts(claim: Claim, claims: readonly Claim[], { asksNarrower = false }: Partial<ClaimRule>): boolean {
  const { number, value, comparison } = claim;
  if (comparison.state !== 'differs' || togetherAgree(claim, claims)) return false;
  const largest = Math.max(...comparison.read.map(sum => sum.value));
  if (number.scope === 'narrower') return value > largest || (asksNarrower && value > 0);
  if (isPartOfGroup(number.topic)) return value > largest;
  return !claims.some(
    other =>
      sameTopic(other.number.topic, number.topic) &&
      other.number.scope === 'report' &&
      other.comparison.state === 'agrees' &&
      other.value > value,
  );
}

/** A reason the form has no row of its own for is some part of its group. */
const isPartOfGroup = (topic: Topic): boolean => topic.endsWith('.any');

const sameTopic = (one: Topic, other: Topic): boolean =>
  one === other || (isReceived(one) && isReceived(other)) || (isHandled(one) && isHandled(other));

/** Numbers of one sentence that together come to the figures: 办公室收到20件，各部门收到100件. */
function togetherAgree({ number, comparison }: Claim, claims: readonly Claim[]): boolean {
  if (comparison.state !== 'differs') return false;
  const beside = claims.filter(
    other => other.number.topic === number.topic && other.number.sentence === number.sentence,
  );
  const sum = beside.reduce((all, { value }) => all + value, 0);
  return beside.length > 1 && comparison.read.some(each => each.value === sum);
}

function breakOf({ record }: Subject, { number, comparison }: Claim): Break {
  const read = comparison.state === 'differs' ? comparison.read : [];
  const [first] = read;
  const told = first === undefined ? '' : `${describeSum(first, record)}${alternatives(read)}`;
  const whose = number.scope === 'narrower' ? `（文中指“${number.scopeName}”）` : '';
  const end =
    number.scope === 'narrower' ? '文中只说了一部分，读者容易当作全部。' : '同一件事有两个数，公众无法判断哪个正确。';
  return {
    message: `文字中${topicName(number.topic)}${whose}为${number.printed}，${told}。${end}`,
    figures: figuresOf(
      number.topic,
      read.map(({ paths }) => paths),
      first?.paths ?? [],
    ),
    quote: number.sentence,
    key: `${number.topic} ${number.printed}`,
    ...(number.scope === 'narrower' ? { severity: 'warning' as const, remedy: NARROWER_REMEDY } : {}),
  };
}

/** The other sums the number might have been, where they come to something else. */
function alternatives([first, ...others]: readonly ReadSum[]): string {
  const further = others.flatMap(({ paths, value }) => {
    if (value === first?.value) return [];
    if (paths.some(path => path.includes('.handledTotal.'))) return [`办理结果总计为${value}`];
    return paths.some(path => path.includes('.carriedIn.')) ? [`加上年结转为${value}`] : [];
  });
  return further.length === 0 ? '' : `（${further.join('，')}）`;
}

const NARROWER_REMEDY = '请在文字中写明统计范围，并写出与表格口径一致的数；如果表格漏填，请改正表格。';

/** For requests every figure the number was compared with; for the rest the figures it means to the letter. */
function figuresOf(
  topic: Topic,
  all: readonly (readonly FigurePath[])[],
  first: readonly FigurePath[],
): readonly FigurePath[] {
  return isReceived(topic) || isHandled(topic) ? [...new Set(all.flat())] : first;
}
