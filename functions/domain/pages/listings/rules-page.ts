import { pages, sitePath } from '../../locations.ts';
import { type Html, html } from '../../markup/html.ts';
import type { Severity } from '../../rules/finding.ts';
import { SEVERITY_NAMES } from '../../rules/severity-names.ts';
import { renderPage, type Site } from '../site.ts';

/** What the public is told of a rule; plain data made from the catalogue. */
export interface RuleEntry {
  readonly id: string;
  readonly title: string;
  /** Heading under which the rule stands, such as 表格勾稽. */
  readonly group: string;
  readonly severity: Severity;
  /** The condition as a formula; null where words say it better. */
  readonly formula: string | null;
  /** What is checked and why, in plain words. */
  readonly explanation: string;
  readonly basis: string;
  /** How it has done so far; null where it has not been counted yet. */
  readonly trust: string | null;
  /** A made-up case that breaks the rule; null where none is given. */
  readonly example: string | null;
}

/** 如何核验: every rule a report is checked against, from the same catalogue that does the checking. */
export function renderRulesPage({
  site,
  rules,
}: {
  readonly site: Site;
  readonly rules: readonly RuleEntry[];
}): string {
  const title = '如何核验';
  return renderPage({
    site,
    path: sitePath(pages.rules),
    title,
    description: '年度报告报送后自动核对哪些内容、依据是什么。',
    keywords: ['政府信息公开工作年度报告', '核验规则'],
    crumbs: [{ label: title, path: null }],
    main: html`<h1>${title}</h1>
<p class="lead">报告报送后，系统按下列 ${rules.length} 条规则逐一核对，把发现的问题告知报送机关和审核人员。系统只指出问题，不改动报告中的任何数字；没有把握读准的内容不作判断。</p>
<p><span class="mark error">错误</span>数字自相矛盾，或与上年报告、法律规定矛盾。<span class="mark warning">警告</span>不合常理或需要说明。<span class="mark notice">提示</span>供参考。</p>
${[...Map.groupBy(rules, rule => rule.group)].map(
  ([group, ofGroup]) => html`<section><h2>${group}</h2>${ofGroup.map(ruleEntry)}</section>`,
)}`,
  });
}

function ruleEntry(rule: RuleEntry): Html {
  return html`<section class="rule" id="${rule.id}"><h3><span class="mark ${rule.severity}">${SEVERITY_NAMES[rule.severity]}</span>${rule.title} <code>${rule.id}</code></h3>
<p>${rule.explanation}</p>
<dl>${line('公式', rule.formula)}${line('依据', rule.basis)}${line('举例', rule.example)}${line('实测', rule.trust)}</dl></section>
`;
}

const line = (term: string, description: string | null): Html =>
  html`${description !== null && description !== '' && html`<dt>${term}</dt><dd>${description}</dd>`}`;
