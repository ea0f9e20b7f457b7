import type { Format } from './format.ts';

export const excelXml = {
  key: 'excel-xml',
  name: 'Excel 的 XML 表格',
  extensions: ['xls', 'xml'],
  mediaType: 'application/vnd.ms-excel',
  hasCells: true,
  recognises: ({ markup }) =>
    markup.startsWith('<') &&
    /<(?:ss:)?workbook\b/.test(markup) &&
    markup.includes('urn:schemas-microsoft-com:office:spreadsheet'),
  load: () => import('../readers/excel-xml.ts'),
} as const satisfies Format;
