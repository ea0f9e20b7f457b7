import type { Site } from '../../pages/site.ts';
import type { ListedFinding } from '../findings/listed-findings.ts';
import type { Attachment } from '../letter.ts';

/** A letter as a list of parts; both bodies are written from it, so neither can say less than the other. */
export type LetterPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** The outcome in one sentence, set apart. */
  | { readonly kind: 'outcome'; readonly tone: 'good' | 'waiting' | 'bad'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [term: string, description: string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  | FindingsPart;

export interface FindingsPart {
  readonly kind: 'findings';
  readonly findings: readonly ListedFinding[];
  /** Findings left out; they are in the attached table. */
  readonly more: number;
  /** Address of the page whose cells the figures are linked to; null where the public does not see the report. */
  readonly page: string | null;
  /** Address of the page that explains the rules; null where the site has none of the web. */
  readonly rules: string | null;
}

export interface LetterContent {
  readonly to: readonly string[];
  /** Who reads the answers. */
  readonly replyTo?: readonly string[];
  /** What the letter calls them: 审核人员. */
  readonly repliesTo?: string;
  readonly thread?: string;
  readonly subject: string;
  /** First line of the letter. */
  readonly title: string;
  readonly parts: readonly LetterPart[];
  readonly site: Site;
  readonly attachments?: readonly Attachment[];
}

/** Foot of every letter. */
const SENDER = '本邮件由系统自动发送。系统只指出问题，不改动报告中的任何数字。';

/** The foot of a letter, line by line. */
export const footOf = ({ replyTo = [], repliesTo = '' }: LetterContent): readonly string[] =>
  replyTo.length === 0 || repliesTo === '' ? [SENDER] : [SENDER, `有疑问请直接回复本邮件，${repliesTo}会收到。`];

/** Address of a page of the site (`path` begins with a slash); null where the site's address is not of the web. */
export function addressOf(site: Site, path: string): string | null {
  const address = URL.parse(path, site.url);
  const own = address !== null && address.origin === URL.parse(site.url)?.origin && /^https?:$/.test(address.protocol);
  return own ? address.href : null;
}

/** A link to a page of the site; no part when the site's address is not of the web. */
export function linkTo(site: Site, label: string, path: string): readonly LetterPart[] {
  const href = addressOf(site, path);
  return href === null ? [] : [{ kind: 'link', label, href }];
}
