import { editionInForce } from '../form/editions/edition-in-force.ts';
import { FORM_NOTICE } from '../form/form-notice.ts';

/** The notice of the trial form encourages it for the reports of this year and requires it from the next one on. */
const ENCOURAGED = 2019;
/** The notice in force with the part of it that a rule cites, and what that part is about. */
const CITED = new RegExp(`${FORM_NOTICE}(?:第（四）项)?(?:第一部分“总体情况”)?`, 'g');

/** A legal basis as it stood for the reports of a year: earlier ones were made under another notice, whose parts differ. */
export function basisInYear(basis: string, year: number | null): string {
  if (year === null) return basis;
  const { notice } = editionInForce(year);
  if (notice === FORM_NOTICE) return basis;
  return basis.replace(CITED, year <= ENCOURAGED ? `${notice}（${ENCOURAGED}年度鼓励使用）` : notice);
}
