import { squeeze } from '../../labels/label-key.ts';
import { applicationGroups, applicationRows } from '../../labels/wordings.ts';

export type ApplicationGroup = 'results' | 'refused' | 'unavailable' | 'notProcessed' | 'otherwise';

/** A group heading that stands in one cell, or on one line, with its first row. */
const GROUP_BEFORE_ROW =
  /^[（(]?[一二三四五六七]?[）)、.．]{0,2}(本年度?办理结果|不予公开|无法提供|不予处理|其[他它]处理)[：:]?(?=[（(\d①-⑨])/;

/**
 * The row of table 3 a text names. `group` is the heading it stands under: 其他 is a row only under 其他处理.
 * `label` is what is left of the text when group headings before the row are taken away.
 */
export function matchApplicationRow(
  text: string,
  group: ApplicationGroup | undefined,
): { readonly key: string; readonly label: string } | undefined {
  if (text.length > 300) return undefined;
  let label = squeeze(text);
  let under = group;
  for (let found = GROUP_BEFORE_ROW.exec(label); found !== null; found = GROUP_BEFORE_ROW.exec(label)) {
    under = applicationGroups.matchExactly(found[1] ?? '');
    label = label.slice(found[0].length);
  }
  const key = applicationRows.match(label);
  if (key === undefined) return undefined;
  if (key === 'otherwise.other' && under !== 'otherwise' && !(under === undefined && /^[（(]?[3３]/.test(label)))
    return undefined;
  return { key, label };
}
