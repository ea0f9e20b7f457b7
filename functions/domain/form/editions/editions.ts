import type { Edition, FormBlock } from './edition.ts';
import { EDITION_2019 } from './edition-2019.ts';
import { EDITION_2021 } from './edition-2021.ts';

/** Every edition of the form, newest first. A further one is its file and its line here. */
const LISTED = [EDITION_2021, EDITION_2019] as const;

/** The key of an edition, as it stands in records. */
export type FormYear = (typeof LISTED)[number]['key'];
/** Keys of the blocks of table 2, those of all editions. */
export type DisclosureKey = (typeof LISTED)[number]['disclosure'][number]['key'];

export interface ListedEdition extends Edition {
  readonly key: FormYear;
  readonly disclosure: readonly (FormBlock & { readonly key: DisclosureKey })[];
}
export const EDITIONS: readonly [ListedEdition, ...ListedEdition[]] = LISTED;
