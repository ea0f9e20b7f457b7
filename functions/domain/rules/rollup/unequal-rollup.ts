import { FORM_NOTICE } from '../../form/form-notice.ts';
import { TABLE_NAMES, TABLES } from '../../form/tables.ts';
import { figuresByPath, tableOfFigure } from '../../record/certain-figures.ts';
import { type FigurePath, numberFigure } from '../../record/figure.ts';
import { figureText } from '../../record/figure-text.ts';
import { certainFigures } from '../../record/figures.ts';
import { placeName } from '../../record/places/place-name.ts';
import { addend } from '../../record/sum-figures.ts';
import { evidenceOfPart } from '../evidence.ts';
import { type Example, exampleRecord } from '../examples/example-record.ts';
import type { Evidence } from '../finding.ts';
import { type Break, breaksWhere, defineRule, notApplicable, unchecked } from '../rule.ts';
import type { KnownFigures, Parts, Subject } from '../subject.ts';
import { listUnits } from './list-units.ts';
import { type Difference, differencesOf } from './rollup-differences.ts';

const MOST_NAMED = 4;
const MOST_PARTS = 60;

/** A government's summary is the sum of its parts. */
export const unequalRollup = defineRule({
  id: 'unequal-rollup',
  group: 'rollup',
  severity: 'error',
  title: '汇总数不等于各单位之和',
  formula: '政府汇总数 ＝ 本级政府、各部门、各乡镇及下级政府报告之和（表二、表三、表四逐格；市级以下不含规章）',
  explanation:
    '政府的年度报告汇总本级政府、部门和下级政府的数据。与各单位公布的报告之和不等，说明有单位漏汇、重汇或填错。',
  basis: `《中华人民共和国政府信息公开条例》第四十九条、第五十条；${FORM_NOTICE}`,
  inForce: { from: 2019 },
  judge: subject => {
    if (subject.record.scope !== 'government') return notApplicable('不是政府汇总报告。');
    if (subject.parts === null)
      return subject.known.parts
        ? notApplicable('机关名录中没有计入本汇总的单位。')
        : unchecked('没有提供各单位的报告，没有核对。');
    const { members, reports } = subject.parts;
    if (members.length === 0) return notApplicable('机关名录中没有计入本汇总的单位。');
    if (reports.length === 0) return unchecked(`应计入汇总的${members.length}个单位都没有报送，无法核对。`);
    const missing = members.filter(member => !reports.some(report => report.agencyId === member.id));
    const { differences, compared, words } = differencesOf(subject, reports);
    if (compared === 0) return unchecked('汇总报告或各单位报告的数字未能可靠识别，没有核对。');
    if (missing.length > 0 && !differences.some(({ printed, sum }) => printed < sum))
      return unchecked(openRollup(members.length, missing, differences));
    // While parts are missing only a summary below the sum of what is known contradicts it.
    const wrong = missing.length === 0 ? differences : differences.filter(({ printed, sum }) => printed < sum);
    // One part left out or counted twice is one matter, however many tables it is in.
    const isOneMatter = partThatExplains(wrong, subject.parts) !== undefined;
    const groups = isOneMatter
      ? [wrong]
      : TABLES.map(table => wrong.filter(({ path }) => tableOfFigure(path) === table));
    const breaks = groups.flatMap(own => describeDifferences(own, missing, subject.parts, subject));
    return breaks.length === 0 && words.length > 0 ? unchecked(wordsInParts(words, subject)) : breaksWhere(breaks);
  },
  remedy: '请逐单位核对汇总表，补上漏汇的单位，剔除重复计入的，改正后重新上传；下级单位报告有误的，请其更正。',
  examples: {
    holds: [summary({})],
    breaks: [
      summary({ figures: { 'applications.newlyReceived.total': 25 } }),
      summary({ missing: true, figures: { 'disclosure.licensing.decisions': 100 } }),
    ],
  },
});

function describeDifferences(
  differences: readonly Difference[],
  missing: Parts['members'],
  parts: Parts | null,
  { record }: Subject,
): readonly Break[] {
  const own = differences.toSorted(totalsFirst);
  const [first] = own;
  if (first === undefined || parts === null) return [];
  const named = own
    .slice(0, MOST_NAMED)
    .map(
      ({ path, printed, sum }) =>
        `${placeName(path, record)}汇总为${printed}，各单位之和为${sum}，差额${rounded(Math.abs(printed - sum))}`,
    );
  const culprit = partThatExplains(own, parts);
  const tables = [...new Set(own.map(({ path }) => TABLE_NAMES[tableOfFigure(path)]))].join('、');
  const sentences = [
    `${named.join('；')}${own.length > MOST_NAMED ? `；${tables}共${own.length}格不符` : ''}。`,
    `各单位这一项：${listUnits(first.path, rounded(first.printed - first.sum), parts)}。`,
    missing.length > 0
      ? `${parts.members.length}个单位中${missing.length}个未报送（${namesOf(missing)}），汇总数却已少于已报送单位之和。`
      : '',
    culprit === undefined
      ? ''
      : `差额恰好等于“${culprit.agencyName}”的数，疑似${first.printed < first.sum ? '漏汇' : '重复汇入'}了该单位。`,
  ];
  return [
    {
      message: sentences.join(''),
      severity: missing.length > 0 || own.every(each => each.mendable) ? 'warning' : 'error',
      figures: own.map(({ path }) => path),
      evidence: partEvidence(first.path, parts),
      expected: first.sum,
    },
  ];
}

/** Why a summary cannot be judged yet: who is missing, and how much their reports would have to hold. */
function openRollup(all: number, missing: Parts['members'], differences: readonly Difference[]): string {
  const received = differences.find(({ path }) => path === 'applications.newlyReceived.total');
  const gap = received === undefined ? '' : `，新收申请差额${rounded(received.printed - received.sum)}件`;
  return `${all}个单位中${missing.length}个未报送${gap}，暂无法核对：${namesOf(missing)}。`;
}

/** Whose words keep a figure from being added up: 青禾县水利局的…填的是“约214件”. */
function wordsInParts(words: readonly FigurePath[], { record, parts }: Subject): string {
  const told = words.slice(0, MOST_NAMED).map(path => {
    const part = parts?.reports.find(({ figures }) => figures[path]?.kind === 'words');
    const figure = part === undefined ? figuresByPath(record).get(path) : part.figures[path];
    const printed = figure === undefined ? '' : figureText(figure).slice(0, 20);
    return `${part?.agencyName ?? '本报告'}的${placeName(path, record)}填的是“${printed}”`;
  });
  return `${told.join('；')}。这样的${words.length}格无法相加，没有核对，其余各格相符。`;
}

const namesOf = (members: Parts['members']): string =>
  `${members
    .slice(0, 10)
    .map(({ name }) => name)
    .join('、')}${members.length > 10 ? '等' : ''}`;

const totalsFirst = (one: Difference, other: Difference): number =>
  Number(other.path.endsWith('.total')) - Number(one.path.endsWith('.total'));
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The one part whose figures make up every difference: left out, or counted twice. */
const partThatExplains = (differences: readonly Difference[], { reports }: Parts) =>
  reports.find(({ figures }) =>
    differences.every(({ path, printed, sum }) => {
      const part = addend(figures[path]);
      return part !== undefined && rounded(Math.abs(printed - sum)) === rounded(part);
    }),
  );

const partEvidence = (path: FigurePath, { reports }: Parts): readonly Evidence[] =>
  reports
    .toSorted((one, other) => (addend(other.figures[path]) ?? 0) - (addend(one.figures[path]) ?? 0))
    .slice(0, MOST_PARTS)
    .flatMap(({ agencyName, figures }) => {
      const figure = figures[path];
      return figure === undefined ? [] : [evidenceOfPart(agencyName, path, figure)];
    });

/** A summary of two offices, one of which may not have reported yet. */
function summary({
  figures = {},
  missing = false,
}: Pick<Example, 'figures'> & { readonly missing?: boolean }): Example {
  const part = (id: string, agencyName: string, own: KnownFigures) => ({ agencyId: id, agencyName, figures: own });
  const all = certainFigures(exampleRecord());
  const nothing = Object.fromEntries(Object.keys(all).map(path => [path, numberFigure(0)]));
  const reports = [part('forestry', '青禾县林业局', all), part('water', '青禾县水利局', nothing)];
  return {
    scope: 'government',
    figures,
    parts: {
      members: reports.map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName })),
      reports: missing ? reports.slice(0, 1) : reports,
    },
  };
}
