import type { PersonalDatum } from '../../personal-data/find-personal-data.ts';
import { maskPersonalData } from '../../personal-data/mask-personal-data.ts';
import type { Break } from '../rule.ts';

/** How much of the text around is quoted. */
const AROUND = 60;
/** How many of one kind are named. */
const MOST_NAMED = 5;

/** A report is written in the year after the one it is about. */
export const lastYear = (year: number | null): number | undefined => (year === null ? undefined : year + 1);

/** What was found in one text, a break for each kind; `where` in plain Chinese. */
export const breaksOf = (where: string, text: string, data: readonly PersonalDatum[]): readonly Break[] =>
  [...Map.groupBy(data, ({ name }) => name)].map(([name, ofKind]) => breakOf(`${where}中有${name}`, text, ofKind));

function breakOf(found: string, text: string, data: readonly PersonalDatum[]): Break {
  const named = data.slice(0, MOST_NAMED).map(({ masked }) => masked);
  const [{ from, to } = { from: 0, to: 0 }] = data;
  const quote = maskPersonalData(text.slice(Math.max(0, from - AROUND), to + AROUND)).trim();
  const more = data.length > named.length ? `等${data.length}处` : '';
  return {
    message: `${found}（${named.join('、')}${more}）。`,
    quote,
    key: found + data.map(({ masked }) => masked).join(),
  };
}
