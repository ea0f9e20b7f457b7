import type { LedgerNumber, RequestStatement } from '../ledger.ts';
import type { ReadSection } from '../passages/read-section.ts';
import { isReceived } from '../topics/topics.ts';

/** Most sentences one statement runs over. */
const REACH = 4;
const ROLES = {
  'requests.received': 'received',
  'requests.new': 'received',
  'requests.carriedIn': 'carriedIn',
  'requests.handled': 'handled',
  'requests.closed': 'handled',
  'requests.carriedOut': 'carriedOut',
} as const;
type Role = (typeof ROLES)[keyof typeof ROLES];

/** A statement as it is being put together. */
interface Draft {
  readonly sentence: number;
  readonly roles: Map<Role, number>;
  readonly outcomes: number[];
  clear: boolean;
}

/** Passages that say how many requests came in, were handled and with what result. */
export function findRequestStatements(section: ReadSection): readonly RequestStatement[] {
  const { depths } = section;
  const drafts: Draft[] = [];
  for (const [index, number] of section.numbers.entries()) {
    if (!isRequest(number)) continue;
    const sentence = section.sentenceOf[index] ?? 0;
    let draft = drafts.at(-1);
    if (draft === undefined || startsAnew(draft, number, sentence)) {
      draft = { sentence, roles: new Map(), outcomes: [], clear: true };
      drafts.push(draft);
    }
    note(section, draft, index, number, depths[index] ?? 0);
  }
  return drafts.filter(({ roles, outcomes }) => roles.size + outcomes.length > 1).map(draft => settle(section, draft));
}

const isRequest = ({ topic, time, value, kind }: LedgerNumber): boolean =>
  kind === 'count' &&
  value !== null &&
  time === 'this-year' &&
  (topic in ROLES || topic === 'requests.carried' || topic.startsWith('outcome.'));

const startsAnew = (draft: Draft, { topic }: LedgerNumber, sentence: number): boolean =>
  sentence - draft.sentence > REACH || (isReceived(topic) && draft.roles.has('received'));

function note(section: ReadSection, draft: Draft, index: number, number: LedgerNumber, depth: number): void {
  if (!number.exact || number.each || number.scope !== scopeOf(section, draft, number)) draft.clear = false;
  const role = roleOf(number.topic, draft);
  if (role === undefined) {
    if (depth === 0 || draft.outcomes.length === 0) draft.outcomes.push(index);
    return;
  }
  const known = draft.roles.get(role);
  if (known !== undefined && section.numbers[known]?.value !== number.value) draft.clear = false;
  if (known === undefined) draft.roles.set(role, index);
}

/** 结转 alone is into the next year once the passage has said what came from the last. */
function roleOf(topic: LedgerNumber['topic'], { roles }: Draft): Role | undefined {
  if (topic !== 'requests.carried') return ROLES[topic as keyof typeof ROLES];
  return roles.has('carriedIn') || roles.has('handled') ? 'carriedOut' : 'carriedIn';
}

/** The scope all numbers of a statement share: that of the first. */
function scopeOf(section: ReadSection, draft: Draft, number: LedgerNumber): LedgerNumber['scope'] {
  const first = [...draft.roles.values(), ...draft.outcomes][0];
  return (first === undefined ? number : section.numbers[first])?.scope ?? number.scope;
}

function settle(section: ReadSection, { roles, outcomes, clear }: Draft): RequestStatement {
  const named = withoutRows(section, outcomes);
  const at = (role: Role): number | null => {
    const index = roles.get(role);
    return index === undefined ? null : section.first + index;
  };
  return {
    received: at('received'),
    carriedIn: at('carriedIn'),
    handled: at('handled'),
    carriedOut: at('carriedOut'),
    outcomes: named.map(index => section.first + index),
    complete: isComplete(section, named),
    clear: clear && namesDiffer(section, named) && isWhole(section, outcomes),
  };
}

/** Whether a list of results claims to be whole: no 其中 before it, or it runs from what was granted to what is left. */
function isComplete(section: ReadSection, outcomes: readonly number[]): boolean {
  const [first] = outcomes;
  const scanned = first === undefined ? undefined : section.scanned[first];
  if (first === undefined || scanned === undefined) return false;
  const from = section.scanned[first - 1]?.end ?? 0;
  if (!section.folded.text.slice(Math.max(from, scanned.start - 60), scanned.start).includes('其中')) return true;
  const topics = outcomes.map(index => section.numbers[index]?.topic ?? '');
  return topics.some(topic => topic === 'outcome.granted') && (topics.length >= MANY || topics.some(isLast));
}

/** Fewest results from what was granted on that are taken for all of them. */
const MANY = 4;
const isLast = (topic: string): boolean => topic.startsWith('outcome.otherwise');

/** Leaves out the rows of a group whose own number the passage gives: 不予公开5件，其中属于国家秘密2件. */
function withoutRows(section: ReadSection, outcomes: readonly number[]): readonly number[] {
  const topics = new Set(outcomes.map(index => section.numbers[index]?.topic));
  return outcomes.filter(index => {
    const [subject, group, row] = (section.numbers[index]?.topic ?? '').split('.');
    return row === undefined || !topics.has(`${subject}.${group}` as LedgerNumber['topic']);
  });
}

/** A list of results with something among them that is no known result cannot be added up. */
function isWhole(section: ReadSection, outcomes: readonly number[]): boolean {
  const [first] = outcomes;
  if (first === undefined) return true;
  const sentences = new Set(outcomes.map(index => section.sentenceOf[index]));
  const unit = section.numbers[first]?.unit;
  return !section.numbers.some(
    ({ topic, kind, unit: own }, index) =>
      kind === 'count' &&
      own === unit &&
      (topic === 'other' || topic === 'published') &&
      sentences.has(section.sentenceOf[index]) &&
      followsTotal(section, index, first),
  );
}

/** Whether a number stands behind the last total before the results. */
function followsTotal(section: ReadSection, index: number, first: number): boolean {
  if (index > first) return true;
  return !section.numbers.slice(index + 1, first).some(({ topic }) => topic in ROLES);
}

/** The same result named twice means that the passage speaks of more than one set of requests. */
function namesDiffer(section: ReadSection, outcomes: readonly number[]): boolean {
  const topics = outcomes.map(index => section.numbers[index]?.topic);
  return new Set(topics).size === topics.length;
}
