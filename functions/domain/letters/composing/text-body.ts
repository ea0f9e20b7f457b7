import { printableLine } from '../../markup/printable.ts';
import type { ListedFigure, ListedFinding } from '../findings/listed-findings.ts';
import { footOf, type LetterContent, type LetterPart } from './letter-content.ts';

/** The letter as plain text. Every value is put on one line, so that none can pass for another part of the letter. */
export function textBody(content: LetterContent): string {
  const { title, parts, site } = content;
  const lines = [printableLine(title), '', ...parts.flatMap(part => [...partLines(part), ''])];
  return `${[...lines, '——', printableLine(site.name), ...footOf(content)].join('\n')}\n`;
}

function partLines(part: LetterPart): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [`【${printableLine(part.text)}】`];
    case 'paragraph':
    case 'outcome':
      return [printableLine(part.text)];
    case 'facts':
      return part.rows.map(([term, description]) => `${term}：${printableLine(description)}`);
    case 'list':
      return part.items.map(item => `· ${printableLine(item)}`);
    case 'link':
      return [`${part.label}：${part.href}`];
    case 'findings':
      return [...part.findings.flatMap(findingLines), ...moreLines(part.more)].slice(0, part.more > 0 ? undefined : -1);
  }
}

const moreLines = (more: number): readonly string[] => (more > 0 ? [`另有 ${more} 项，见附件“问题清单.csv”。`] : []);

function findingLines(finding: ListedFinding, index: number): readonly string[] {
  const [subject, ...others] = finding.figures;
  const lines: readonly (readonly [string, string])[] = [
    ['位置', subject === undefined ? '' : figureName(subject)],
    ['所印', subject?.printed ?? ''],
    ['应为', finding.expected],
    ['出处', subject?.place ?? ''],
    ['原文', finding.quote === '' ? '' : `“${finding.quote}”`],
    ['原因', finding.why],
    ['办法', finding.remedy],
    ['依据', `${finding.basis}（规则 ${finding.rule}）`],
  ];
  return [
    `${index + 1}. ［${finding.severityName}］${finding.isNew ? '［新增］' : ''}${finding.title}`,
    ...lines.filter(([, text]) => text !== '').map(([term, text]) => `   ${term}：${text}`),
    ...indented('相关数字', others.map(relatedFigure), finding.moreFigures, '个数字'),
    ...indented(
      '各单位填报数',
      finding.units.map(({ name, printed }) => `${name}：${printed}`),
      finding.moreUnits,
      '个单位',
    ),
    ...indented('改正后随之消除', finding.folded, finding.moreFolded, '项'),
    '',
  ];
}

const figureName = ({ table, row, column }: ListedFigure): string => [table, row, column].filter(Boolean).join(' · ');
const relatedFigure = (figure: ListedFigure): string =>
  `${figureName(figure)}：${figure.printed}${figure.place === '' ? '' : `（${figure.place}）`}`;

function indented(title: string, items: readonly string[], more: number, what: string): readonly string[] {
  if (items.length === 0) return [];
  const rest = more > 0 ? [`     - 另有 ${more} ${what}，见附件“问题清单.csv”`] : [];
  return [`   ${title}：`, ...items.map(item => `     - ${item}`), ...rest];
}
