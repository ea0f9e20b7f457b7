import type { Random } from '../random.ts';
import type { Narrative } from './write-narrative.ts';

const SYLLABLES = ['春', ...'江潮水连海平月共生滟随波千万里何处无明流宛转绕芳甸照花林皆似霰空霜不觉飞'] as const;

/** A narrative as long as another and with its sub-headings, in words that no other report has. */
export const retell = (narrative: Narrative, random: Random): Narrative => ({
  ...narrative,
  overview: narrative.overview.map(each => retold(each, random)),
  problems: narrative.problems.map(each => retold(each, random)),
});

/** Keeps what a paragraph begins with (（一）主动公开情况。) and its length. */
function retold(text: string, random: Random): string {
  const kept = /^（.）[^。]*。/.exec(text)?.[0] ?? '';
  const told = Array.from({ length: text.length - kept.length }, () => random.pick(SYLLABLES)).join('');
  return `${kept}${told}。`;
}
