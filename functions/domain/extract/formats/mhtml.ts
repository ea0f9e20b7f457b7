import type { Format } from './format.ts';

/** Fields of the head of a message; a page saved by a browser begins with who saved it. */
const HEAD = /^(?:mime-version|from|date|subject|content-type|x-[a-z-]{1,40}|snapshot-content-location):/;
const PAGE = /content-type: ?(?:multipart\/(?:related|alternative|mixed)|text\/html)/;

export const mhtml = {
  key: 'mhtml',
  name: '单个文件网页（MHT）',
  extensions: ['mht', 'mhtml'],
  mediaType: 'multipart/related',
  hasCells: true,
  openEnded: true,
  recognises: ({ markup }) => HEAD.test(markup) && PAGE.test(markup),
  load: () => import('../readers/mhtml.ts'),
} as const satisfies Format;
