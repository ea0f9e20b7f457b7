import {
  hidingOf,
  type Look,
  type PrintedBlock,
  type PrintedPiece,
  type PrintedTable,
  type PrintedText,
} from '../print/document.ts';
import { escapeXml } from './escape-xml.ts';

/** A web page as content systems write it, UTF-8. */
export function writeHtml(blocks: readonly PrintedBlock[]): Uint8Array {
  const body = blocks.map(block => {
    if (block.kind === 'table') return tableHtml(block);
    const tag = { title: 'h1', heading: 'h2', text: 'p' }[block.role];
    return `<${tag}>${drawnHtml(block.drawn)}</${tag}>`;
  });
  const head = '<meta charset="utf-8"><title>年报</title><style>td .n1{visibility:hidden}</style>';
  return new TextEncoder().encode(`<!DOCTYPE html><html><head>${head}</head><body>${body.join('\n')}</body></html>`);
}

function tableHtml({ rows }: PrintedTable): string {
  const lines = rows.map(row => {
    const cells = row.map(({ drawn, columnSpan = 1, rowSpan = 1 }) => {
      const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
      return `<td${spans}><p>${drawnHtml(drawn)}</p></td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${lines.join('\n')}</table>`;
}

const drawnHtml = (drawn: PrintedText): string => drawn.map(pieceHtml).join('');

/** What a style sheet hides in its way; the page has one class for each. */
const STYLES: Readonly<Partial<Record<keyof Look, string>>> = {
  hidden: 'display:none',
  white: 'color:#fff',
  tiny: 'font-size:1px',
  transparent: 'opacity:0',
  clipped: 'position:absolute;clip:rect(0,0,0,0)',
  outside: 'position:absolute;left:-9999px',
};

function pieceHtml({ text, look = {} }: PrintedPiece): string {
  if (look.picture) return '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
  if (look.control) return `<input size="4" value="${escapeXml(text)}">`;
  const hiding = hidingOf(look);
  const tags = [
    ...(look.raised ? ['sup'] : []),
    ...(look.struck ? ['del'] : []),
    ...(hiding === undefined ? [] : [hiding === 'unstyled' ? 'span class="n1"' : `span style="${STYLES[hiding]}"`]),
  ];
  const html = escapeXml(text).replaceAll('\n', '<br>');
  return tags.reduce((inner, tag) => `<${tag}>${inner}</${tag.split(' ')[0]}>`, html);
}
