import { contextOf, isQuantity } from './context.ts';
import type { PersonalDataKind, Spotted } from './kinds.ts';

/** Between a label and its number: the rest of the label, what joins them, a name. */
const JOINT = '(?:证)?(?:件)?(?:编?号码?|编号)?(?:为|是|系)?[:(,"“ ]{0,6}';

interface Document {
  readonly kind: PersonalDataKind;
  readonly pattern: RegExp;
}
/** Documents of travel and of service; their numbers have no check, so that only the label proves them. */
const DOCUMENTS: readonly Document[] = [
  { kind: 'passport', pattern: documentOf('护照', '[A-Z]{1,2} ?[0-9]{7,8}|[0-9]{8,9}') },
  { kind: 'passport', pattern: documentOf('护照[^。;\\n0-9A-Za-z]{0,12}|证件', '[A-Z]{1,2} ?[0-9]{7,8}') },
  {
    kind: 'passport',
    pattern: documentOf(
      '(?:港|澳|台|大陆|内地|往来)[^,。;0-9]{0,14}?(?:通行证|居住证)|(?:台胞|回乡|胞)证',
      '[A-Z]{0,2} ?[0-9]{8,10}|[0-9]{18}',
    ),
  },
  { kind: 'passport', pattern: documentOf('(?:永久居留|外国人)[^,。;0-9]{0,6}?(?:身份)?证', '[A-Z]{3} ?[0-9]{12}') },
  {
    kind: 'service',
    pattern: documentOf(
      '(?:军官|士兵|士官|军士|文职干部|文职人员|义务兵|军人|警官|人民警察|军人身份|退役军人优待)证',
      '[\\p{Script=Han}]{0,3}字?第?[0-9]{6,10}',
    ),
  },
];

function documentOf(label: string, number: string): RegExp {
  return new RegExp(`(?:${label})${JOINT}(?<number>${number})(?![0-9A-Z])`, 'dgiu');
}

/** Numbers of passports, travel permits and service cards behind their labels. */
export const spotDocuments = (text: string): readonly Spotted[] =>
  DOCUMENTS.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Spotted[] => {
      const [from, to] = match.indices?.groups?.['number'] ?? [0, 0];
      const written = text.slice(from, to);
      return isQuantity(contextOf(text, from, to)) ? [] : [{ kind, written, from, to }];
    }),
  );
