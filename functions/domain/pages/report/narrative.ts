import { type Html, html } from '../../markup/html.ts';

/** A paragraph of its own that begins like 「（一）」 and holds no sentence is a heading below a section. */
const SUB_HEADING = /^[（(][一二三四五六七八九十]{1,3}[）)][^。；！？]{1,40}$/u;

/** Paragraphs of a section as printed, its sub-headings as headings. */
export function narrative(paragraphs: readonly string[]): Html {
  return html`${paragraphs.map(paragraph => {
    const text = paragraph.trim();
    if (text === '') return null;
    return SUB_HEADING.test(text) ? html`<h3>${text}</h3>\n` : html`<p>${text}</p>\n`;
  })}`;
}
