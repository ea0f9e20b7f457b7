import { pages, sitePath } from '../locations.ts';
import type { UncheckedRules } from '../validate/unchecked-rules.ts';
import { composeLetter } from './composing/compose-letter.ts';
import { type LetterPart, linkTo } from './composing/letter-content.ts';
import { findingsAttached, findingsPart, gravest } from './findings/findings-part.ts';
import { newOnes, oldOnes } from './findings/news.ts';
import type { Letter } from './letter.ts';
import { mendBy } from './mend-by.ts';
import { publicationPart, publicationWord } from './publication-sentence.ts';
import { countedFindings, readingNotices, reportFacts, unreadFigures, unreadTables } from './report-facts.ts';
import { type ReportLetter, threadOf } from './report-letter.ts';
import { sameFilePart } from './same-file-part.ts';

/** To the reviewers in charge: what contradicts itself in a report, figure by figure, ready to act on; only news in full. */
export function writeReviewerLetter(letter: ReportLetter, unchecked: readonly UncheckedRules[] = []): Letter {
  const { record, version, agency, findings, site, standing, changes, sameFileAs, reviewers } = letter;
  const name = `${agency.name}${version.year}年年报`;
  const fresh = newOnes(findings, changes);
  const told = findingsPart(letter, fresh, changes?.appeared);
  const what = changes === null ? countedFindings(findings) : countedChanges(letter);
  return composeLetter({
    to: reviewers,
    replyTo: agency.contact === '' ? [] : [agency.contact],
    repliesTo: '报送机关',
    thread: threadOf(letter),
    subject: `【年报核验·${publicationWord(standing)}${changes === null ? '' : '·有变化'}】${name}：${what}${gravest(fresh)}`,
    title: `${name}核验结果：${what}`,
    site,
    parts: [
      publicationPart(standing),
      ...sameFilePart(sameFileAs),
      ...(standing.page === null ? [] : linkTo(site, '查看公开页面', standing.page)),
      ...mendingPart(letter),
      ...findingParts(told, changes === null ? '问题清单' : '新增'),
      ...oldOnes(findings, changes),
      ...unreadTables(record, '请对照原件人工核对。'),
      ...unreadFigures(record, '请对照原件人工核对。'),
      ...uncheckedParts(unchecked),
      ...readingNotices(record),
      { kind: 'heading', text: '报送情况' },
      reportFacts(letter),
      ...linkTo(site, '各条规则的公式和依据', sitePath(pages.rules)),
    ],
    attachments: findingsAttached(letter, told),
  });
}

function countedChanges({ findings, changes }: ReportLetter): string {
  const { appeared = [], resolved = [] } = changes ?? {};
  const open = findings.length - appeared.length;
  return `新增 ${appeared.length} 项、已消除 ${resolved.length} 项、仍未解决 ${open} 项`;
}

function mendingPart({ findings, version, mendDays }: ReportLetter): readonly LetterPart[] {
  const text = mendBy(findings, version.upload.uploadedAt, mendDays);
  return text === '' ? [] : [{ kind: 'paragraph', text: `已告知报送机关：${text}。` }];
}

function findingParts(told: ReturnType<typeof findingsPart>, title: string): readonly LetterPart[] {
  const count = told.findings.length + told.more;
  return count === 0 ? [] : [{ kind: 'heading', text: `${title}（${count} 项）` }, told];
}

function uncheckedParts(unchecked: readonly UncheckedRules[]): readonly LetterPart[] {
  if (unchecked.length === 0) return [];
  return [
    { kind: 'heading', text: '没有核对的内容' },
    { kind: 'list', items: unchecked.map(({ reason, titles }) => `${reason}（${titles.join('、')}）`) },
  ];
}
