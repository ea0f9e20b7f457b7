/** White space as a browser shows it; a line end in the source between two Chinese characters is none. */
export function collapse(text: string): string {
  return text
    .replace(/([\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n][ \t\r\n]*(?=[\u2e80-\u9fff\uff00-\uffef])/g, '$1')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/^ | $/g, '');
}
