import type { Format } from './format.ts';

export const rtf = {
  key: 'rtf',
  name: 'RTF',
  extensions: ['rtf'],
  mediaType: 'application/rtf',
  hasCells: true,
  recognises: ({ start }) => start.trimStart().startsWith('{\\rtf'),
  load: () => import('../readers/rtf.ts'),
} as const satisfies Format;
