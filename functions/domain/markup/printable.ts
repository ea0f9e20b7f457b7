/**
 * Characters that show nothing or reorder what stands around them: controls but tab and line feed, soft hyphen,
 * zero-width and bidirectional controls, line and paragraph separators, tag characters, noncharacters.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;

/** The text with everything that a reader cannot see taken out, and half surrogates replaced. */
export function printable(text: string): string {
  return text.toWellFormed().replaceAll(INVISIBLE, '');
}

/** The same on one line: runs of white space become one space, ends trimmed. */
export function printableLine(text: string): string {
  return printable(text.replaceAll(/[\s\u0085\u2028\u2029]+/gu, ' ')).trim();
}
