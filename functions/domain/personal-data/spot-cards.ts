import { contextOf, isCode, isQuantity, labelBefore } from './context.ts';
import type { Spotted } from './kinds.ts';
import { cardNumbers } from './numbers/lookalikes.ts';
import type { WrittenNumber } from './numbers/written-numbers.ts';
import { isAboutPerson } from './persons.ts';

const LABEL = /卡|账[号户]?|帐|银行|开户|收款|汇[至入到款]?|缴[至入]|退[至还款回]|转[至账入]|打[至入款]|存折/;
const PUBLIC = /国库|金库|财政|非税|对公|单位|预算|行号|联行|专户/;
const NEAR = 40;

/** Numbers of bank cards by Luhn's check, behind words of payment; accounts of the treasury and of offices are no cards. */
export function spotCards(text: string, numbers: readonly WrittenNumber[]): readonly Spotted[] {
  return cardNumbers(numbers).flatMap(({ digits, from, to }): readonly Spotted[] => {
    const context = contextOf(text, from, to);
    const near = labelBefore(context.before).slice(-NEAR);
    const isPublic = PUBLIC.test(near) && !isAboutPerson(context.before);
    return LABEL.test(near) && !isPublic && !isCode(near) && !isQuantity(context)
      ? [{ kind: 'card', written: digits, from, to }]
      : [];
  });
}
