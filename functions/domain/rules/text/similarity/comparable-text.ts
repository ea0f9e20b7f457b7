/** Longer texts are compared by their beginning; real sections stay below 20 000 characters. */
const MOST_CHARACTERS = 60_000;

/**
 * A text as it is compared: letters and ideographs only, every number one 0, so that a copy with new figures or other
 * punctuation is still a copy.
 */
export function comparableText(text: string): string {
  let folded = '';
  let inNumber = false;
  for (let at = 0; at < Math.min(text.length, MOST_CHARACTERS); at += 1) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === 'letter') folded += text[at];
    else if (kind === 'digit' && !inNumber) folded += '0';
    // Separators such as 1,234 and 2.5 stay inside their number.
    inNumber = kind === 'digit' || (inNumber && kind === 'separator');
  }
  return folded;
}

function kindOf(code: number): 'letter' | 'digit' | 'separator' | 'other' {
  if (code >= 0x4e00 && code <= 0x9fff) return 'letter';
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return 'digit';
  if (code === 0x2c || code === 0x2e) return 'separator';
  const isLatin = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  const isIdeograph = (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xd800 && code <= 0xdfff) || code === 0x3007;
  return isLatin || isIdeograph ? 'letter' : 'other';
}
