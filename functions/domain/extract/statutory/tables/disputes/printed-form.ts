import type { DisputesForm } from '../../../../form/editions/edition.ts';
import { editionOf } from '../../../../form/editions/edition-of.ts';
import type { FormYear } from '../../../../form/editions/editions.ts';
import { tellEditions } from '../../../../form/editions/tell-edition.ts';

/** Table 4 as the edition prints it that the names in a document tell. */
export interface PrintedForm {
  readonly forms: readonly FormYear[];
  readonly groups: DisputesForm['groups'];
  readonly results: DisputesForm['results'];
}

/** `groups` and `results` are the keys of what is named. */
export function printedForm(groups: readonly string[], results: readonly string[]): PrintedForm {
  const forms = tellEditions('disputes', new Set([...groups, ...results.map(key => `*.${key}`)]));
  return { forms, ...editionOf(forms[0]).disputes };
}

/** Whether names of results, in reading order, are those of so many groups: each result once in every group. */
export function isWhole(names: readonly string[], groups: number, { results }: PrintedForm): boolean {
  if (names.length !== groups * results.length) return false;
  const wanted = new Set(results.map(({ key }) => key));
  return Array.from(
    { length: groups },
    (_, group) => new Set(names.slice(group * results.length, (group + 1) * results.length)),
  ).every(named => named.size === wanted.size && named.isSubsetOf(wanted));
}
