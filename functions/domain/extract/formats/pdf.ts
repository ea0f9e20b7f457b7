import type { Format } from './format.ts';

export const pdf = {
  key: 'pdf',
  name: 'PDF',
  extensions: ['pdf'],
  mediaType: 'application/pdf',
  // Readers take a header within the first 1 024 bytes (ISO 32000-1, Annex H).
  recognises: ({ start }) => start.slice(0, 1024).includes('%PDF'),
  load: () => import('../readers/pdf.ts'),
} as const satisfies Format;
