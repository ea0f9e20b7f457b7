import type { ReportRecord } from '../../record/record.ts';
import type { Denial } from '../ledger.ts';
import { spanOf } from '../passages/fold-section.ts';
import { printedSentence } from '../passages/passages.ts';
import type { ReadSection } from '../passages/read-section.ts';

const REQUESTS =
  '(?:受理|接受|开展|办理|处理|收到)?(?:政府|政务)?(?:信息)?(?:依申请公开|公开申请|申请公开)(?:政府信息|信息)?(?:的)?';
const MATTERS = '(?:相关|有关|方面的?)?(?:事项|工作|业务|职能|内容|情况|情形|申请|件|服务|事宜|范围|范畴|问题)*';
const STANDING = '(?:职能|职责|职权|权限|业务|义务|主体资格|资格|范围|范畴|主体|单位)';
const END = '(?=[，。；、！\\n]|$)';

/** 不涉及依申请公开 and the like; not 未收到, and not 不涉及 of something that merely comes with requests. */
const DENIALS = new RegExp(
  [
    `(?:不涉及|不适用|不开展|不承担|不受理|不接受|不提供|无需开展|不存在)${REQUESTS}${MATTERS}${END}`,
    `(?:无|没有|不具备|不具有|不属于|不是|非)${REQUESTS}(?:工作)?${STANDING}${END}`,
    `依申请公开(?:事项|工作|方面|情况|政府信息)*[：，。]?(?:不涉及|不适用|与?本(?:机关|单位)无关)${END}`,
  ].join('|'),
  'g',
);

/** Statements of a section that requests for information do not concern the agency. */
export function findDenials(section: ReadSection, record: ReportRecord): readonly Denial[] {
  const { folded, sentences } = section;
  let sentence = 0;
  return [...folded.text.matchAll(DENIALS)].flatMap(match => {
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= match.index) sentence += 1;
    const home = sentences[sentence];
    if (home === undefined) return [];
    const paragraphs = record.sections[folded.key].paragraphs;
    const at = spanOf(folded, match.index, match.index + match[0].length);
    const printed = (paragraphs[at.paragraph] ?? '').slice(at.start, at.end);
    return [{ at, sentence: printedSentence(folded, paragraphs, home), printed }];
  });
}
