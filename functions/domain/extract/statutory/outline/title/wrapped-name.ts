import { placePrefix } from '../../../../agency/place-prefix.ts';
import { hasNoName } from './title-agency.ts';

const NAME_LINE = /^[\u4e00-\u9fff（()）·]{2,40}$/;
const BEGINNING = /^(?:国家|中国|中共|中华人民共和国)/;
/** What a line may end in that is a whole name and goes on in the next line only with its own office. */
const OFFICE = /(?:政府|[局委会厅办院部处所队]|办公室|中心)$/;
const OWN_OFFICE = /^(?:办公[室厅]|机关|本级|[（(])/;
/** 市城管执法委: a place whose name is left out, so that nothing of the name stands in the line above. */
const BARE_PLACE = /^[省市州县区旗镇乡]/;

/** Whether a line is the beginning of a name that the line below, where the title is, goes on with. */
export function beginsName(line: string, name: string): boolean {
  if (BARE_PLACE.test(name) || placePrefix(name, 2) > 0) return false;
  if (!NAME_LINE.test(line) || hasNoName(line)) return false;
  if (OFFICE.test(line) && !OWN_OFFICE.test(name)) return false;
  return placePrefix(line, 2) > 0 || BEGINNING.test(line);
}
