import { strToU8, zipSync } from 'fflate';
import type { PrintedBlock } from '../print/document.ts';
import { escapeXml } from './escape-xml.ts';
import { advanceOf, type LaidText } from './lines.ts';
import { type LaidPage, layPages, PAGE, type PageStyle } from './pages.ts';

const MM = 25.4 / 72;
const mm = (points: number) => (points * MM).toFixed(3);

/** `prefix`: `ofd:` or none (default namespace). `perCharacter`: one text object a character, in reverse order. */
export interface OfdStyle extends PageStyle {
  readonly prefix: boolean;
  readonly perCharacter: boolean;
}

/** An OFD file (GB/T 33190). */
export function writeOfd(blocks: readonly PrintedBlock[], style: OfdStyle): Uint8Array {
  const p = style.prefix ? 'ofd:' : '';
  const namespace = `xmlns${style.prefix ? ':ofd' : ''}="http://www.ofdspec.org/2016"`;
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  const pages = layPages(blocks, style);
  const area = `<${p}PhysicalBox>0 0 ${mm(PAGE.width)} ${mm(PAGE.height)}</${p}PhysicalBox>`;
  const files = pages.map((page, index) => [
    `Doc_0/Pages/Page_${index}/Content.xml`,
    strToU8(
      `${declaration}<${p}Page ${namespace}><${p}Content><${p}Layer ID="${100 + index}" Type="Body">${contentOf(page, style, p)}</${p}Layer></${p}Content></${p}Page>`,
    ),
  ]);
  const list = pages.map((_, index) => `<${p}Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`);
  return zipSync({
    'OFD.xml': strToU8(
      `${declaration}<${p}OFD ${namespace} Version="1.0" DocType="OFD"><${p}DocBody><${p}DocRoot>Doc_0/Document.xml</${p}DocRoot></${p}DocBody></${p}OFD>`,
    ),
    'Doc_0/Document.xml': strToU8(
      `${declaration}<${p}Document ${namespace}><${p}CommonData><${p}PageArea>${area}</${p}PageArea></${p}CommonData><${p}Pages>${list.join('')}</${p}Pages></${p}Document>`,
    ),
    ...Object.fromEntries(files),
  });
}

function contentOf(page: LaidPage, style: OfdStyle, p: string): string {
  const lines = page.lines.map(({ from, to }, index) => {
    const [width, height] = [to[0] - from[0], to[1] - from[1]];
    const boundary = `${mm(from[0])} ${mm(from[1])} ${mm(Math.max(width, 0.5))} ${mm(Math.max(height, 0.5))}`;
    return `<${p}PathObject ID="${1000 + index}" Boundary="${boundary}" LineWidth="0.25"><${p}AbbreviatedData>M 0 0 L ${mm(width)} ${mm(height)}</${p}AbbreviatedData></${p}PathObject>`;
  });
  const pieces = style.perCharacter ? page.texts.flatMap(charactersOf).reverse() : page.texts;
  const isUnder = ({ look = {} }: LaidText): boolean => look.covered === true || look.ghost === true;
  const ordered = [...pieces.filter(isUnder), ...pieces.filter(piece => !isUnder(piece))];
  const texts = ordered.map((piece, index) =>
    piece.look?.picture
      ? `<${p}ImageObject ID="${5000 + index}" Boundary="${boundaryOf(piece)}" ResourceID="9"/>`
      : textObject(piece, 5000 + index, p) + (piece.look?.covered ? coverObject(piece, 90_000 + index, p) : ''),
  );
  return [...lines, ...texts].join('');
}

function charactersOf({ left, ...piece }: LaidText): readonly LaidText[] {
  let x = left;
  return [...piece.text].map(text => {
    const own = { ...piece, text, left: x };
    x += advanceOf(text) * piece.size;
    return own;
  });
}

function textObject({ text, left, baseline, size, look = {} }: LaidText, id: number, p: string): string {
  const characters = [...text];
  const steps = characters.slice(0, -1).map(character => mm(advanceOf(character) * size));
  const uniform = new Set(steps).size === 1 && steps.length > 2;
  const delta = steps.length === 0 ? '' : ` DeltaX="${uniform ? `g ${steps.length} ${steps[0]}` : steps.join(' ')}"`;
  const boundary = boundaryOf({ text, left: look.outside ? -500 : left, baseline, size });
  const hidden = `${look.hidden ? ' Visible="false"' : ''}${look.transparent ? ' Alpha="0"' : ''}`;
  const slant = look.ghost ? ' CTM="0.866 -0.5 0.5 0.866 0 0"' : '';
  const ink = look.white ? '255 255 255' : look.ghost ? '217 217 217' : undefined;
  const fill = ink === undefined ? '' : `<${p}FillColor Value="${ink}"/>`;
  return `<${p}TextObject ID="${id}" Boundary="${boundary}"${hidden}${slant} Font="2" Size="${mm(size)}">${fill}<${p}TextCode X="0" Y="${mm(size * 0.85)}"${delta}>${escapeXml(text)}</${p}TextCode></${p}TextObject>`;
}

function boundaryOf({ text, left, baseline, size }: LaidText): string {
  const width = [...text].reduce((sum, character) => sum + advanceOf(character) * size, 0);
  return `${mm(left)} ${mm(baseline - size * 0.85)} ${mm(width)} ${mm(size)}`;
}

/** A white box over the text. */
function coverObject(piece: LaidText, id: number, p: string): string {
  const [, , width = '0', height = '0'] = boundaryOf(piece).split(' ');
  return `<${p}PathObject ID="${id}" Boundary="${boundaryOf(piece)}" Stroke="false" Fill="true"><${p}FillColor Value="255 255 255"/><${p}AbbreviatedData>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</${p}AbbreviatedData></${p}PathObject>`;
}
