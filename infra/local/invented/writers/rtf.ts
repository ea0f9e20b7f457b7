import {
  type PrintedBlock,
  type PrintedPiece,
  type PrintedTable,
  type PrintedText,
  rowsOfCells,
} from '../print/document.ts';

/** RTF as Word writes it, with every Chinese character as \u escape. */
export function writeRtf(blocks: readonly PrintedBlock[]): Uint8Array {
  const body = blocks.map(block =>
    block.kind === 'paragraph' ? `\\pard ${drawnRtf(block.drawn)}\\par\n` : tableRtf(block),
  );
  return new TextEncoder().encode(
    `{\\rtf1\\ansi\\ansicpg936\\uc1\\deff0{\\fonttbl{\\f0 SimSun;}}{\\colortbl;\\red255\\green255\\blue255;}\n${body.join('')}}`,
  );
}

const drawnRtf = (drawn: PrintedText): string => drawn.map(pieceRtf).join('');

function pieceRtf({ text, look = {} }: PrintedPiece): string {
  const words = [
    ...(look.raised ? ['\\super'] : []),
    ...(look.struck ? ['\\strike'] : []),
    ...(look.hidden ? ['\\v'] : []),
    ...(look.white ? ['\\cf1'] : []),
    ...(look.tiny ? ['\\fs2'] : []),
  ];
  if (look.picture) return '{\\pict\\pngblip 89504e47}';
  const rtf = escapeRtf(text).replaceAll('\n', '\\line ');
  return words.length === 0 ? rtf : `{${words.join('')} ${rtf}}`;
}

const escapeRtf = (text: string) =>
  text
    .replaceAll(/[\\{}]/g, mark => `\\${mark}`)
    .replaceAll(/[\u0080-\uffff]/g, character => {
      const code = character.charCodeAt(0);
      return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
    });

function tableRtf(table: PrintedTable): string {
  const rows = rowsOfCells(table).map((here, row) => {
    const definitions = here.map(cell => {
      const merge = cell.rowSpan > 1 ? (cell.row === row ? '\\clvmgf' : '\\clvmrg') : '';
      return `${merge}\\cellx${(cell.column + cell.columnSpan) * 600}`;
    });
    const texts = here.map(cell => `${cell.row === row ? drawnRtf(cell.drawn) : ''}\\cell `);
    return `\\trowd${definitions.join('')}\\pard\\intbl ${texts.join('')}\\row\n`;
  });
  return `${rows.join('')}\\pard\n`;
}
