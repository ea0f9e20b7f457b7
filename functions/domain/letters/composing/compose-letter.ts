import { plainAddress } from '../../agency/mail-address.ts';
import { printableLine } from '../../markup/printable.ts';
import type { Letter } from '../letter.ts';
import { htmlBody } from './html-body.ts';
import type { LetterContent } from './letter-content.ts';
import { textBody } from './text-body.ts';

/** Longest subject, in characters; longer ones are cut by mail programs at places we do not choose. */
const LONGEST_SUBJECT = 90;

/** The letter in both bodies. Recipients that are no plain mail address are left out. */
export function composeLetter(content: LetterContent): Letter {
  return {
    to: content.to.flatMap(plainAddress),
    replyTo: (content.replyTo ?? []).flatMap(plainAddress),
    thread: content.thread ?? '',
    subject: subjectLine(content.subject),
    html: htmlBody(content),
    text: textBody(content),
    attachments: content.attachments ?? [],
  };
}

/** One line without anything invisible: nothing in a report can add a header or turn the line around. */
function subjectLine(text: string): string {
  const characters = [...printableLine(text)];
  return characters.length <= LONGEST_SUBJECT
    ? characters.join('')
    : `${characters.slice(0, LONGEST_SUBJECT - 1).join('')}…`;
}
