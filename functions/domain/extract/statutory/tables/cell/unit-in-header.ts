import { FEE_UNITS, type FeeUnit } from '../../../../record/money-unit.ts';

/** 元 with what stands before it: a unit only where nothing else does. */
const UNIT = /(?<before>.?)(?<unit>[亿万千百]?元)/gu;
/** What a unit may follow: 单位, 人民币, a bracket, a sign. */
const LEADS = /^$|[()（）[\]【】〔〕:：,，;；/／、.。额费币位为]/;

/**
 * The unit of the amounts under a header, or of a note beside an amount: （单位：元）, 金额（千元）. Undefined where it names
 * none; `unclear` where it names several, or one that is damaged, as 方元.
 */
export function unitInHeader(header: string): FeeUnit | 'unclear' | undefined {
  const found = new Set<FeeUnit | 'unclear'>();
  for (const { groups = {} } of header.slice(0, LONGEST).replace(/\s+/g, '').matchAll(UNIT)) {
    const unit = FEE_UNITS.find(each => each === groups['unit']);
    found.add(unit !== undefined && LEADS.test(groups['before'] ?? '') ? unit : 'unclear');
  }
  const [first] = found;
  return found.size > 1 ? 'unclear' : first;
}

const LONGEST = 200;
