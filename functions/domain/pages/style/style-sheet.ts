import { sha256Base64 } from '../../bytes/sha256.ts';
import { type Html, styleElement } from '../../markup/html.ts';
import { BASE_STYLE, PRINT_STYLE } from './base-style.ts';
import { CHECK_STYLE } from './check-style.ts';
import { LISTING_STYLE } from './listing-style.ts';
import { REPORT_STYLE } from './report-style.ts';

/** A style sheet as it stands in pages, and the policy that allows it and no other. */
export interface StyleSheet {
  readonly text: string;
  readonly element: Html;
  readonly policy: string;
}

/**
 * The style sheets of the public pages, written into the page itself: a page allows exactly its own text by its SHA-256,
 * so it carries no other style element and no style attributes. The policy stands in the page, not only in the header of
 * the site, because pages published before a change of the style keep the style they were published with.
 */
const styleSheet = (...parts: readonly string[]): StyleSheet => {
  const text = [BASE_STYLE, ...parts, PRINT_STYLE].join('\n');
  return { text, element: styleElement(text), policy: `style-src 'sha256-${sha256Base64(text)}'` };
};

export const STYLE_SHEETS = {
  report: styleSheet(REPORT_STYLE),
  listing: styleSheet(LISTING_STYLE),
  check: styleSheet(CHECK_STYLE),
} as const;
