import { nameOfFigure } from '../../form/figure-name.ts';
import { printableLine } from '../../markup/printable.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Told } from '../../store/told.ts';
import type { LetterPart } from '../composing/letter-content.ts';
import type { FindingChanges, ReportLetter } from '../report-letter.ts';

/** Findings compared with those that were told last; null before the first letter. */
export function changesSince(
  told: Pick<Told, 'reviewers' | 'names'> | undefined,
  findings: readonly Finding[],
): FindingChanges | null {
  if (told === undefined) return null;
  const before = new Set(told.reviewers);
  const now = new Set(findings.map(({ fingerprint }) => fingerprint));
  return {
    appeared: [...now].filter(fingerprint => !before.has(fingerprint)),
    resolved: [...before].filter(each => !now.has(each)).map(each => told.names[each] ?? '此前告知的一项问题'),
  };
}

/** Rules on trial speak to reviewers only. */
const ON_TRIAL = '（试行）';
export const isForAgency = ({ trial }: Finding): boolean => trial !== true;

/** What of a letter the agency is told. */
export function forAgency(letter: ReportLetter): ReportLetter {
  const { findings, changes } = letter;
  const resolved = (changes?.resolved ?? []).filter(name => !name.startsWith(ON_TRIAL));
  return { ...letter, findings: findings.filter(isForAgency), changes: changes && { ...changes, resolved } };
}

/** A finding in a line: what it is, and where. */
export function nameOfFinding({ title: plain, evidence, quote, trial }: Finding): string {
  const title = `${trial === true ? ON_TRIAL : ''}${plain}`;
  const [subject] = evidence;
  const name = subject === undefined ? undefined : nameOfFigure(subject.figure);
  const where = name === undefined ? shortQuote(quote) : `${name.table} · ${name.row} · ${name.shortColumn}`;
  return printableLine(where === '' ? title : `${title}（${where}）`).slice(0, LONGEST_NAME);
}

/** Longest name of a finding, in characters: it is kept beside every report. */
const LONGEST_NAME = 120;
const MOST_NAMED = 30;

const shortQuote = (quote: string | null): string => {
  if (quote === null || quote === '') return '';
  return quote.length <= 30 ? `“${quote}”` : `“${quote.slice(0, 29)}…”`;
};

/** The findings that are news, to be told in full. */
export const newOnes = (findings: readonly Finding[], changes: FindingChanges | null): readonly Finding[] =>
  changes === null ? findings : findings.filter(({ fingerprint }) => changes.appeared.includes(fingerprint));

/** What is settled and what is not, one line each; nothing before there was a letter. */
export function oldOnes(findings: readonly Finding[], changes: FindingChanges | null): readonly LetterPart[] {
  if (changes === null) return [];
  const open = findings.filter(({ fingerprint }) => !changes.appeared.includes(fingerprint));
  return [...namedList('仍未解决', open.map(nameOfFinding)), ...namedList('已消除', changes.resolved)];
}

function namedList(title: string, names: readonly string[]): readonly LetterPart[] {
  if (names.length === 0) return [];
  const rest = names.length > MOST_NAMED ? [`另有 ${names.length - MOST_NAMED} 项`] : [];
  return [
    { kind: 'heading', text: `${title}（${names.length} 项）` },
    { kind: 'list', items: [...names.slice(0, MOST_NAMED), ...rest] },
  ];
}
