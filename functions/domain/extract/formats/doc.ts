import type { Format } from './format.ts';

export const doc = {
  key: 'doc',
  name: 'Word（DOC）',
  extensions: ['doc', 'dot'],
  mediaType: 'application/msword',
  hasCells: true,
  recognises: ({ hasStream }) => hasStream('WordDocument') && !hasStream('EncryptedPackage'),
  load: () => import('../readers/doc.ts'),
} as const satisfies Format;
