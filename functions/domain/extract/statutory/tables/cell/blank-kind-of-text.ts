import type { BlankKind } from '../../../../record/figure.ts';
import { foldWidth } from './fold-width.ts';
import { splitNote } from './split-note.ts';

/** Marks that stand for a blank cell. */
const BLANK_MARK = /^[/\\\-–―—‐‑‒−─━﹣ー⁄∕╱ˉ¯~～_·….。、]{1,6}$/u;

const OWN = /^本(?:单位|机关|部门|地区|辖区|年度?|级|局|委|办|镇|乡|街道|院|中心|站|所|会|处|队|校)/;
const HEDGE = /^(?:暂|均|尚|目前)/;
const BLANK_WORDS =
  /^(?:无|没有|未有|不涉及|未涉及|不适用|未发生|没有发生|未产生|未开展|无需填[写报]|无须填[写报]|不存在|未收费|不收费|空白)$/;
/**
 * Names the matter there is none of: 无此项职能, 未发生此类情况, 不涉及行政许可事项; 申请 is no such matter, the form has
 * a row 无正当理由大量反复申请.
 */
const NAMED_BLANK =
  /^(?:无|没有|不涉及|未涉及|未发生|没有发生|未开展)\p{Script=Han}{0,8}(?:项目?|类|种|情[况形]|事项|业务|内容|职[能责权]|权限?|收费|许可|处罚|强制|规章|文件|数据|发生|变化)$/u;
const FOREIGN = /^(?:n\/?a\.?|nil|none|null)$/i;
/** The cell is silent because nobody counted, or the words say something else. */
const NO_BLANK = /统计|无法|无从|无误|无效|无数(?!据)|无限|无条件|不详/;

/** Whatever begins otherwise is asked no further: nearly every text of a table is a number or a label. */
const MAY_BE_BLANK = /^[无没未不暂均尚目本空nNー[【〔]|^[^\p{L}\p{N}]/u;
const LONGEST = 60;

/** How a text says nothing; undefined where it says something. A remark behind a blank changes nothing: /（不涉及）. */
export function blankKindOfText(text: string): BlankKind | undefined {
  const packed = text.length > LONGEST ? text.trim() : text.replace(/\s+/g, '');
  if (packed === '') return 'empty';
  if (!MAY_BE_BLANK.test(packed)) return undefined;
  const plain = plainKind(packed);
  if (plain !== undefined) return plain;
  const { body, note, effect } = splitNote(packed);
  return note === null || effect !== 'none' ? plainKind(withoutBrackets(packed)) : plainKind(body);
}

function plainKind(packed: string): BlankKind | undefined {
  if (BLANK_MARK.test(foldWidth(packed))) return 'mark';
  if (packed.length > LONGEST || NO_BLANK.test(packed)) return undefined;
  const words = packed.replace(OWN, '').replace(HEDGE, '');
  return [BLANK_WORDS, NAMED_BLANK, FOREIGN].some(pattern => pattern.test(words)) ? 'words' : undefined;
}

/** （无）: what stands in brackets is all there is. */
const withoutBrackets = (packed: string): string => /^[(（[【〔](.+)[)）\]】〕]$/u.exec(packed)?.[1] ?? packed;
