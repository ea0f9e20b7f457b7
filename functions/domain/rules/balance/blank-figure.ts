import type { AgencyKind } from '../../agency/agency.ts';
import { FORM_NOTICE } from '../../form/form-notice.ts';
import { TABLE_NAMES, type TableKey } from '../../form/tables.ts';
import { figuresByPath, tableOfFigure } from '../../record/certain-figures.ts';
import { type BlankFigure, blankKindOf, type FigurePath } from '../../record/figure.ts';
import { figureText } from '../../record/figure-text.ts';
import { listPlaces } from '../../record/places/list-places.ts';
import { placeName } from '../../record/places/place-name.ts';
import { neededInBlanks } from '../explain/needed-in-blanks.ts';
import { equationsOf } from '../explain/system.ts';
import { judgeFigures } from '../judge-tables.ts';
import { type Break, defineRule } from '../rule.ts';
import type { Subject } from '../subject.ts';

/** Figures without which nothing can be checked: the main rows of table 3, and every total. */
const NEEDED = /^applications\.(?:newlyReceived|handledTotal|carriedOut)\.|\.total$/;
/** Sums over the totals alone: where they hold, blank applicants beside them keep nothing from being checked. */
const OVER_TOTALS = /^(?:balance|handled)\.total$/;

/** Silence is not zero: a blank, a stroke or a dash leaves open whether nothing happened or nothing was counted. */
export const blankFigure = defineRule({
  id: 'blank-figure',
  group: 'balance',
  severity: 'warning',
  findsBlanks: true,
  title: '数字空白',
  explanation: '统一格式要求每一格都填数，没有发生的填0。空白或填“/”“不涉及”时，公众分不清是没有发生还是没有统计。',
  basis: `${FORM_NOTICE}：严格执行统一格式，不能遗漏`,
  inForce: { from: 2019 },
  judge: subject => {
    const { record } = subject;
    return judgeFigures(record, table => {
      const blanks = [...figuresByPath(record)].flatMap(([path, figure]) =>
        tableOfFigure(path) === table &&
        figure.confidence === 'certain' &&
        figure.kind === 'blank' &&
        !isRightlySilent(path, figure, subject)
          ? [{ path, figure }]
          : [],
      );
      const { empty = [], mark = [], words = [] } = Object.groupBy(blanks, ({ figure }) => blankKindOf(figure));
      return asOne([
        ...(empty.length === 0 ? [] : [breakOfEmpty(table, empty, subject)]),
        ...[mark, words].filter(({ length }) => length > 0).map(silent => breakOfSilent(silent, subject)),
      ]);
    });
  },
  remedy: '请填写数字，没有发生的填0，不要留空或填“/”“-”“不涉及”。',
  examples: {
    holds: [
      {},
      { figures: { 'disclosure.regulations.issued': '/', 'disclosure.regulations.repealed': '—' } },
      { figures: { 'disclosure.coercion.decisions': '0（无）' } },
    ],
    breaks: [
      { figures: { 'disclosure.normativeDocuments.issued': '/', 'disclosure.normativeDocuments.repealed': '—' } },
      { figures: { 'disclosure.regulations.issued': '/' }, agency: { kind: 'municipal-government' } },
      { figures: { 'applications.granted.research': null, 'applications.carriedOut.business': '-' } },
      { figures: { 'applications.carriedOut.total': '不涉及' } },
      { figures: { 'disputes.litigationDirect.total': null } },
    ],
  },
});

/** Blanks of one table are one matter, whatever stands in them. */
function asOne(breaks: readonly Break[]): readonly Break[] {
  const [first] = breaks;
  if (first === undefined || breaks.length === 1) return breaks;
  const grave = breaks.find(({ severity }) => severity === 'error') ?? breaks.find(({ severity }) => !severity);
  return [
    {
      ...(grave ?? first),
      message: breaks.map(({ message }) => message).join(''),
      figures: breaks.flatMap(({ figures = [] }) => figures),
    },
  ];
}

/** Who can make 规章 (立法法 art. 91 and 93); any other agency rightly says that the row does not apply. */
const RULE_MAKERS: ReadonlySet<AgencyKind> = new Set<AgencyKind>([
  'state-department',
  'provincial-government',
  'municipal-government',
]);

/** A mark or words in the row 规章 of an agency that cannot make any, or is not known. */
const isRightlySilent = (path: FigurePath, figure: BlankFigure, { agency }: Subject): boolean =>
  path.startsWith('disclosure.regulations.') &&
  blankKindOf(figure) !== 'empty' &&
  (agency === null || !RULE_MAKERS.has(agency.kind));

interface Blank {
  readonly path: FigurePath;
  readonly figure: BlankFigure;
}

/** Nothing is drawn in these cells. */
function breakOfEmpty(table: TableKey, blanks: readonly Blank[], subject: Subject): Break {
  const { record } = subject;
  const paths = blanks.map(({ path }) => path);
  const hint = hintOf(subject, paths);
  if (hint === '' && table === 'applications' && paths.every(isApplicant) && totalsHold(subject)) {
    const message = `${listPlaces(paths, record, 3)}没有填数。各行总计都已填写且勾稽成立，没有发生的请补填0。`;
    return { message, severity: 'notice', figures: paths };
  }
  const { needed = [], others = [] } = Object.groupBy(paths, path => (NEEDED.test(path) ? 'needed' : 'others'));
  const which = listPlaces(needed.length > 0 ? needed : others, record, 3);
  const figures = [...needed, ...others];
  if (needed.length === 0) {
    const message = `${which}没有填数，分不清是没有发生还是没有统计。${hint}`;
    return { message, figures, ...(hint === '' ? {} : { severity: 'error' as const }) };
  }
  const rest = others.length === 0 ? '' : `${TABLE_NAMES[table]}另有${others.length}格没有填数。`;
  const message = `${which}没有填数。这是新收、办结、结转的件数或总计，缺了就无法核对。${rest}${hint}`;
  return { message, severity: 'error', figures };
}

const isApplicant = (path: FigurePath): boolean => !path.endsWith('.total');

/** What the sums ask of the blanks, where they are not satisfied by nothing. */
function hintOf(subject: Subject, paths: readonly FigurePath[]): string {
  const needed = [...neededInBlanks(subject)].filter(([path]) => paths.includes(path));
  const told = needed.flatMap(([path, number]) =>
    number === null ? [] : [`${placeName(path, subject.record)}为${number}而非空白`],
  );
  if (told.length > 0) return `若${told.slice(0, MOST_QUOTED).join('、')}，有关勾稽成立。`;
  return needed.length === 0 ? '' : '按同一行、同一栏印出的数，空白处不会都是0。';
}

const totalsHold = (subject: Subject): boolean =>
  equationsOf(subject).every(({ identity, sum }) => !OVER_TOTALS.test(identity.id) || sum === 0);

const MOST_QUOTED = 3;

/** A mark or words stand in these cells, and say that there is no number: no error, unless the sums ask for one. */
function breakOfSilent(blanks: readonly Blank[], subject: Subject): Break {
  const { record } = subject;
  const figures = blanks.map(({ path }) => path);
  const hint = hintOf(subject, figures);
  const printed = [...new Set(blanks.map(({ figure }) => `“${figureText(figure).slice(0, 20)}”`))];
  const quoted = `${printed.slice(0, MOST_QUOTED).join('、')}${printed.length > MOST_QUOTED ? '等' : ''}`;
  const message = `${listPlaces(figures, record, 3)}填的是${quoted}，不是数字，汇总时分不清是没有发生、不适用还是没有统计。${hint}`;
  return { message, figures, ...(hint === '' ? {} : { severity: 'error' as const }) };
}
