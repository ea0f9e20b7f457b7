import type { Format } from './format.ts';

export const wordXml = {
  key: 'word-xml',
  name: 'Word 的 XML 文档',
  extensions: ['xml', 'doc'],
  mediaType: 'application/xml',
  hasCells: true,
  recognises: ({ markup }) => markup.startsWith('<') && /<pkg:package\b/.test(markup) && markup.includes('"/word/'),
  load: () => import('../readers/word-xml.ts'),
} as const satisfies Format;
