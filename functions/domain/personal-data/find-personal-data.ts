import { PERSONAL_DATA, type PersonalDataKind, type Spotted } from './kinds.ts';
import { mask } from './mask.ts';
import { normalise } from './normalise.ts';
import { writtenNumbers } from './numbers/written-numbers.ts';
import { spotAddresses } from './spot-addresses.ts';
import { spotCards } from './spot-cards.ts';
import { spotDocuments } from './spot-documents.ts';
import { spotIdentities } from './spot-identities.ts';
import { spotMobiles } from './spot-mobiles.ts';

/** Something of a person in a text; offsets are those of the text as it was given. */
export interface PersonalDatum {
  readonly kind: PersonalDataKind;
  /** 居民身份证号码. */
  readonly name: string;
  /** The number without separators, or the words of the address: never to be shown. */
  readonly written: string;
  readonly masked: string;
  readonly from: number;
  readonly to: number;
}

/** Long texts are looked at in pieces, until there is more than anybody wants to be told. */
const PIECE = 4000;
const OVERLAP = 400;
const MOST = 100;
/** Nobody in a text of an unknown year is born later. */
export const LATEST_YEAR = 2100;

/** Personal data in a text, in its order, no two of them overlapping. `year` is the last year the text can
 * speak of; with `most` found the search ends. */
export function findPersonalData(text: string, year: number = LATEST_YEAR, most = MOST): readonly PersonalDatum[] {
  if (!mayHoldPersonalData(text)) return [];
  const found: PersonalDatum[] = [];
  for (let start = 0; start < text.length && found.length < most; start += PIECE) {
    const piece = text.slice(Math.max(0, start - OVERLAP), start + PIECE);
    found.push(...findInPiece(piece, year, Math.max(0, start - OVERLAP)));
  }
  return withoutOverlap(found);
}

/** Six characters that can be digits, or the words of an address: most texts have neither, and need no closer look. */
const DIGITS = /(?:[\p{Nd}〇零○一二三四五六七八九][^\p{L}]{0,4}){6}/u;
export const mayHoldPersonalData = (text: string): boolean => DIGITS.test(text) || /住|地址|户籍|户口/.test(text);

function findInPiece(piece: string, year: number, offset: number): readonly PersonalDatum[] {
  const { text, inSource } = normalise(piece);
  const numbers = writtenNumbers(text);
  const identities = spotIdentities(text, numbers, year);
  const spotted: readonly Spotted[] = [
    ...identities,
    ...spotCards(text, numbers),
    ...spotDocuments(text),
    ...spotMobiles(text, numbers, identities),
    ...spotAddresses(text),
  ];
  return spotted.map(({ kind, written, ...place }) => {
    const { from, to } = inSource(place.from, place.to);
    return {
      kind,
      name: PERSONAL_DATA[kind],
      written,
      masked: mask(kind, written),
      from: offset + from,
      to: offset + to,
    };
  });
}

/** The graver kind stands first in the list and keeps its place. */
function withoutOverlap(found: readonly PersonalDatum[]): readonly PersonalDatum[] {
  const kept: PersonalDatum[] = [];
  for (const each of found) if (!kept.some(({ from, to }) => each.from < to && from < each.to)) kept.push(each);
  return kept.toSorted((one, other) => one.from - other.from);
}
