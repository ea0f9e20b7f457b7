import type { FigurePath } from '../figure.ts';
import type { ReportRecord } from '../record.ts';
import { placeName } from './place-name.ts';

/** Names figures for a sentence, the first few in full: 表三第3行“…”的“总计”、… 等12处. */
export function listPlaces(paths: readonly FigurePath[], record: ReportRecord, most = 5): string {
  const named = paths.slice(0, most).map(path => placeName(path, record));
  return paths.length > most ? `${named.join('、')}等${paths.length}处` : named.join('、');
}
