import { type Refusal, refuse } from '../refusal.ts';

/** What the key of an upload says. */
export interface UploadKey {
  readonly agencyId: string;
  readonly year: number;
  readonly fileName: string;
}

const AGENCY_ID = /^[0-9A-Za-z][0-9A-Za-z-]{1,39}$/;
const YEAR = /^\d{4}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be in a file name
const UNSAFE_NAME = /[\u0000-\u001f\u007f\\/\u202a-\u202e\u2066-\u2069]/;
/** 条例 of 2007 took effect in 2008: no report is older. */
const FIRST_YEAR = 2008;

/**
 * Reads `uploads/{agencyId}/{year}/{file}`; anything else is refused, never mended. `uploadedIn` is the year of the
 * upload: a report cannot be about a later one.
 */
export function parseUploadKey(key: string, uploadedIn: number): UploadKey | Refusal {
  const [root, agencyId = '', year = '', fileName = '', ...rest] = key.split('/');
  const safeName = fileName !== '' && fileName !== '.' && fileName !== '..' && !UNSAFE_NAME.test(fileName);
  if (root !== 'uploads' || rest.length > 0 || !AGENCY_ID.test(agencyId) || !YEAR.test(year) || !safeName)
    return refuse('wrong_key');
  if (Number(year) < FIRST_YEAR || Number(year) > uploadedIn) return refuse('impossible_year');
  return { agencyId, year: Number(year), fileName };
}
