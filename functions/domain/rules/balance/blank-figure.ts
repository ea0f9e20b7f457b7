import { TABLE_NAMES, type TableKey } from '../../form/tables.ts';
import { figuresByPath, tableOfFigure } from '../../record/certain-figures.ts';
import type { FigurePath } from '../../record/figure.ts';
import { listPlaces } from '../../record/places/list-places.ts';
import type { ReportRecord } from '../../record/record.ts';
import type { Severity } from '../finding.ts';
import { judgeFigures } from '../judge-tables.ts';
import { defineRule } from '../rule.ts';

/** Figures without which nothing can be checked: the main rows of table 3, and every total. */
const NEEDED = /^applications\.(?:newlyReceived|handledTotal|carriedOut)\.|\.total$/;

/** Silence is not zero: a blank, a stroke or a dash leaves open whether nothing happened or nothing was counted. */
export const blankFigure = defineRule({
  id: 'blank-figure',
  group: 'balance',
  severity: 'warning',
  findsBlanks: true,
  title: '数字空白',
  explanation: '统一格式要求每一格都填数，没有发生的填0。空白或填“/”“-”时，公众分不清是没有发生还是没有统计。',
  basis: '国办公开办函〔2021〕30号：严格执行统一格式，不能遗漏',
  inForce: { from: 2019 },
  judge: ({ record }) =>
    judgeFigures(record, table => {
      const blanks = [...figuresByPath(record)]
        .filter(
          ([path, figure]) =>
            tableOfFigure(path) === table && figure.confidence === 'certain' && figure.kind === 'blank',
        )
        .map(([path]) => path);
      if (blanks.length === 0) return [];
      const { needed = [], others = [] } = Object.groupBy(blanks, path => (NEEDED.test(path) ? 'needed' : 'others'));
      return [{ ...describeBlanks(table, { needed, others }, record), figures: [...needed, ...others] }];
    }),
  remedy: '请在空白处填写数字，没有发生的填0，不要留空或填“/”“-”。',
  examples: {
    holds: [{}, { figures: { 'disclosure.coercion.decisions': '0' } }],
    breaks: [
      { figures: { 'disclosure.regulations.issued': '/', 'disclosure.regulations.repealed': '—' } },
      { figures: { 'applications.granted.research': null, 'applications.carriedOut.business': '-' } },
      { figures: { 'disputes.litigationDirect.total': null } },
    ],
  },
});

function describeBlanks(
  table: TableKey,
  { needed, others }: { readonly needed: readonly FigurePath[]; readonly others: readonly FigurePath[] },
  record: ReportRecord,
): { readonly message: string; readonly severity?: Severity } {
  const which = listPlaces(needed.length > 0 ? needed : others, record, 3);
  if (needed.length === 0) return { message: `${which}没有填数，分不清是没有发生还是没有统计。` };
  const rest = others.length === 0 ? '' : `${TABLE_NAMES[table]}另有${others.length}格没有填数。`;
  const message = `${which}没有填数。这是新收、办结、结转的件数或总计，缺了就无法核对。${rest}`;
  return { message, severity: 'error' };
}
