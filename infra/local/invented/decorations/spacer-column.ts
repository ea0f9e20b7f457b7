import { cell } from '../print/document.ts';
import { WRITTEN_FORMATS } from '../write-report.ts';
import type { Decoration } from './decoration.ts';

/** A column of blank cells at the right end of every table, as layouts and conversions leave it. */
export const spacerColumn: Decoration = {
  name: 'spacer-column',
  formats: WRITTEN_FORMATS.filter(format => format !== 'txt'),
  decorate: report => ({
    ...report,
    rework: blocks =>
      report
        .rework(blocks)
        .map(block =>
          block.kind === 'paragraph'
            ? block
            : { ...block, columnCount: block.columnCount + 1, rows: block.rows.map(row => [...row, cell('')]) },
        ),
  }),
};
