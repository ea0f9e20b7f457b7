import type { Topic } from './topics.ts';

/** What the text around a number is about. */
export type Context = 'published' | 'requests' | 'disputes' | 'decisions' | 'other' | null;

/** The words a number is understood by. */
export interface Phrase {
  /** The clause before the number, back to the number before it. */
  readonly left: string;
  /** Up to the next number or punctuation mark. */
  readonly right: string;
  /** The sentence before the number. */
  readonly before: string;
  /** The sentence behind the number, up to the next that counts something. */
  readonly after: string;
  readonly sentence: string;
  readonly unit: string | null;
  readonly context: Context;
  /** Topic of the last number of the same sentence that had one. */
  readonly previous: Topic | null;
  /** Justice offices handle reconsideration as their trade. */
  readonly tradeInDisputes: boolean;
  /** The year after the reporting year. */
  readonly nextYear: number | null;
}

/** Words that make what they govern a matter of publishing. */
export const PUBLISHING =
  /主动公开|公开发布|对外公开|公开(?!申请)|公布|发布|公示|推送|刊发|刊登|转载|上传|更新|编发|发文|发稿|推文|报送|录入/;
/** Units in which requests, disputes and decisions are counted. */
export const THING = /^(?:件|份|条|个|项|宗|起|次|例|件次|人次|则|封|批)$/;

/** Whether a number may be about requests: the passage, the sentence or the number before it is. */
export const aboutRequests = ({ context, sentence, previous }: Phrase): boolean =>
  context === 'requests' || previous?.startsWith('outcome.') === true || sentence.includes('申请');
