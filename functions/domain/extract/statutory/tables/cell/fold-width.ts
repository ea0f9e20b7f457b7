/** Full-width digits, letters and signs as their narrow forms. Every character stays one, so that places in the text hold. */
export const foldWidth = (text: string): string =>
  WIDE.test(text)
    ? text.replace(WIDES, wide => (wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0)))
    : text;

const WIDE = /[\uff01-\uff5e\u3000]/;
const WIDES = /[\uff01-\uff5e\u3000]/g;
