import type { Agency } from '../agency/agency.ts';
import type { Scope } from '../report/record.ts';

/** One or more place names: 江苏省, 宿迁市宿城区. */
const PLACES = /^(?:[\u4e00-\u9fff]{1,8}?(?:省|自治区|市|自治州|州|盟|地区|自治县|县|区|旗|镇|乡|街道))+$/;
/** What stands before the names of agencies led from above: 国家税务总局青禾县税务局. */
const SYSTEM = /^国家[\u4e00-\u9fff]{2,8}?局$/;

/** Whether a printed name is one of an agency's names: full, short, former, or of its second plate. */
export const isNameOf = (printed: string, agency: Agency, scope: Scope): boolean =>
  namesOf(agency, scope).some(name => isSameName(printed, name));

/** All names an agency goes by; the summary of a government also bears the bare name of the place. */
function namesOf({ name, otherNames }: Agency, scope: Scope): readonly string[] {
  const all = [name, ...otherNames].flatMap(each => [each, ...platesOf(each)]);
  if (scope !== 'government') return all;
  return all.flatMap(each => {
    const government = each.replace(/(?:人民)?政府(?:办公[室厅])?$/, '');
    return government === each ? [each] : [each, government, `${government}人民政府`];
  });
}

/** X局（Y局）, X局、Y局: an agency with several plates is called by any of them. */
const platesOf = (name: string): readonly string[] => name.split(/[（()）、/]/).filter(plate => plate.length >= 3);

/** Same name, where one may leave out the place or the system it belongs to. */
export function isSameName(printed: string, name: string): boolean {
  const [one, other] = [foldName(printed), foldName(name)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === '') return false;
  if (long.endsWith(short)) {
    const rest = long.slice(0, long.length - short.length);
    return rest === '' || PLACES.test(rest) || SYSTEM.test(rest);
  }
  return matchesParts(one, other);
}

const foldName = (name: string): string =>
  name
    .replaceAll(/\s+/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(/人民政府/g, '政府')
    .replaceAll(/委员会$/g, '委');

/** A rare character may be printed as its parts in brackets: （石咢）口镇 for 硘口镇. */
function matchesParts(printed: string, name: string): boolean {
  const parts = /（[\u4e00-\u9fff]{2,3}）/.exec(printed);
  if (parts === null) return false;
  const [before, after] = [printed.slice(0, parts.index), printed.slice(parts.index + parts[0].length)];
  return (
    [...name].length === [...before].length + [...after].length + 1 && name.startsWith(before) && name.endsWith(after)
  );
}

/** An agency's name without its place: 市场监督管理局 of 青禾县市场监督管理局; empty where no place stands before it. */
export function officeOf(name: string): string {
  const place =
    /^(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区|市|自治州|州|盟|地区|自治县|县|区|旗))+(?=[\u4e00-\u9fff]{3})/.exec(name);
  return place === null ? '' : name.slice(place[0].length);
}
