import type { Format } from './format.ts';

export const ofd = {
  key: 'ofd',
  name: 'OFD',
  extensions: ['ofd'],
  mediaType: 'application/ofd',
  recognises: ({ zipNames }) => zipNames.some(name => name.startsWith('OFD.xml')),
  load: () => import('../readers/ofd.ts'),
} as const satisfies Format;
