import { UPLOADS_PREFIX } from '../locations.ts';
import { composeLetter } from './compose-letter.ts';
import type { Letter } from './letter.ts';
import { type LetterPart, linkTo } from './letter-content.ts';
import { listFindings } from './listed-findings.ts';
import { countedFindings, reportFacts, unreadTables } from './report-facts.ts';
import type { ReportLetter } from './reviewer-letter.ts';

/** To the agency: proof that its report arrived, where it can be read, and what to mend. */
export function writeReceipt({ record, version, agency, findings, site, page, held }: ReportLetter): Letter {
  const name = `${agency.name}${version.year}年年报`;
  const outcome = held ? '暂缓公布' : page === null ? '已收到' : '已公布';
  const errors = findings.filter(finding => finding.severity === 'error').length;
  return composeLetter({
    to: [agency.contact],
    subject: `【${outcome}】${name}${errors > 0 ? `：须改正 ${errors} 处` : findings.length > 0 ? `：请核实 ${findings.length} 处` : ''}`,
    title: `${name}报送回执`,
    site,
    parts: [
      outcomePart(held, page),
      reportFacts(version, agency),
      ...(page === null ? [] : linkTo(site, '查看公开页面', page)),
      ...unreadTables(record, '请检查表格的行、列是否完整，必要时用原文档重新导出后上传。'),
      ...(findings.length === 0
        ? [{ kind: 'paragraph', text: '自动核对没有发现问题，无需处理。' } as const]
        : mending(reportFolder(version.agencyId, version.year), findings)),
    ],
  });
}

const reportFolder = (agencyId: string, year: number): string => `${UPLOADS_PREFIX}${agencyId}/${year}/`;

function outcomePart(held: boolean, page: string | null): LetterPart {
  if (held)
    return {
      kind: 'outcome',
      tone: 'bad',
      text: '报告已收到，但含有须先处理的内容，暂缓公布。请按下列清单改正后重新上传；此前已公布的版本不受影响。',
    };
  return page === null
    ? { kind: 'outcome', tone: 'waiting', text: '报告已收到。此后又有更新的版本报送，公布以更新的版本为准。' }
    : { kind: 'outcome', tone: 'good', text: '报告已收到并公布。' };
}

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
