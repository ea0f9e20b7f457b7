import type { ReadingNotice } from '../../record/record.ts';
import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
import type { ReadContent } from '../document.ts';
import { childOf } from '../guards/find-elements.ts';
import { openZip, type Zip } from '../guards/open-zip.ts';
import type { XmlElement } from '../guards/parse-xml.ts';
import { readXmlPart } from '../guards/read-xml-part.ts';
import type { Reader } from '../reader.ts';
import { numberParagraphs } from './docx/number-paragraphs.ts';
import { readFlow, type Story } from './docx/read-flow.ts';
import { readLists } from './docx/read-lists.ts';
import { readStyles } from './docx/read-styles.ts';
import { layOutFlow } from './flow/lay-out-flow.ts';
import { tellChanges } from './flow/tell-changes.ts';
import { readRelations } from './opc/read-relations.ts';

/** Elements that only tell looks; they make up most of a document. */
const LOOKS = new Set(
  'tcBorders tblBorders tblCellMar tcMar tblW tcW tblInd tblLook tblLayout tblGrid vAlign rFonts szCs lang spacing ind jc b bCs i iCs u kern bidi snapToGrid widowControl keepNext keepLines adjustRightInd lastRenderedPageBreak proofErr bookmarkStart bookmarkEnd sectPr'.split(
    ' ',
  ),
);

interface DocxParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
}

/** Word documents (ECMA-376, transitional and strict), with tracked changes taken as accepted. */
export const read: Reader = async bytes => {
  const zip = openZip(bytes);
  if (isRefusal(zip)) return zip;
  const parts = openParts(zip);
  return isRefusal(parts) ? parts : readParts(parts);
};

function openParts(zip: Zip): DocxParts | Refusal {
  const top = readRelations(zip, '');
  if (isRefusal(top)) return top;
  const main = top.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const relations = readRelations(zip, main);
  if (isRefusal(relations)) return relations;
  const related = (type: string): XmlElement | Refusal | undefined => {
    const target = relations.find(relation => relation.type === type)?.target;
    return target === undefined ? undefined : readXmlPart(zip, target);
  };
  const document = readXmlPart(zip, main, LOOKS) ?? refuse('corrupt');
  if (isRefusal(document)) return document;
  const styles = related('styles');
  if (styles !== undefined && isRefusal(styles)) return styles;
  const numbering = related('numbering');
  if (numbering !== undefined && isRefusal(numbering)) return numbering;
  return { document, styles, numbering };
}

function readParts({ document, styles: stylesRoot, numbering }: DocxParts): ReadContent | Refusal {
  const body = childOf(document, 'body');
  if (body === undefined) return refuse('corrupt');
  const styles = readStyles(stylesRoot);
  let [changes, embedded] = [0, 0];
  const unseen: string[] = [];
  const story: Story = {
    styles,
    numberOf: numberParagraphs(readLists(numbering, styles), styles),
    onChange: () => {
      changes += 1;
    },
    onEmbedded: () => {
      embedded += 1;
    },
    onUnseen: text => {
      if (text.trim() !== '') unseen.push(text);
    },
  };
  const blocks = layOutFlow(readFlow(body, story));
  return { blocks, notices: noticesOf(changes, embedded), unseen };
}

function noticesOf(changes: number, embedded: number): readonly ReadingNotice[] {
  const told = tellChanges(changes);
  if (embedded === 0) return told;
  const detail = '文件中嵌有其他文件（如 Excel 表格），其中的内容没有读取。';
  return [...told, { kind: 'ignored-content', detail, count: embedded }];
}
