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
  let last: WordingMatch | null = null;
  for (const match of text.matchAll(wordings.pattern)) last = found(wordings, match);
  return last;
}

/** The wording nearest to the beginning of the text. */
export function matchFirst(wordings: Wordings, text: string): WordingMatch | null {
  for (const match of text.matchAll(wordings.pattern)) return found(wordings, match);
  return null;
}

function found({ topics }: Wordings, match: RegExpExecArray): WordingMatch {
  const group = match.slice(1).findIndex(each => each !== undefined);
  return { topic: topics[group] ?? 'other', start: match.index, end: match.index + match[0].length };
}
