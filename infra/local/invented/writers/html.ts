import type { PrintedBlock } from '../print/blocks.ts';

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A web page as content systems write it, UTF-8. */
export function writeHtml(blocks: readonly PrintedBlock[]): Uint8Array {
  const body = blocks.map(block => {
    if (block.kind === 'paragraph') {
      const tag = { title: 'h1', heading: 'h2', text: 'p' }[block.role];
      return `<${tag}>${escapeHtml(block.text)}</${tag}>`;
    }
    const rows = block.rows.map(row => {
      const cells = row.map(({ text, columnSpan = 1, rowSpan = 1 }) => {
        const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
        return `<td${spans}><p>${escapeHtml(text)}</p></td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<table>${rows.join('\n')}</table>`;
  });
  const head = '<meta charset="utf-8"><title>年报</title>';
  return new TextEncoder().encode(`<!DOCTYPE html><html><head>${head}</head><body>${body.join('\n')}</body></html>`);
}
