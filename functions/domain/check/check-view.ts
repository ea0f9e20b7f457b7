import { TABLE_NAMES, TABLES } from '../form/tables.ts';
import { type ListedFigure, type ListedFinding, listFindings } from '../letters/findings/listed-findings.ts';
import { pages, sitePath } from '../locations.ts';
import { type Html, html, markupOf } from '../markup/html.ts';
import { printableLine } from '../markup/printable.ts';
import type { ReportRecord } from '../record/record.ts';
import { tellUnsure, unsureFigures } from '../record/unsure-figures.ts';
import type { Severity, Validation } from '../rules/finding.ts';
import { SEVERITY_NAMES } from '../rules/severity-names.ts';
import { uncheckedRules } from '../validate/unchecked-rules.ts';
import type { Check } from './check-report.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** What the check page shows of a checked file, as markup: the outcome first, then every finding with its place. */
export function checkView(check: Check): string {
  if (check.outcome === 'refused')
    return markupOf(
      html`<p class="verdict bad">不能受理：${check.refusal.message}</p><p class="small soft">代码：${check.refusal.code}</p>`,
    );
  const { record, validation } = check;
  return markupOf(html`${verdict(record, validation)}
<dl class="facts"><div><dt>标题</dt><dd>${record.title}</dd></div><div><dt>机关</dt><dd>${record.agencyName}</dd></div><div><dt>年度</dt><dd>${record.year ?? '标题未注明'}</dd></div></dl>
${reading(record)}
${listFindings(validation.findings, { most: Number.POSITIVE_INFINITY }).findings.map(findingView)}
${unchecked(validation)}`);
}

function verdict({ reading }: ReportRecord, { findings }: Validation): Html {
  const counts = SEVERITIES.map(severity => ({
    severity,
    count: findings.filter(finding => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const unread = TABLES.filter(table => reading.tables[table].confidence !== 'certain');
  const isBad = counts.some(({ severity }) => severity === 'error');
  const said = counts.map(({ severity, count }) => `${SEVERITY_NAMES[severity]} ${count} 项`).join('，');
  const text = counts.length === 0 ? '没有发现问题' : said;
  const tone = isBad ? 'bad' : unread.length > 0 ? 'open' : 'good';
  return html`<p class="verdict ${tone}">${text}${unread.length > 0 && `；${unread.map(table => TABLE_NAMES[table]).join('、')}未能读准，没有核对`}</p>`;
}

/** What was not read for certain, and what was noticed while reading. */
function reading(record: ReportRecord): Html {
  const doubts = TABLES.flatMap(table =>
    record.reading.tables[table].doubts.map(doubt => `${TABLE_NAMES[table]}：${doubt}`),
  );
  const notes = [
    ...doubts,
    ...tellUnsure(record, unsureFigures(record)),
    ...record.reading.notices.map(({ detail }) => detail),
  ];
  if (notes.length === 0) return html``;
  return html`<details open><summary>读取说明（${notes.length} 条）</summary><ul>${notes.map(note => html`<li>${printableLine(note)}</li>`)}</ul></details>`;
}

function findingView(finding: ListedFinding, index: number): Html {
  return html`<section class="finding ${finding.severity}"><h3><span class="mark ${finding.severity}">${finding.severityName}</span>${index + 1}. ${finding.title}</h3>
<p>${finding.why}</p>
${finding.figures.length > 0 && html`<ul>${finding.figures.map(figureView)}${finding.moreFigures > 0 && html`<li>另有 ${finding.moreFigures} 个数字</li>`}</ul>`}
<dl>${line('应为', finding.expected)}${line('原文', finding.quote)}${line('办法', finding.remedy)}${line('随之出现', finding.folded.join('；'))}${line('依据', finding.basis)}</dl>
<p class="small"><a href="${`${sitePath(pages.rules)}#${finding.rule}`}">规则说明</a></p></section>
`;
}

const figureView = ({ table, row, column, printed, place }: ListedFigure): Html =>
  html`<li>${[table, row, column].filter(name => name !== '').join(' · ')}：<b>${printed}</b>（${place}）</li>`;

const line = (term: string, text: string): Html => html`${text !== '' && html`<dt>${term}</dt><dd>${text}</dd>`}`;

function unchecked({ outcomes }: Validation): Html {
  const groups = uncheckedRules(outcomes);
  if (groups.length === 0) return html``;
  return html`<details><summary>没有核对的内容</summary><ul>${groups.map(
    ({ reason, titles }) => html`<li>${reason}（${titles.join('、')}）</li>`,
  )}</ul></details>`;
}
