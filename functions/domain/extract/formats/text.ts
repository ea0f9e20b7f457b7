import { refuseForeign } from './foreign.ts';
import type { Format } from './format.ts';

/** Whatever is nothing else; the reader refuses what cannot be decoded. */
export const text = {
  key: 'text',
  name: '纯文本',
  extensions: ['txt', 'md', 'csv'],
  mediaType: 'text/plain',
  openEnded: true,
  recognises: file => refuseForeign(file) === null,
  load: () => import('../readers/text.ts'),
} as const satisfies Format;
