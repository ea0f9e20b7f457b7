import type { Format } from './format.ts';

export const xlsx = {
  key: 'xlsx',
  name: 'Excel（XLSX）',
  extensions: ['xlsx', 'xlsm', 'et'],
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  hasCells: true,
  recognises: ({ zipNames }) => zipNames.some(name => name.startsWith('xl/')),
  load: () => import('../readers/xlsx.ts'),
} as const satisfies Format;
