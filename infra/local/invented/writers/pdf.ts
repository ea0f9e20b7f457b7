import type { PrintedBlock } from '../print/document.ts';
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
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 [207] 814 939 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((page, index) => {
      const content = contentOf(page, style.rulings);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return new TextEncoder().encode(assemble(objects));
}

function contentOf({ texts, lines }: LaidPage, rulings: RulingStyle): string {
  const flip = (y: number) => (PAGE.height - y).toFixed(2);
  const words = texts.map(({ text, left, baseline, size, hidden }) => {
    const hex = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'));
    const mode = hidden ? '3 Tr ' : '';
    return `BT ${mode}/F1 ${size} Tf 1 0 0 1 ${left.toFixed(2)} ${flip(baseline)} Tm <${hex.join('')}> Tj ${hidden ? '0 Tr ' : ''}ET`;
  });
  const rules = lines.map(({ from, to }) =>
    rulings === 'stroked'
      ? `${from[0].toFixed(2)} ${flip(from[1])} m ${to[0].toFixed(2)} ${flip(to[1])} l S`
      : `${from[0].toFixed(2)} ${flip(to[1])} ${Math.max(0.5, to[0] - from[0]).toFixed(2)} ${Math.max(0.5, to[1] - from[1]).toFixed(2)} re f`,
  );
  return ['0.5 w', ...rules, ...words].join('\n');
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
