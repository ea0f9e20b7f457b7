/** Windows character sets that fonts name (`\fcharset`) and code pages that documents name (`\ansicpg`). */
const ENCODING_OF_CHARSET: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
};
const ENCODING_OF_PAGE: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};
const SYMBOLS = 2;

/**
 * The encoding of bytes in a font. Writers leave Chinese bytes in fonts that claim to be western, so only an East Asian
 * charset outranks the document's code page. Null for symbol fonts, whose bytes are no text.
 */
export function chooseEncoding(charset: number | undefined, page: number | undefined): string | null {
  if (charset === SYMBOLS) return null;
  return ENCODING_OF_CHARSET[charset ?? 0] ?? ENCODING_OF_PAGE[page ?? 0] ?? 'windows-1252';
}
