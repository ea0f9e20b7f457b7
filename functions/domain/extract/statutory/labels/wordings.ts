import type { Named } from '../../../form/editions/edition.ts';
import type { DisclosureKey } from '../../../form/editions/editions.ts';
import {
  APPLICATION_COLUMNS,
  APPLICATION_ROWS,
  COLUMN_HEADINGS,
  DISCLOSURE_ROWS,
  DISPUTE_GROUPS,
  DISPUTE_HEADINGS,
  DISPUTE_RESULTS,
  ROW_HEADINGS,
} from '../../../form/form.ts';
import { type LabelMatcher, labelMatcher } from './match-label.ts';

/** Knows everything named by all its wordings in all editions, official ones first. */
function matcherOf<K extends string>(all: readonly (Named & { readonly key: K })[]): LabelMatcher<K> {
  const wordings = new Map<K, string[]>();
  for (const { key, label } of all) wordings.set(key, [...(wordings.get(key) ?? []), label]);
  for (const { key, wordings: seen = [] } of all) wordings.get(key)?.push(...seen);
  return labelMatcher(wordings);
}

export const applicationRows: LabelMatcher<string> = matcherOf(APPLICATION_ROWS);
export const applicationColumns: LabelMatcher<string> = matcherOf(APPLICATION_COLUMNS);
/** Headings inside table 3 that name no row of their own. */
export const applicationGroups: LabelMatcher<string> = matcherOf(ROW_HEADINGS);
export const disclosureRows: LabelMatcher<DisclosureKey> = matcherOf(DISCLOSURE_ROWS);
export const disclosureColumns: LabelMatcher<string> = matcherOf(DISCLOSURE_ROWS.flatMap(row => row.columns));
/** Groups of table 4, and 行政诉讼 over two of them. */
export const disputeGroups: LabelMatcher<string> = matcherOf([...DISPUTE_GROUPS, ...DISPUTE_HEADINGS]);
export const disputeResults: LabelMatcher<string> = matcherOf(DISPUTE_RESULTS);

/** Printed inside the tables, naming neither row nor column. */
export const FURNITURE: readonly string[] = [
  '信息内容',
  ...COLUMN_HEADINGS.map(({ label }) => label),
  '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
  ...new Set(DISCLOSURE_ROWS.map(({ item }) => item)),
  '类别',
  '项目',
  ...DISPUTE_HEADINGS.map(({ label }) => label),
  '单位：件',
  '单位：万元',
];
