import { type Html, html, markupOf } from '../markup/html.ts';
import type { Severity } from '../rules/finding.ts';
import { type LetterContent, type LetterPart, SENDER } from './letter-content.ts';
import type { ListedFigure, ListedFinding } from './listed-findings.ts';

const FONT = "font-family:'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
const COLOURS: Readonly<Record<Severity, string>> = { error: '#a61c1c', warning: '#8a4b00', notice: '#39506b' };
const TONES = { good: '#0d5c2f', waiting: '#8a4b00', bad: '#a61c1c' } as const;
const CELL = 'border:1px solid #c9d1db;padding:5px 6px;text-align:left;vertical-align:top;overflow-wrap:anywhere';
const HEAD = `${CELL};background:#e3ebf5;color:#072a57;font-weight:600;white-space:nowrap`;
const NUMBER = `${CELL};text-align:right`;

/** The letter as HTML for mail programs: inline styles, nothing fetched from anywhere, no script. */
export function htmlBody({ title, parts, site }: LetterContent): string {
  return markupOf(html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body style="margin:0;padding:0;background:#f3f6fa;color:#1b1f24;${FONT};font-size:16px;line-height:1.7"><main>
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="background:#f3f6fa"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="max-width:760px;background:#ffffff;border:1px solid #c9d1db">
<tr><td style="background:#0b3f7f;border-bottom:4px solid #a61c1c;color:#ffffff;padding:14px 16px;font-size:16px;font-weight:700">${site.name}</td></tr>
<tr><td style="padding:18px 16px 24px">
<h1 style="font-size:21px;line-height:1.4;color:#072a57;margin:0 0 12px">${title}</h1>
${parts.map(letterPart)}
</td></tr>
<tr><td style="background:#f3f6fa;border-top:1px solid #c9d1db;color:#4a5360;padding:12px 16px;font-size:13px">${SENDER}</td></tr>
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
      return html`<p style="margin:10px 0"><a href="${part.href}" style="color:#0b3f7f">${part.label}</a><br><span style="font-size:13px;color:#4a5360;word-break:break-all">${part.href}</span></p>\n`;
    case 'findings':
      return html`${part.findings.map(findingCard)}${part.more > 0 && html`<p style="margin:10px 0">另有 ${part.more} 项未列出，改正以上各项后会重新核对。</p>`}\n`;
  }
}

function facts(rows: readonly (readonly [string, string])[]): Html {
  return html`<table cellspacing="0" cellpadding="0" style="border-collapse:collapse;width:100%;font-size:14px;margin:10px 0">${rows.map(
    ([term, description]) =>
      html`<tr><th scope="row" style="${HEAD};width:96px">${term}</th><td style="${CELL};word-break:break-all">${description}</td></tr>`,
  )}</table>\n`;
}

function findingCard(finding: ListedFinding, index: number): Html {
  const colour = COLOURS[finding.severity];
  return html`<div style="border:1px solid #c9d1db;border-left:5px solid ${colour};padding:10px 12px;margin:12px 0">
<h3 style="font-size:16px;margin:0 0 6px;color:#1b1f24">${index + 1}. <span style="background:${colour};color:#ffffff;padding:1px 7px;font-size:13px">${finding.severityName}</span>${finding.isNew && html` <span style="border:1px solid #a61c1c;color:#a61c1c;padding:0 6px;font-size:13px">新</span>`} ${finding.title} <span style="font-size:12px;font-weight:400;color:#4a5360">${finding.rule}</span></h3>
${finding.figures.length > 0 && figureTable(finding)}
${sentence('原文', finding.quote === '' ? '' : `“${finding.quote}”`)}
${finding.figures.length === 0 && sentence('应为', finding.expected)}
${sentence('原因', finding.why)}
${sentence('办法', finding.remedy)}
${sentence('依据', finding.basis)}
${finding.folded.length > 0 && html`<p style="margin:6px 0">改正后随之消除：</p><ul style="margin:4px 0;padding-left:22px">${finding.folded.map(text => html`<li>${text}</li>`)}</ul>`}
</div>
`;
}

const sentence = (term: string, text: string): Html =>
  html`${text !== '' && html`<p style="margin:6px 0"><strong>${term}：</strong>${text}</p>`}`;

function figureTable({ figures, moreFigures, expected }: ListedFinding): Html {
  return html`<table cellspacing="0" cellpadding="0" style="border-collapse:collapse;width:100%;font-size:14px;margin:8px 0">
<tr><th scope="col" style="${HEAD}">表</th><th scope="col" style="${HEAD};width:36%">行</th><th scope="col" style="${HEAD}">列</th><th scope="col" style="${HEAD}">所印</th><th scope="col" style="${HEAD}">应为</th><th scope="col" style="${HEAD}">出处</th></tr>
${figures.map((figure, i) => figureRow(figure, i === 0 ? expected : '', i === 0))}
${moreFigures > 0 && html`<tr><td colspan="6" style="${CELL}">另有 ${moreFigures} 个数字</td></tr>`}
</table>`;
}

function figureRow({ table, row, column, printed, place }: ListedFigure, expected: string, subject: boolean): Html {
  const weight = subject ? 'font-weight:700;background:#fff8ec' : 'font-weight:400';
  return html`<tr><td style="${CELL};${weight}">${table}</td><td style="${CELL};${weight}">${row}</td><td style="${CELL};${weight}">${column}</td><td style="${NUMBER};${weight}">${printed}</td><td style="${NUMBER};${weight};color:#a61c1c">${expected}</td><td style="${CELL};${weight}">${place}</td></tr>
`;
}
