import { UPLOADS_PREFIX } from '../locations.ts';
import type { Finding } from '../rules/finding.ts';
import { composeLetter } from './composing/compose-letter.ts';
import { type LetterPart, linkTo } from './composing/letter-content.ts';
import { findingsAttached, findingsPart, gravest } from './findings/findings-part.ts';
import { forAgency, newOnes, oldOnes } from './findings/news.ts';
import type { Letter } from './letter.ts';
import { mendBy } from './mend-by.ts';
import { publicationPart, publicationWord } from './publication-sentence.ts';
import { countedFindings, reportFacts, unreadFigures, unreadTables } from './report-facts.ts';
import { type ReportLetter, threadOf } from './report-letter.ts';
import { sameFilePart } from './same-file-part.ts';

/** To the agency: proof that its report arrived, where it can be read, and what to mend by when. */
export function writeReceipt(all: ReportLetter): Letter {
  const letter = forAgency(all);
  const { record, version, agency, findings, changes, sameFileAs, site, standing, reviewers } = letter;
  const name = `${agency.name}${version.year}年年报`;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const toDo =
    sameFileAs.length > 0
      ? '疑似传错文件'
      : errors > 0
        ? `须改正 ${errors} 处`
        : findings.length > 0
          ? `请核实 ${findings.length} 处`
          : '无需处理';
  const fresh = newOnes(findings, changes);
  const told = findingsPart(letter, fresh, changes?.appeared);
  return composeLetter({
    to: [agency.contact],
    replyTo: reviewers,
    repliesTo: '审核人员',
    thread: threadOf(letter),
    subject: `【${publicationWord(standing)}】${name}：${toDo}${gravest(findings)}`,
    title: `${name}报送回执`,
    site,
    parts: [
      publicationPart(standing),
      ...sameFilePart(sameFileAs),
      ...(standing.page === null ? [] : linkTo(site, '查看公开页面', standing.page)),
      reportFacts(letter),
      ...unreadTables(record, '请检查表格的行、列是否完整，必要时用原文档重新导出后上传。'),
      ...unreadFigures(record, '请在这些单元格里用普通文字填写，重新导出后上传。'),
      ...(findings.length === 0
        ? [{ kind: 'paragraph', text: '自动核对没有发现问题，无需处理。' } as const]
        : mending(letter)),
      ...(fresh.length === 0 ? [] : [headed(fresh, changes === null ? '请核实' : '新增'), told]),
      ...oldOnes(findings, changes),
    ],
    attachments: findingsAttached(letter, told),
  });
}

const headed = (findings: readonly Finding[], title: string): LetterPart => ({
  kind: 'heading',
  text: `${title}（${countedFindings(findings)}）`,
});

const reportFolder = (agencyId: string, year: number): string => `${UPLOADS_PREFIX}${agencyId}/${year}/`;

function mending({ version, findings, mendDays }: ReportLetter): readonly LetterPart[] {
  const until = mendBy(findings, version.upload.uploadedAt, mendDays);
  const folder = reportFolder(version.agencyId, version.year);
  const text = `${until === '' ? '' : `${until}。`}改正后请上传到同一位置（${folder}），新版本会自动替换旧版本，并再次核对。`;
  return [{ kind: 'paragraph', text }];
}

const NEWS: LetterPart = {
  kind: 'paragraph',
  text: '与本报告有关的其他报告有了变化，重新核对后发现下列问题。此前告知的问题不再重复。',
};

/** To the agency: where its report stands now, and what looking at its report again brought to light, once. */
export function writeNews(letter: ReportLetter, appeared: readonly string[]): Letter {
  const { version, agency, site, standing, reviewers } = letter;
  const findings = forAgency(letter).findings.filter(({ fingerprint }) => appeared.includes(fingerprint));
  const name = `${agency.name}${version.year}年年报`;
  const told = findingsPart(letter, findings);
  const counted = findings.length === 0 ? '公布情况有变化' : countedFindings(findings);
  return composeLetter({
    to: [agency.contact],
    replyTo: reviewers,
    repliesTo: '审核人员',
    thread: threadOf(letter),
    subject: `【${publicationWord(standing)}·复核】${name}：${counted}${gravest(findings)}`,
    title: findings.length === 0 ? `${name}的公布情况有变化` : `${name}复核发现的问题`,
    site,
    parts: [
      publicationPart(standing),
      ...(standing.page === null ? [] : linkTo(site, '查看公开页面', standing.page)),
      reportFacts(letter),
      ...(findings.length === 0 ? [] : [NEWS, ...mending({ ...letter, findings }), headed(findings, '新增'), told]),
    ],
    attachments: findings.length === 0 ? [] : findingsAttached({ ...letter, findings }, told),
  });
}
