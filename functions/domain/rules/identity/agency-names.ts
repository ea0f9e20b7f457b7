import type { Agency } from '../../agency/agency.ts';
import { PLACE_ENDINGS, placePrefix } from '../../agency/place-prefix.ts';
import type { Scope } from '../../record/record.ts';
import { simplify } from '../../writing/simplify.ts';

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
    const place = each.replace(/(?:人民)?政府(?:办公[室厅])?$/, '');
    return place === each ? [each] : [each, place, `${place}人民政府`];
  });
}

/** X局（Y局）, X局、Y局: an agency with several plates is called by any of them. */
const platesOf = (name: string): readonly string[] => name.split(/[（()）、/]/).filter(plate => plate.length >= 3);

/** Whether a printed name stands for a name, where one may leave out the place or the system, or be abbreviated. */
export function isSameName(printed: string, name: string): boolean {
  const [one, other] = [foldName(printed), foldName(name)];
  if (one === '' || other === '') return false;
  if (one.startsWith(other) && OWN_OFFICE.test(one.slice(other.length))) return true;
  if (one.endsWith(other)) return isLeftOut(one.slice(0, one.length - other.length));
  if (other.endsWith(one)) {
    const rest = other.slice(0, other.length - one.length);
    // 市林业局 for 青禾市林业局: the place without its own name.
    return isLeftOut(rest) || isLeftOut(rest + (PLACE_ENDINGS.find(ending => one.startsWith(ending)) ?? ''));
  }
  return isAbbreviation(one, other) || matchesParts(one, other);
}

const isLeftOut = (rest: string): boolean => rest === '' || SYSTEM.test(rest) || placePrefix(rest, 1) === rest.length;

/** What says whose figures a report holds, and names no other agency: 青禾海关关区, 青禾县税务局（本级）. */
const SCOPE_WORDS =
  /(?<=海关)关区$|（(?:[局委厅部]?本级|本级机关|机关|机关本级|部门|本部门|系统|全系统|汇总|关区|含[^（）]{1,20})）$|(?<=..)(?:本级机关|机关本级|本级|机关|系统|部门)$/;
/** The office of an agency that its report may name behind it. */
const OWN_OFFICE = /^(?:党政)?(?:综合)?办公[室厅]$/;

const foldName = (name: string): string =>
  simplify(name.slice(0, 100))
    .replaceAll(/\s+/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll('人民政府', '政府')
    // 青禾县政府林业局 is the office of the place.
    .replace(/政府(?!办)(?=[\u4e00-\u9fff]{2,20}[局委厅会]$)/, '')
    .replace(SCOPE_WORDS, '');

/** 市城管执法委 for 武汉市城市管理执法委员会: every character stands in the full name, in order. */
function isAbbreviation(printed: string, name: string): boolean {
  if (printed.length < 4 || printed.length >= name.length) return false;
  let at = 0;
  for (const character of name) if (character === printed[at]) at += 1;
  return at === printed.length;
}

/** A rare character may be printed as its parts in brackets: （石咢）口镇 for 硘口镇. */
function matchesParts(printed: string, name: string): boolean {
  const parts = /（[\u4e00-\u9fff]{2,3}）/.exec(printed);
  if (parts === null) return false;
  const [before, after] = [printed.slice(0, parts.index), printed.slice(parts.index + parts[0].length)];
  return (
    [...name].length === [...before].length + [...after].length + 1 && name.startsWith(before) && name.endsWith(after)
  );
}

/** Whether a name says by itself whose it is: with a place of its own name, or of an agency of the State. */
export const isFullName = (name: string): boolean =>
  placePrefix(name.slice(0, 100), 2) > 0 || /^(?:国家|中国|中华人民共和国)/.test(name);

/** An agency's name without its place: 市场监督管理局 of 青禾县市场监督管理局; empty where no place stands before it. */
export function officeOf(name: string): string {
  const end = placePrefix(name.slice(0, 100), 2);
  const office = name.slice(end);
  return end > 0 && office.length >= 3 ? office : '';
}
