import { type Attributes, attributes, type Html, html } from '../../../markup/html.ts';
import { blankKindOf, type Figure, type FigurePath } from '../../../record/figure.ts';
import { withUnit } from '../../../record/figure-text.ts';

/** A mark stands raised, a remark small behind the number. */
function noteBeside(note: string | null): Html | '' {
  if (note === null) return '';
  return note.length > 4 ? html`<small>${note}</small>` : html`<sup>${note}</sup>`;
}

/** What stands in a cell: the figure as printed, never a repaired one. Blanks are said aloud, doubts point to the original. */
function printedFigure(figure: Figure | undefined): Html {
  if (figure === undefined || figure.confidence !== 'certain') return unsure(figure);
  const note = noteBeside(figure.note);
  if (figure.kind !== 'blank' || blankKindOf(figure) === 'words') return html`${withUnit(figure)}${note}`;
  if (figure.printed === '') return html`<span class="unsure">未填</span>${note}`;
  return html`<span aria-hidden="true">${figure.printed}</span><span class="hidden">未填</span>${note}`;
}

function unsure(figure: Figure | undefined): Html {
  const page = figure?.at?.page;
  return html`<a class="unsure" href="#original">未能读准，见原件${page !== undefined && `第${page}页`}</a>`;
}

/**
 * A table cell with a figure in it, at an address of its own: the path of the figure, as in the data and in letters.
 * `place` are its headers and spans.
 */
export function figureCell(path: FigurePath, figure: Figure | undefined, place: Attributes): Html {
  const isLong = figure?.confidence !== 'certain' || figure.printed.length + (figure.note?.length ?? 0) > 10;
  const id = attributes({ class: isLong ? 'words' : null, id: path });
  return html`<td${id}${place}>${printedFigure(figure)}</td>`;
}

/** A table wider than the screen scrolls inside this box, by finger, mouse or keyboard. */
export const scrollBox = (label: string, table: Html): Html =>
  html`<section class="scroll" tabindex="0" aria-label="${label}">${table}</section>`;
