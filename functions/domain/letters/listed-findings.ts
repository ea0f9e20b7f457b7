import { nameOfFigure } from '../form/figure-name.ts';
import { printableLine } from '../markup/printable.ts';
import { withNote } from '../record/figure-text.ts';
import type { Evidence, Finding, Severity } from '../rules/finding.ts';
import { SEVERITY_NAMES } from '../rules/severity-names.ts';
import { describePlace } from './describe-place.ts';

/** One figure a finding rests on, every field a clean line of text. */
export interface ListedFigure {
  /** 表三. With the year in front where the figure stands in another report. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly printed: string;
  readonly place: string;
}

/** A finding as letters list it; every field a clean line of text, empty where there is nothing to say. */
export interface ListedFinding {
  readonly severity: Severity;
  readonly severityName: string;
  readonly rule: string;
  readonly title: string;
  readonly isNew: boolean;
  /** The first figure is the one the finding is about; `expected` belongs to it. */
  readonly figures: readonly ListedFigure[];
  /** Figures left out of the list. */
  readonly moreFigures: number;
  readonly expected: string;
  readonly why: string;
  readonly remedy: string;
  readonly quote: string;
  readonly basis: string;
  readonly folded: readonly string[];
}

/** A letter with more than this is not read; the rest is counted. */
export const MOST_FINDINGS = 100;
const MOST_FIGURES = 30;
const MOST_FOLDED = 20;
const ORDER: readonly Severity[] = ['error', 'warning', 'notice'];

/**
 * The findings by severity, the gravest first, and how many more than `most` there are. `appeared` are fingerprints told
 * as new.
 */
export function listFindings(
  findings: readonly Finding[],
  { appeared = [], most = MOST_FINDINGS }: { readonly appeared?: readonly string[]; readonly most?: number } = {},
): { readonly findings: readonly ListedFinding[]; readonly more: number } {
  const fresh = new Set(appeared);
  const sorted = findings.toSorted((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity));
  return {
    findings: sorted.slice(0, most).map(finding => listFinding(finding, fresh.has(finding.fingerprint))),
    more: Math.max(0, sorted.length - most),
  };
}

function listFinding(finding: Finding, isNew: boolean): ListedFinding {
  return {
    severity: finding.severity,
    severityName: SEVERITY_NAMES[finding.severity],
    rule: printableLine(finding.rule),
    title: printableLine(finding.title),
    isNew,
    figures: finding.evidence.slice(0, MOST_FIGURES).map(listFigure),
    moreFigures: Math.max(0, finding.evidence.length - MOST_FIGURES),
    expected: finding.expected === null ? '' : printableLine(String(finding.expected)),
    why: printableLine(finding.message),
    remedy: printableLine(finding.remedy),
    quote: printableLine(finding.quote ?? ''),
    basis: printableLine(finding.basis),
    folded: (finding.folded ?? []).slice(0, MOST_FOLDED).map(printableLine),
  };
}

function listFigure({ figure, kind, printed, note, place, year, agency }: Evidence): ListedFigure {
  const name = nameOfFigure(figure);
  const from = [agency ?? '', year === undefined ? '' : `${year}年`].join('');
  const shown = printableLine(withNote(printed, note));
  return {
    table: printableLine(`${from}${name?.table ?? ''}`),
    row: printableLine(name?.row ?? figure),
    column: printableLine(name?.shortColumn ?? ''),
    printed: kind === 'unread' ? `（未能读准）${shown}` : shown === '' ? '（空白）' : shown,
    place: printableLine(describePlace(place, name?.table)),
  };
}
