import type { Format } from './format.ts';

export const docx = {
  key: 'docx',
  name: 'Word（DOCX）',
  // WPS saves both Word containers under its own extension.
  extensions: ['docx', 'docm', 'wps', 'wpt'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  hasCells: true,
  recognises: ({ zipNames }) => zipNames.some(name => name.startsWith('word/')),
  load: () => import('../readers/docx.ts'),
} as const satisfies Format;
