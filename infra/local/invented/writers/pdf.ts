import type { PrintedBlock } from '../print/document.ts';
import { advanceOf, type LaidText } from './lines.ts';
import { type LaidPage, layPages, PAGE, type PageStyle } from './pages.ts';

/** How the ruling lines of tables are drawn. */
export type RulingStyle = 'stroked' | 'filled';

/** A PDF with a Chinese font that is not embedded (STSong-Light under UniGB-UCS2-H), as old office suites write it. */
export function writePdf(
  blocks: readonly PrintedBlock[],
  style: PageStyle & { readonly rulings: RulingStyle },
): Uint8Array {
  const pages = layPages(blocks, style);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((page, index) => {
      const content = contentOf(page, style.rulings);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R >> /ExtGState << /Clear << /ca 0 /CA 0 >> >> >> /Contents ${7 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return new TextEncoder().encode(assemble(objects));
}

function contentOf({ texts, lines }: LaidPage, rulings: RulingStyle): string {
  const flip = (y: number) => (PAGE.height - y).toFixed(2);
  const under = texts.filter(({ look }) => look?.covered === true || look?.ghost === true);
  const words = [...under, ...texts.filter(text => !under.includes(text))].map(text => drawText(text, flip));
  const rules = lines.map(({ from, to }) =>
    rulings === 'stroked'
      ? `${from[0].toFixed(2)} ${flip(from[1])} m ${to[0].toFixed(2)} ${flip(to[1])} l S`
      : `${from[0].toFixed(2)} ${flip(to[1])} ${Math.max(0.5, to[0] - from[0]).toFixed(2)} ${Math.max(0.5, to[1] - from[1]).toFixed(2)} re f`,
  );
  return ['0.5 w', ...rules, ...words].join('\n');
}

/** Half of the slope of a watermark. */
const SLANT = '0.866 0.5 -0.5 0.866';

/** How far a cover reaches beyond what it covers, in parts of its size. */
const RIM = 0.15;

function drawText(text: LaidText, flip: (y: number) => string): string {
  const { left, baseline, size, look = {} } = text;
  const right = left + [...text.text].reduce((sum, character) => sum + advanceOf(character) * size, 0);
  const rim = size * RIM;
  const box = `${(left - rim).toFixed(2)} ${flip(baseline + size * 0.2 + rim)} ${(right - left + 2 * rim).toFixed(2)} ${(size + 2 * rim).toFixed(2)} re`;
  if (look.picture) return pictureOf(text, flip);
  const matrix = look.ghost ? SLANT : '1 0 0 1';
  const x = look.outside ? -500 : left;
  const show = `BT ${look.hidden ? '3 Tr ' : ''}/F1 ${size} Tf ${matrix} ${x.toFixed(2)} ${flip(baseline)} Tm <${hexOf(text.text)}> Tj ET`;
  if (look.hidden) return `q ${show} Q`;
  if (look.white) return `q 1 g ${show} Q`;
  if (look.ghost) return `q 0.85 g ${show} Q`;
  if (look.transparent) return `q /Clear gs ${show} Q`;
  if (look.clipped) return `q 0 0 1 1 re W n ${show} Q`;
  if (look.covered) return `${show}\nq 1 g ${box} f Q`;
  return show;
}

const hexOf = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('');

/** A small black picture where the text would stand. */
function pictureOf({ text, left, baseline, size }: LaidText, flip: (y: number) => string): string {
  const width = text.length * size * 0.5;
  return `q ${width.toFixed(2)} 0 0 ${size.toFixed(2)} ${left.toFixed(2)} ${flip(baseline)} cm BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID 00ff00ff> EI Q`;
}

/** Objects, cross-reference table and trailer; every offset counts bytes, and all text is ASCII. */
function assemble(objects: readonly string[]): string {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  return `${file}${xref}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
