import type { Letter } from '../letter.ts';

/** SES and most relays take no more recipients in one letter. */
const MOST_RECIPIENTS = 50;

/** The letter once for every so many recipients, each of them named once; nothing where there is nobody. */
export function splitRecipients(letter: Letter): readonly Letter[] {
  const to = [...new Set(letter.to)];
  const starts = Array.from({ length: Math.ceil(to.length / MOST_RECIPIENTS) }, (_, index) => index * MOST_RECIPIENTS);
  return starts.map(start => ({ ...letter, to: to.slice(start, start + MOST_RECIPIENTS) }));
}
