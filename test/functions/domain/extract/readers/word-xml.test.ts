import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read as readDocx } from '../../../../../functions/domain/extract/readers/docx.ts';
import { read } from '../../../../../functions/domain/extract/readers/word-xml.ts';
import { generateReport } from '../../../../../infra/local/invented/generate-report.ts';
import { printReport } from '../../../../../infra/local/invented/print/print-report.ts';
import { writeDocx } from '../../../../../infra/local/invented/writers/docx.ts';
import { readWith, refusalOf, sketch } from '../../../../support/read-with.ts';

/** A Word document as Word saves it in one XML file. */
function flat(docx: Uint8Array, binary = ''): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).map(([name, bytes]) => {
    const xml = Buffer.from(bytes)
      .toString()
      .replace(/^<\?xml[^>]*>/, '');
    return name === binary
      ? `<pkg:part pkg:name="/${name}"><pkg:binaryData>${Buffer.from(bytes).toString('base64')}</pkg:binaryData></pkg:part>`
      : `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
  });
  return Buffer.from(
    `<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="x">${parts.join('')}</pkg:package>`,
  );
}

describe('a Word document in one XML file', () => {
  const docx = writeDocx(printReport(generateReport(5)));

  it('is read like the document it is', async () => {
    const plain = sketch((await readWith(readDocx, docx)).blocks);
    expect(sketch((await readWith(read, flat(docx))).blocks)).toEqual(plain);
    expect(sketch((await readWith(read, flat(docx, 'word/styles.xml'))).blocks)).toEqual(plain);
    expect(plain.length).toBeGreaterThan(10);
  });

  it('is refused where it holds no parts or is cut', async () => {
    expect(await refusalOf(read, Buffer.from('<pkg:package/>'))).toBe('corrupt');
    const whole = flat(docx);
    expect(await refusalOf(read, whole.slice(0, whole.length / 2))).toBe('corrupt');
  });
});
