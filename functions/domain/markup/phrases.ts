import { type Html, html } from './html.ts';

/** Where the title of a report may break: before the year and before each of its set phrases. */
const PHRASES = /(?=\d{4}年)|(?=政府信息公开)|(?=工作年度报告)|(?=年度报告)/u;

/** A heading that breaks between phrases only; with `word-break: keep-all`, which browsers need to be told. */
export const phrases = (title: string): Html =>
  html`${title.split(PHRASES).map((phrase, index) => html`${index > 0 && html`<wbr>`}${phrase}`)}`;
