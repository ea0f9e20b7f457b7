import {
  type ListedFigure,
  type ListedFinding,
  listFindings,
} from '../../../functions/domain/letters/findings/listed-findings.ts';
import type { Finding, Severity } from '../../../functions/domain/rules/finding.ts';
import { type Paint, paint } from './paint.ts';

/** More than this runs off the screen. */
const MOST_FIGURES = 30;

export const SEVERITY_STYLES: Readonly<Record<Severity, Paint>> = { error: 'red', warning: 'yellow', notice: 'cyan' };

/** All findings as lines, the gravest first: what is wrong, the figures it rests on by table, row and column, what to do. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  return listFindings(findings, {
    most: Number.POSITIVE_INFINITY,
    mostFigures: MOST_FIGURES,
  }).findings.flatMap(linesOf);
}

function linesOf(finding: ListedFinding): readonly string[] {
  const facts = [
    ...finding.figures.map(figureLine),
    ...(finding.moreFigures === 0 ? [] : [`另有 ${finding.moreFigures} 个数据`]),
    ...(finding.expected === '' ? [] : [`应为：${finding.expected}`]),
    ...(finding.quote === '' ? [] : [`原文：${finding.quote}`]),
    ...finding.folded.map(also => `随之出现：${also}`),
    `依据：${finding.basis}`,
    `处理：${finding.remedy}`,
  ];
  const severity = paint(SEVERITY_STYLES[finding.severity], finding.severityName);
  return [
    `${severity}  ${paint('bold', finding.title)}  ${paint('dim', finding.rule)}`,
    `      ${finding.why}`,
    ...facts.map(fact => `      ${fact}`),
    '',
  ];
}

const figureLine = ({ table, row, column, printed, place }: ListedFigure): string =>
  `${[table, row, column].filter(name => name !== '').join(' · ')}：${printed}${place === '' ? '' : `（${place}）`}`;
