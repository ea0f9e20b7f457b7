import { type PrintedBlock, type PrintedTable, placeCells } from '../print/blocks.ts';

/** RTF as Word writes it, with every Chinese character as \u escape. */
export function writeRtf(blocks: readonly PrintedBlock[]): Uint8Array {
  const body = blocks.map(block =>
    block.kind === 'paragraph' ? `\\pard ${escapeRtf(block.text)}\\par\n` : tableRtf(block),
  );
  return new TextEncoder().encode(`{\\rtf1\\ansi\\ansicpg936\\uc1\\deff0{\\fonttbl{\\f0 SimSun;}}\n${body.join('')}}`);
}

const escapeRtf = (text: string) =>
  text
    .replaceAll(/[\\{}]/g, mark => `\\${mark}`)
    .replaceAll(/[\u0080-\uffff]/g, character => {
      const code = character.charCodeAt(0);
      return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
    });

function tableRtf(table: PrintedTable): string {
  const cells = placeCells(table);
  const rows = table.rows.map((_, row) => {
    const here = cells
      .filter(cell => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((one, other) => one.column - other.column);
    const definitions = here.map(cell => {
      const merge = cell.rowSpan > 1 ? (cell.row === row ? '\\clvmgf' : '\\clvmrg') : '';
      return `${merge}\\cellx${(cell.column + cell.columnSpan) * 600}`;
    });
    const texts = here.map(cell => `${cell.row === row ? escapeRtf(cell.text) : ''}\\cell `);
    return `\\trowd${definitions.join('')}\\pard\\intbl ${texts.join('')}\\row\n`;
  });
  return `${rows.join('')}\\pard\n`;
}
