import { printableLine } from '../markup/printable.ts';
import type { Site } from '../pages/site.ts';
import { htmlBody } from './html-body.ts';
import type { Letter } from './letter.ts';
import type { ListedFinding } from './listed-findings.ts';
import { textBody } from './text-body.ts';

/** A letter as a list of parts; both bodies are written from it, so neither can say less than the other. */
export type LetterPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** The outcome in one sentence, set apart. */
  | { readonly kind: 'outcome'; readonly tone: 'good' | 'waiting' | 'bad'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [term: string, description: string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  | { readonly kind: 'findings'; readonly findings: readonly ListedFinding[]; readonly more: number };

export interface LetterContent {
  readonly to: readonly string[];
  readonly subject: string;
  /** First line of the letter. */
  readonly title: string;
  readonly parts: readonly LetterPart[];
  readonly site: Site;
}

/** Longest subject, in characters; longer ones are cut by mail programs at places we do not choose. */
const LONGEST_SUBJECT = 90;

/** The letter in both bodies. Recipients that are no plain mail address are left out. */
export function composeLetter(content: LetterContent): Letter {
  return {
    to: content.to.map(address => address.trim()).filter(isMailAddress),
    subject: subjectLine(content.subject),
    html: htmlBody(content),
    text: textBody(content),
  };
}

const isMailAddress = (address: string): boolean => /^[\w.!#$%&*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}$/.test(address);

/** One line without anything invisible: nothing in a report can add a header or turn the line around. */
function subjectLine(text: string): string {
  const characters = [...printableLine(text)];
  return characters.length <= LONGEST_SUBJECT
    ? characters.join('')
    : `${characters.slice(0, LONGEST_SUBJECT - 1).join('')}…`;
}

/** A link to a page of the site (`path` begins with a slash); no part when the site's address is not of the web. */
export function linkTo(site: Site, label: string, path: string): readonly LetterPart[] {
  const address = URL.parse(path, site.url);
  const own = address !== null && address.origin === URL.parse(site.url)?.origin && /^https?:$/.test(address.protocol);
  return own ? [{ kind: 'link', label, href: address.href }] : [];
}
