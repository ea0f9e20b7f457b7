import type { Validated } from '../../steps.ts';
import { TABLES } from '../form/tables.ts';
import { certainFigures } from '../record/figures.ts';
import type { ReportRecord } from '../record/record.ts';
import { UNKNOWN_ACTOR } from './arrival.ts';
import { nonZeroOf } from './non-zero.ts';
import type { Judged } from './record-fact.ts';

/**
 * What the life of a report keeps of a validated version. `isCurrent` tells whether the validation looked at the other
 * reports as they stand now; `at` is now, ISO 8601 UTC.
 */
export function judgedFact(validated: Validated, record: ReportRecord, isCurrent: boolean, at: string): Judged {
  const { order, upload, sha256, holds, withholdsOriginal, context, validation, counts } = validated;
  const figures = Object.entries(certainFigures(record));
  return {
    kind: 'judged',
    order,
    upload,
    sha256,
    actor: upload.actor ?? UNKNOWN_ACTOR,
    isCurrent,
    judgement: {
      at,
      holds,
      withholdsOriginal,
      tables: TABLES.filter(table => record.reading.tables[table].confidence === 'certain'),
      nonZero: nonZeroOf(
        figures.flatMap(([path, figure]) => (figure.kind === 'number' && figure.value !== 0 ? [path] : [])),
      ),
      context,
      validation,
      counts,
    },
  };
}
