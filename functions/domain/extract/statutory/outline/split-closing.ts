import { placePrefix } from '../../../agency/place-prefix.ts';
import type { Closing } from '../../../record/record.ts';
import { squeeze } from '../labels/label-key.ts';
import { isPageNumber } from './page-furniture.ts';
import type { TextItem } from './text-item.ts';
import { isAgencyName } from './title/title-agency.ts';
import { lengthWithoutDate } from './title/title-years.ts';

export interface ClosedTexts {
  readonly texts: readonly TextItem[];
  readonly closing: Closing;
}

/** A list of attachments, names and dates take no more lines at the end of a report. */
const MOST_LINES = 16;
const LONGEST_LINE = 80;

export const NO_CLOSING: Closing = { signature: null, date: null, attachments: [] };

/** Takes what stands below the last section from its texts: the agency that signs, the date, the list of attachments. */
export function splitClosing(texts: readonly TextItem[]): ClosedTexts {
  for (let from = Math.max(0, texts.length - MOST_LINES); from < texts.length; from++) {
    if (texts[from]?.text.trim() === '') continue;
    const closing = closingOf(texts.slice(from).map(({ text }) => text.trim()));
    if (closing !== undefined) return { texts: texts.slice(0, from), closing };
  }
  return { texts, closing: NO_CLOSING };
}

const ATTACHMENT = /^附\s{0,4}件\s{0,4}(?:\d{1,2}|[一二三四五六七八九十])?\s{0,4}[:：.、\s]/;
const FURTHER = /^(?:\d{1,2}\s{0,4}[.．、]|[（(]?[一二三四五六七八九十][）)、])/;

/** The lines as a closing; undefined where one of them is anything else, or nothing tells that they are one. */
function closingOf(lines: readonly string[]): Closing | undefined {
  const signatures: string[] = [];
  const dates: string[] = [];
  const attachments: string[] = [];
  for (const line of lines) {
    const { name, date } = signed(line);
    const isAttachment = ATTACHMENT.test(line) || (attachments.length > 0 && FURTHER.test(line));
    if (line === '' || isPageNumber(line)) continue;
    if (line.length <= LONGEST_LINE && isAttachment) attachments.push(line);
    else if (name === null && date === null) return undefined;
    if (name !== null) signatures.push(name);
    if (date !== null) dates.push(date);
  }
  const [signature = null, another] = signatures;
  const [date = null, later] = dates;
  const isSure = date !== null || attachments.length > 0 || (signature !== null && placePrefix(signature, 2) > 0);
  return another !== undefined || later !== undefined || !isSure ? undefined : { signature, date, attachments };
}

/** Name and date in a line that is nothing but these. */
function signed(line: string): { readonly name: string | null; readonly date: string | null } {
  const plain = squeeze(line).replace(/[（(](?:盖章|公章|印章|章)[）)]/, '');
  if (plain === '' || plain.length > LONGEST_LINE) return { name: null, date: null };
  const end = lengthWithoutDate(plain);
  const name = plain.slice(0, end);
  const isName = isAgencyName(name);
  if (name !== '' && !isName) return { name: null, date: null };
  return { name: isName ? name : null, date: end < plain.length ? plain.slice(end).replaceAll(/[（()）]/g, '') : null };
}
