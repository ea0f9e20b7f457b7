import type { Scope } from '../../../record/record.ts';

/** What the name in a title says of the scope; a bare 市 or 县 speaks for its government. */
const SCOPE_WORDS: readonly (readonly [pattern: RegExp, scope: Scope])[] = [
  [/系统/, 'system'],
  [/人民政府$|[省市区县州盟旗乡镇]$/, 'government'],
  [/./, 'organ'],
];

/** The scope a report covers: the only one the agency files, else the one its title tells, else the usual one. */
export function chooseScope(scopes: readonly Scope[], agencyName: string, title: string): Scope {
  const usual = scopes[0] ?? 'organ';
  if (scopes.length < 2 || agencyName === '') return usual;
  const told = /系统/.test(title) ? 'system' : SCOPE_WORDS.find(([pattern]) => pattern.test(agencyName))?.[1];
  return told !== undefined && scopes.includes(told) ? told : usual;
}
