import { UPLOADS_PREFIX } from '../locations.ts';
import { composeLetter } from './compose-letter.ts';
import type { Letter } from './letter.ts';
import { type LetterPart, linkTo } from './letter-content.ts';
import { listFindings } from './listed-findings.ts';
import { publicationPart, publicationWord } from './publication-sentence.ts';
import { countedFindings, reportFacts, unreadFigures, unreadTables } from './report-facts.ts';
import type { ReportLetter } from './reviewer-letter.ts';

/** To the agency: proof that its report arrived, where it can be read, and what to mend. */
export function writeReceipt({ record, version, agency, findings: all, site, standing }: ReportLetter): Letter {
  const findings = all.filter(isForAgency);
  const name = `${agency.name}${version.year}年年报`;
  const errors = findings.filter(finding => finding.severity === 'error').length;
  return composeLetter({
    to: [agency.contact],
    subject: `【${publicationWord(standing)}】${name}${errors > 0 ? `：须改正 ${errors} 处` : findings.length > 0 ? `：请核实 ${findings.length} 处` : ''}`,
    title: `${name}报送回执`,
    site,
    parts: [
      publicationPart(standing),
      reportFacts(version, agency),
      ...(standing.page === null ? [] : linkTo(site, '查看公开页面', standing.page)),
      ...unreadTables(record, '请检查表格的行、列是否完整，必要时用原文档重新导出后上传。'),
      ...unreadFigures(record, '请在这些单元格里用普通文字填写，重新导出后上传。'),
      ...(findings.length === 0
        ? [{ kind: 'paragraph', text: '自动核对没有发现问题，无需处理。' } as const]
        : mending(reportFolder(version.agencyId, version.year), findings)),
    ],
  });
}

/** Rules on trial speak to reviewers only. */
const isForAgency = ({ trial }: ReportLetter['findings'][number]): boolean => trial !== true;

const reportFolder = (agencyId: string, year: number): string => `${UPLOADS_PREFIX}${agencyId}/${year}/`;

function mending(folder: string, findings: ReportLetter['findings']): readonly LetterPart[] {
  return [
    { kind: 'heading', text: `请核实（${countedFindings(findings)}）` },
    {
      kind: 'paragraph',
      text: `错误须改正，警告请核实，确有原因的可以不改。改正后请上传到同一位置（${folder}），新版本会自动替换旧版本，并再次核对。`,
    },
    { kind: 'findings', ...listFindings(findings) },
  ];
}

const NEWS: LetterPart = {
  kind: 'paragraph',
  text: '与本报告有关的其他报告有了变化，重新核对后发现下列问题。此前告知的问题不再重复。',
};

/** To the agency: where its report stands now, and what looking at its report again brought to light, once. */
export function writeNews(letter: ReportLetter, appeared: readonly string[]): Letter {
  const { version, agency, site, standing } = letter;
  const findings = letter.findings.filter(each => isForAgency(each) && appeared.includes(each.fingerprint));
  const name = `${agency.name}${version.year}年年报`;
  return composeLetter({
    to: [agency.contact],
    subject: `【${publicationWord(standing)}·复核】${name}${findings.length === 0 ? '' : `：${countedFindings(findings)}`}`,
    title: findings.length === 0 ? `${name}的公布情况有变化` : `${name}复核发现的问题`,
    site,
    parts: [
      publicationPart(standing),
      reportFacts(version, agency),
      ...(findings.length === 0 ? [] : [NEWS]),
      ...(findings.length === 0 ? [] : mending(reportFolder(version.agencyId, version.year), findings)),
    ],
  });
}
