import { type Attributes, type Html, html } from '../../../markup/html.ts';
import { blankKindOf, type Figure } from '../../../record/figure.ts';

/** A mark stands raised, a remark small behind the number. */
function noteBeside(note: string | null): Html | '' {
  if (note === null) return '';
  return note.length > 4 ? html`<small>${note}</small>` : html`<sup>${note}</sup>`;
}

/** What stands in a cell: the figure as printed, never a repaired one. Blanks are said aloud, doubts point to the original. */
function printedFigure(figure: Figure | undefined): Html {
  if (figure === undefined || figure.confidence !== 'certain') return html`<span class="unsure">见原件</span>`;
  const note = noteBeside(figure.note);
  if (figure.kind !== 'blank' || blankKindOf(figure) === 'words') return html`${figure.printed}${note}`;
  return html`<span aria-hidden="true">${figure.printed}</span><span class="hidden">未填写</span>${note}`;
}

/** A table cell with a figure in it; `place` are its headers and spans. */
export function figureCell(figure: Figure | undefined, place: Attributes): Html {
  const words = figure !== undefined && figure.printed.length + (figure.note?.length ?? 0) > 10;
  return html`<td class="${words ? 'figure words' : 'figure'}"${place}>${printedFigure(figure)}</td>`;
}

/** A table wider than the screen scrolls inside this box, by finger, mouse or keyboard. */
export const scrollBox = (label: string, table: Html): Html =>
  html`<section class="scroll" tabindex="0" aria-label="${label}">${table}</section>`;
