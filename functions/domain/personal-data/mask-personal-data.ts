import { findPersonalData, LATEST_YEAR, mayHoldPersonalData } from './find-personal-data.ts';
import type { PersonalDataKind } from './kinds.ts';
import { mask } from './mask.ts';
import { normalise } from './normalise.ts';
import { hasCheckDigit, isCreditCode } from './numbers/identity-number.ts';
import { cardNumbers, identityNumbers, mobileNumbers } from './numbers/lookalikes.ts';
import { writtenNumbers } from './numbers/written-numbers.ts';

interface Hidden {
  readonly from: number;
  readonly to: number;
  readonly masked: string;
}

/**
 * A text that may be shown to those who write and review reports, without anything of a person: what is found, and, since
 * a text may have lost the words around it, all that is made like the number of a person, but codes of organisations.
 */
export function maskPersonalData(text: string): string {
  if (!mayHoldPersonalData(text)) return text;
  const hidden = [...findPersonalData(text, LATEST_YEAR, Number.POSITIVE_INFINITY), ...lookalikes(text)].toSorted(
    (one, other) => one.from - other.from,
  );
  let shown = '';
  let end = 0;
  for (const { from, to, masked } of hidden) {
    if (from < end) continue;
    shown += text.slice(end, from) + masked;
    end = to;
  }
  return shown + text.slice(end);
}

function lookalikes(source: string): readonly Hidden[] {
  const { text, inSource } = normalise(source);
  const found = writtenNumbers(text);
  const kinds = [
    {
      kind: 'identity',
      numbers: identityNumbers(found, LATEST_YEAR).filter(
        ({ digits }) => hasCheckDigit(digits) || !isCreditCode(digits),
      ),
    },
    { kind: 'card', numbers: cardNumbers(found) },
    { kind: 'mobile', numbers: mobileNumbers(found) },
  ] as const satisfies readonly { readonly kind: PersonalDataKind; readonly numbers: unknown }[];
  return kinds.flatMap(({ kind, numbers }) =>
    numbers.map(({ digits, from, to }) => ({ ...inSource(from, to), masked: mask(kind, digits) })),
  );
}
