import type { Scope } from './record.ts';

/** Whose business a report covers, in the public's words. */
export const SCOPE_NAMES: Readonly<Record<Scope, string>> = {
  organ: '本机关',
  government: '本级政府汇总',
  system: '本系统汇总',
};
