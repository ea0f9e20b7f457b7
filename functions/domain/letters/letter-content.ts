import type { Site } from '../pages/site.ts';
import type { ListedFinding } from './listed-findings.ts';

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

/** Foot of every letter. */
export const SENDER = '本邮件由系统自动发送。系统只指出问题，不改动报告中的任何数字。';

/** A link to a page of the site (`path` begins with a slash); no part when the site's address is not of the web. */
export function linkTo(site: Site, label: string, path: string): readonly LetterPart[] {
  const address = URL.parse(path, site.url);
  const own = address !== null && address.origin === URL.parse(site.url)?.origin && /^https?:$/.test(address.protocol);
  return own ? [{ kind: 'link', label, href: address.href }] : [];
}
