import type { ReadingNotice } from '../../record/record.ts';
import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
import type { ReadContent } from '../document.ts';
import type { Engines } from '../engines.ts';
import { childOf } from '../guards/find-elements.ts';
import { openZip, type Zip } from '../guards/open-zip.ts';
import type { XmlBudget, XmlElement } from '../guards/parse-xml.ts';
import { readXmlPart } from '../guards/read-xml-part.ts';
import { MAX_UPLOAD_BYTES } from '../limits.ts';
import type { Reader } from '../reader.ts';
import { divideBody } from './docx/divide-body.ts';
import { numberParagraphs } from './docx/number-paragraphs.ts';
import { readFlow, type Story } from './docx/read-flow.ts';
import { readLists } from './docx/read-lists.ts';
import { readStyles } from './docx/read-styles.ts';
import { readerOfChunk } from './docx/reader-of-chunk.ts';
import { joinReadings } from './flow/join-readings.ts';
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
  /** The content of the part that a relation of the document leads to. */
  readonly chunk: (id: string) => Uint8Array | Refusal | undefined;
}

/** What the documents inside a document share with it. */
interface Nest {
  readonly engines: Engines;
  readonly xmlBudget: XmlBudget;
  /** Documents around this one. */
  readonly depth: number;
  /** Bytes of foreign parts that may still be read, in all of them. */
  readonly left: { bytes: number };
}

/** Documents in documents in documents. */
const DEEPEST = 3;
const MOST_PARTS = 100;

/** Word documents (ECMA-376, transitional and strict), with tracked changes taken as accepted. */
export const read: Reader = async (bytes, engines) => {
  const zip = openZip(bytes);
  return isRefusal(zip) ? zip : readPackage(zip, engines);
};

/** Reads the document of an open package. */
export const readPackage = (zip: Zip, engines: Engines): Promise<ReadContent | Refusal> =>
  readNested(zip, { engines, xmlBudget: zip.xmlBudget, depth: 0, left: { bytes: MAX_UPLOAD_BYTES } });

async function readNested(zip: Zip, nest: Nest): Promise<ReadContent | Refusal> {
  const parts = openParts(zip);
  return isRefusal(parts) ? parts : readParts(parts, nest);
}

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
  const chunk: DocxParts['chunk'] = id => {
    const target = relations.find(relation => relation.id === id)?.target;
    return target === undefined ? undefined : zip.inflate(target);
  };
  return { document, styles, numbering, chunk };
}

async function readParts(parts: DocxParts, nest: Nest): Promise<ReadContent | Refusal> {
  const { document, styles: stylesRoot, numbering } = parts;
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
  const contents: ReadContent[] = [];
  const divided = divideBody(body, story.onChange);
  if (divided.length > MOST_PARTS) return refuse('too_complex');
  for (const part of divided) {
    const content = part.kind === 'content' ? null : await readChunk(parts.chunk(part.id), nest);
    if (content === null && part.kind === 'content')
      contents.push({ blocks: layOutFlow(readFlow(part.body, story)), notices: [] });
    else if (content === null) story.onEmbedded();
    else if (isRefusal(content)) return content;
    else contents.push(content);
  }
  const { blocks, notices, unseen: inside = [] } = joinReadings(contents);
  return { blocks, notices: [...notices, ...noticesOf(changes, embedded)], unseen: [...unseen, ...inside] };
}

/** A part of another format that stands in the document; null where it is not there. */
async function readChunk(
  bytes: ReturnType<DocxParts['chunk']>,
  { left, ...nest }: Nest,
): Promise<ReadContent | Refusal | null> {
  if (bytes === undefined || isRefusal(bytes)) return bytes ?? null;
  left.bytes -= bytes.length;
  if (left.bytes < 0) return refuse('too_large');
  if (nest.depth >= DEEPEST) return refuse('too_complex');
  const reader = await readerOfChunk(bytes);
  if (reader !== 'document') return reader(bytes, nest.engines);
  const zip = openZip(bytes, nest.xmlBudget);
  return isRefusal(zip) ? zip : readNested(zip, { ...nest, left, depth: nest.depth + 1 });
}

function noticesOf(changes: number, embedded: number): readonly ReadingNotice[] {
  const told = tellChanges(changes);
  if (embedded === 0) return told;
  const detail = '文件中嵌有其他文件（如 Excel 表格），其中的内容没有读取。';
  return [...told, { kind: 'ignored-content', detail, count: embedded }];
}
