import { APPLICATION_ROWS, DISPUTE_GROUPS, DISPUTE_HEADINGS } from '../../../form/form.ts';
import { type Html, html } from '../../../markup/html.ts';
import { certainFigure } from '../../../record/certain-figures.ts';
import type { Figure } from '../../../record/figure.ts';
import type { ReportRecord } from '../../../record/record.ts';
import { sumFigures } from '../../../record/sum-figures.ts';
import { outcomeParts } from './outcome-parts.ts';

/**
 * What tables 3 and 4 say in two sentences, with the names of the form and the figures as printed. A figure that was not
 * read for certain is left out, and nothing is said where nothing is known.
 */
export function headline(record: ReportRecord, year: number): Html {
  const sentences = [applicationsSentence(record, year), disputesSentence(record)].filter(text => text !== '');
  if (sentences.length === 0) return html``;
  return html`<div class="headline">${sentences.map(sentence => html`<p>${sentence}</p>`)}
<p class="small soft">以上和下列数字照录该机关报送的原件，本网站未作核实。</p></div>
`;
}

const totalOf = (record: ReportRecord, row: string): Figure | undefined =>
  certainFigure(record, `applications.${row}.total`);

function applicationsSentence(record: ReportRecord, year: number): string {
  const clauses = APPLICATION_ROWS.filter(({ role }) => role !== 'result' && role !== 'subtotal').flatMap(
    ({ key, name, brief = name, role }) => {
      const figure = totalOf(record, key);
      const clause = clauseOf(brief, figure);
      return clause === null ? [] : [role === 'total' ? clause + outcomes(record) : clause];
    },
  );
  return clauses.length === 0 ? '' : `${year}年政府信息公开申请：${clauses.join('，')}。`;
}

/** 本年新收95件, 结转下年未填; null where the figure is not known. */
function clauseOf(name: string, figure: Figure | undefined): string | null {
  if (figure?.kind === 'number') return `${name}${figure.printed}件`;
  return figure?.kind === 'blank' ? `${name}未填` : null;
}

/** What the handled applications came to, as far as it is more than nothing. */
function outcomes(record: ReportRecord): string {
  const named = (outcomeParts(record) ?? []).filter(({ value }) => value > 0);
  return named.length === 0 ? '' : `（其中${named.map(({ name, value }) => `${name}${value}件`).join('、')}）`;
}

function disputesSentence(record: ReportRecord): string {
  const clauses = [...Map.groupBy(DISPUTE_GROUPS, ({ key, under }) => under ?? key)].flatMap(([key, groups]) => {
    const figures = groups.map(group => certainFigure(record, `disputes.${group.key}.total`));
    const sum = figures.every(figure => figure?.kind === 'number') ? sumFigures(figures) : undefined;
    const name = [...DISPUTE_HEADINGS, ...groups].find(each => each.key === key)?.name;
    return sum === undefined || name === undefined ? [] : [`${name}${sum}件`];
  });
  return clauses.length === 0 ? '' : `因政府信息公开引起的争议：${clauses.join('，')}。`;
}
