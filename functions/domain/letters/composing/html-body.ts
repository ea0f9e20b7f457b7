import { type Html, html, markupOf } from '../../markup/html.ts';
import type { Severity } from '../../rules/finding.ts';
import type { ListedFigure, ListedFinding } from '../findings/listed-findings.ts';
import { type FindingsPart, footOf, type LetterContent, type LetterPart } from './letter-content.ts';

const FONT = "font-family:'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
const COLOURS: Readonly<Record<Severity, string>> = { error: '#a61c1c', warning: '#8a4b00', notice: '#39506b' };
const TONES = { good: '#0d5c2f', waiting: '#8a4b00', bad: '#a61c1c' } as const;
const SOFT = 'color:#4a5360;font-size:14px';
const LINK = 'color:#0b3f7f';
const LINE = 'margin:6px 0;overflow-wrap:anywhere';

/**
 * The letter as HTML for mail programs: inline styles, nothing fetched from anywhere, no script. Everything is a line
 * below another, no box beside one: so it reads on a phone as on a desk, and in programs that know no style.
 */
export function htmlBody(content: LetterContent): string {
  const { title, parts, site } = content;
  return markupOf(html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body style="margin:0;padding:0;background:#f3f6fa;color:#1b1f24;${FONT};font-size:16px;line-height:1.7"><main>
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="background:#f3f6fa"><tr><td align="center" style="padding:12px 6px">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="max-width:760px;background:#ffffff;color:#1b1f24;border:1px solid #c9d1db;text-align:left">
<tr><td style="background:#0b3f7f;border-bottom:4px solid #a61c1c;color:#ffffff;padding:12px 14px;font-weight:700">${site.name}</td></tr>
<tr><td style="padding:16px 14px 22px">
<h1 style="font-size:20px;line-height:1.4;color:#072a57;margin:0 0 12px">${title}</h1>
${parts.map(letterPart)}
</td></tr>
<tr><td style="background:#f3f6fa;border-top:1px solid #c9d1db;color:#4a5360;padding:12px 14px;font-size:13px">${footOf(content).map((line, i) => html`${i > 0 && html`<br>`}${line}`)}</td></tr>
</table>
</td></tr></table>
</main></body>
</html>
`);
}

function letterPart(part: LetterPart): Html {
  switch (part.kind) {
    case 'heading':
      return html`<h2 style="font-size:17px;color:#072a57;border-left:4px solid #a61c1c;padding-left:10px;margin:26px 0 10px">${part.text}</h2>\n`;
    case 'paragraph':
      return html`<p style="margin:10px 0">${part.text}</p>\n`;
    case 'outcome':
      return html`<p style="margin:12px 0;padding:10px 14px;border-left:5px solid ${TONES[part.tone]};background:#f8f9fb;font-weight:700;color:${TONES[part.tone]}">${part.text}</p>\n`;
    case 'facts':
      return facts(part.rows);
    case 'list':
      return html`<ul style="margin:10px 0;padding-left:22px">${part.items.map(item => html`<li>${item}</li>`)}</ul>\n`;
    case 'link':
      return html`<p style="${LINE}"><a href="${part.href}" style="${LINK}">${part.label}</a></p>\n`;
    case 'findings':
      return html`${part.findings.map((finding, index) => findingCard(finding, index, part))}${part.more > 0 && html`<p style="margin:10px 0">另有 ${part.more} 项，见附件“问题清单.csv”。</p>`}\n`;
  }
}

/** One below the other: a term beside its description leaves neither of them room on a phone. */
const facts = (rows: readonly (readonly [string, string])[]): Html =>
  html`<p style="margin:12px 0;padding:8px 12px;background:#f8f9fb;font-size:14px;overflow-wrap:anywhere">${rows.map(
    ([term, description], i) => html`${i > 0 && html`<br>`}<span style="color:#4a5360">${term}：</span>${description}`,
  )}</p>\n`;

function findingCard(finding: ListedFinding, index: number, part: FindingsPart): Html {
  const { figures, units, moreUnits, folded, moreFolded } = finding;
  const [subject, ...others] = figures;
  const colour = COLOURS[finding.severity];
  return html`<div style="border:1px solid #c9d1db;border-left:5px solid ${colour};padding:8px 12px;margin:12px 0">
<h3 style="font-size:16px;margin:0 0 6px;color:#1b1f24">${index + 1}. <span style="background:${colour};color:#ffffff;padding:1px 7px;font-size:13px">${finding.severityName}</span>${finding.isNew && html` <span style="border:1px solid #a61c1c;color:#a61c1c;padding:0 6px;font-size:13px">新增</span>`} ${finding.title}</h3>
${subject !== undefined && subjectLines(subject, finding.expected, part)}
${subject === undefined && sentence('应为', finding.expected)}
${sentence('原文', finding.quote === '' ? '' : `“${finding.quote}”`)}
${sentence('原因', finding.why)}
${sentence('办法', finding.remedy)}
${basis(finding, part)}
${others.length > 0 && html`<p style="${LINE};${SOFT}">相关数字：${others.map(figure => html`<br>· ${figureName(figure, part)}：${figure.printed}${placeOf(figure)}`)}${more(finding.moreFigures, '个数字')}</p>`}
${units.length > 0 && html`<p style="${LINE};${SOFT}">各单位填报数：${units.map(({ name, printed }) => html`<br>· ${name}：${printed}`)}${more(moreUnits, '个单位')}</p>`}
${folded.length > 0 && html`<p style="${LINE};${SOFT}">改正后随之消除：${folded.map(text => html`<br>· ${text}`)}${more(moreFolded, '项')}</p>`}
</div>
`;
}

const sentence = (term: string, text: string): Html =>
  html`${text !== '' && html`<p style="${LINE}"><strong>${term}：</strong>${text}</p>`}`;

const more = (count: number, what: string): Html =>
  html`${count > 0 && html`<br>· 另有 ${count} ${what}，见附件“问题清单.csv”`}`;

function subjectLines(subject: ListedFigure, expected: string, part: FindingsPart): Html {
  return html`<p style="${LINE};font-weight:700">${figureName(subject, part)}</p>
<p style="${LINE}"><strong>所印：</strong>${subject.printed}${expected !== '' && html`　<strong>应为：</strong><span style="color:#a61c1c;font-weight:700">${expected}</span>`}<span style="${SOFT}">${placeOf(subject)}</span></p>`;
}

const placeOf = ({ place }: ListedFigure): string => (place === '' ? '' : `（${place}）`);

/** The names of a figure, linked to its cell on the public page. */
function figureName(figure: ListedFigure, { page }: FindingsPart): Html {
  const name = [figure.table, figure.row, figure.column].filter(each => each !== '').join(' · ');
  return page !== null && figure.isOwn
    ? html`<a href="${`${page}#${figure.figure}`}" style="${LINK}">${name}</a>`
    : html`${name}`;
}

const basis = ({ basis: text, rule }: ListedFinding, { rules }: FindingsPart): Html =>
  html`<p style="${LINE};${SOFT}">依据：${text}${rules === null ? html`（${rule}）` : html`　<a href="${`${rules}#${rule}`}" style="${LINK}">核对规则</a>`}</p>`;
