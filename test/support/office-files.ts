import { strToU8, zipSync } from 'fflate';

/** Files made of XML parts, by part name; each part only needs what the test is about. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A part that links to others: target by type of relation. */
function relationsOf(targets: Readonly<Record<string, string>>): string {
  const links = Object.entries(targets).map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type.replace(/\d+$/, '')}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${links.join('')}</Relationships>`;
}

/** A Word document of that body; `styles` and `numbering` are the insides of their parts. */
export function docxOf(body: string, { styles = '', numbering = '' } = {}): Uint8Array {
  return zipOf({
    '_rels/.rels': relationsOf({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relationsOf({ styles: 'styles.xml', numbering: 'numbering.xml' }),
    'word/document.xml': `<w:document xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:v" xmlns:wps="urn:wps"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="${W}">${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${W}">${numbering}</w:numbering>`,
  });
}

export interface WrittenSheet {
  readonly name?: string;
  readonly state?: string;
  /** Insides of the `worksheet` element. */
  readonly xml: string;
}

/** A workbook of those sheets; `strings` and `styles` are the insides of their parts. */
export function xlsxOf(
  sheets: readonly WrittenSheet[],
  { strings = '', styles = '', properties = '' } = {},
): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  const list = numbered.map(
    ({ name, state, number }) =>
      `<sheet name="${name ?? `表${number}`}" sheetId="${number}" state="${state ?? 'visible'}" r:id="rId${number}"/>`,
  );
  const targets = numbered.map(({ number }) => [`worksheet${number}`, `worksheets/sheet${number}.xml`]);
  return zipOf({
    '_rels/.rels': relationsOf({ officeDocument: 'xl/workbook.xml' }),
    'xl/workbook.xml': `<workbook xmlns="${S}" xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf({
      ...Object.fromEntries(targets),
      sharedStrings: 'sharedStrings.xml',
      styles: 'styles.xml',
    }),
    'xl/sharedStrings.xml': `<sst xmlns="${S}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${S}">${styles}</styleSheet>`,
    ...Object.fromEntries(
      numbered.map(({ number, xml }) => [
        `xl/worksheets/sheet${number}.xml`,
        `<worksheet xmlns="${S}">${xml}</worksheet>`,
      ]),
    ),
  });
}

/** An OFD file of pages given by the insides of their `Content`; `common` goes into `CommonData`. */
export function ofdOf(
  pages: readonly string[],
  { common = '', parts = {} as Record<string, string> } = {},
): Uint8Array {
  const ns = 'xmlns="http://www.ofdspec.org/2016"';
  const list = pages.map((_, index) => `<Page ID="${index + 1}" BaseLoc="Pages/P${index}.xml"/>`);
  return zipOf({
    'OFD.xml': `<OFD ${ns}><DocBody><DocRoot>/Doc_0/Document.xml</DocRoot></DocBody></OFD>`,
    'Doc_0/Document.xml': `<Document ${ns}><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea>${common}</CommonData><Pages>${list.join('')}</Pages></Document>`,
    ...Object.fromEntries(pages.map((page, index) => [`Doc_0/Pages/P${index}.xml`, `<Page ${ns}>${page}</Page>`])),
    ...parts,
  });
}
