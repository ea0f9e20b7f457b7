import { DISCLOSURE_ROWS } from '../../../form/form.ts';
import { TABLE_TITLES } from '../../../form/tables.ts';
import { blankKindIn, isNumberText } from '../tables/read-figure.ts';
import { labelKey, squeeze } from './label-key.ts';
import { remember } from './remember.ts';
import {
  applicationColumns,
  applicationGroups,
  applicationRows,
  disclosureColumns,
  disclosureRows,
  disputeGroups,
  disputeResults,
  FURNITURE,
} from './wordings.ts';

const MATCHERS = [
  applicationRows,
  applicationColumns,
  applicationGroups,
  disclosureRows,
  disclosureColumns,
  disputeGroups,
  disputeResults,
];

const PLAIN: ReadonlySet<string> = new Set([...FURNITURE, ...Object.values(TABLE_TITLES)].map(labelKey));

/** Everything printed in the three tables, in one string, to find torn pieces in. */
const VOCABULARY = [
  ...MATCHERS.flatMap(matcher => matcher.labels),
  ...PLAIN,
  ...DISCLOSURE_ROWS.map(row => labelKey(row.item)),
].join('|');

/** Whether a text is wording of the statutory tables: a row, a column, a group, a caption, or a note of the form. */
export function isTableWording(text: string): boolean {
  if (text.length > 300) return false;
  const key = labelKey(text);
  if (key === '') return squeeze(text) !== '';
  if (PLAIN.has(key) || /^第?二?十?条第[（(]?[一二三四五六七八九十][）)]?项/.test(squeeze(text))) return true;
  return /勾稽关系/.test(key) || MATCHERS.some(matcher => matcher.match(text) !== undefined);
}

/** Whether a line consists of nothing but pieces of that wording and of numbers, as where labels are wrapped or torn. */
export const isTableScrap: (text: string) => boolean = remember(
  text =>
    text.length <= 300 &&
    text
      .split(/\s+/)
      .every(
        piece =>
          blankKindIn({ text: piece }) !== undefined ||
          isNumberText(piece) ||
          VOCABULARY.includes(labelKey(piece)) ||
          isTableWording(piece),
      ),
);
