import type { Topic, Wording } from './topics.ts';

/** Wordings made ready for matching: one expression, the topics in the order of its groups. */
export interface Wordings {
  readonly pattern: RegExp;
  readonly topics: readonly Topic[];
}

export interface WordingMatch {
  readonly topic: Topic;
  readonly start: number;
  readonly end: number;
}

/** Compiles wordings; where several begin at the same place the earlier one wins. */
export const wordingsOf = (wordings: readonly Wording[]): Wordings => ({
  pattern: new RegExp(wordings.map(({ words }) => `(${words})`).join('|'), 'g'),
  topics: wordings.map(({ topic }) => topic),
});

/** The wording nearest to the end of the text. */
export function matchLast(wordings: Wordings, text: string): WordingMatch | null {
  const { pattern } = wordings;
  let last: RegExpExecArray | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) last = match;
  return last === null ? null : found(wordings, last);
}

/** The wording nearest to the beginning of the text. */
export function matchFirst(wordings: Wordings, text: string): WordingMatch | null {
  wordings.pattern.lastIndex = 0;
  const match = wordings.pattern.exec(text);
  return match === null ? null : found(wordings, match);
}

function found({ topics }: Wordings, match: RegExpExecArray): WordingMatch {
  const group = match.findIndex((each, index) => index > 0 && each !== undefined) - 1;
  return { topic: topics[group] ?? 'other', start: match.index, end: match.index + match[0].length };
}
