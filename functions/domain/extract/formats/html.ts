import { refuseForeign } from './foreign.ts';
import type { Format } from './format.ts';

/** What a page or a piece of one begins with, and what tells one that begins with words. */
const TAG =
  /<(?:!doctype html|html|head|body|meta|title|style|script|table|tbody|tr|td|div|p|span|h[1-6]|font|center|section|article|main|br|b|strong)\b/;
const SURE_TAG = /<(?:!doctype html|html|body|table)\b/;

export const html = {
  key: 'html',
  name: '网页（HTML）',
  extensions: ['html', 'htm', 'shtml', 'xhtml'],
  mediaType: 'text/html',
  hasCells: true,
  openEnded: true,
  recognises: file => (file.markup.startsWith('<') ? TAG : SURE_TAG).test(file.markup) && refuseForeign(file) === null,
  load: () => import('../readers/html.ts'),
} as const satisfies Format;
