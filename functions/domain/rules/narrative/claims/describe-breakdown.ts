import type { Breakdown, Ledger } from '../../../narrative/ledger.ts';
import type { Break } from '../../rule.ts';

/** Most parts a message spells out. */
const MOST = 16;

/** A break for a breakdown whose parts come to no total of the text. */
export function breakOfBreakdown({ numbers }: Ledger, { totals, parts, sum, total, sentence }: Breakdown): Break {
  const printed = parts.map(index => numbers[index]?.printed ?? '');
  const listed = printed.length > MOST ? `${printed.slice(0, MOST).join('、')}……` : printed.join('、');
  const named = totals.map(index => numbers[index]?.printed ?? '').toReversed();
  const against =
    named.length > 1 ? `前面的${named.join('、')}以及它们的合计都不是这个数` : `总数写为${named[0] ?? total}`;
  const hint = sum < total ? `还差${total - sum}没有列出；如果只列了一部分，文中没有说明。` : `多出${sum - total}。`;
  return {
    message: `分项${listed}相加为${sum}，${against}，${hint}`,
    quote: sentence,
    key: `${named.join('、')} ${printed.join('、')}`,
  };
}
