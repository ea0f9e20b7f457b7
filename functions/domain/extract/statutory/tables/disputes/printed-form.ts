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
