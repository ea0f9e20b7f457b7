import { nameOfFigure } from '../../form/figure-name.ts';
import type { PrintedForms } from '../../form/form.ts';
import { printableLine } from '../../markup/printable.ts';
import { withNote } from '../../record/figure-text.ts';
import type { Evidence, Finding, Severity } from '../../rules/finding.ts';
import { SEVERITY_NAMES } from '../../rules/severity-names.ts';
import { describePlace } from './describe-place.ts';

/** One figure a finding rests on, every field a clean line of text. */
export interface ListedFigure {
  /** Id of the figure: `applications.granted.total`. */
  readonly figure: string;
  /** 表三. With the year in front where the figure stands in another report. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly printed: string;
  /** Empty where the format does not tell. */
  readonly place: string;
  /** True where it stands in the report the letter is about. */
  readonly isOwn: boolean;
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
  /** The parts of a summary, with what each has at the first figure. */
  readonly units: readonly { readonly name: string; readonly printed: string }[];
  readonly moreUnits: number;
  readonly expected: string;
  readonly why: string;
  readonly remedy: string;
  readonly quote: string;
  readonly basis: string;
  readonly folded: readonly string[];
  readonly moreFolded: number;
}

interface Listing {
  /** Fingerprints of the findings that are told as new. */
  readonly appeared?: readonly string[];
  /** Most findings, and most figures of one. */
  readonly most?: number;
  readonly mostFigures?: number;
  /** Which edition of the form each part of the report is in: figures are named as printed there. */
  readonly forms?: PrintedForms;
}

/** More than this is not read in a letter; the rest is in the attached table. */
export const MOST_FINDINGS = 20;
const MOST_FIGURES = 8;
const MOST_UNITS = 60;
const MOST_FOLDED = 5;
/** Longest text of one kind in a finding, in characters. */
const LONGEST_TEXT = 400;
/** Findings told in full take no more than that, in bytes, so that no letter grows beyond 90 kB. */
const MOST_BYTES = 17_000;
const ORDER: readonly Severity[] = ['error', 'warning', 'notice'];

/** The gravest first; of equals, the order of the catalogue. */
export const byGravity = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity));

/** The findings, the gravest first, as many as a letter may hold, and how many more there are. */
export function listFindings(
  findings: readonly Finding[],
  { appeared = [], most = MOST_FINDINGS, mostFigures = MOST_FIGURES, forms = {} }: Listing = {},
): { readonly findings: readonly ListedFinding[]; readonly more: number } {
  const fresh = new Set(appeared);
  const listed: ListedFinding[] = [];
  let bytes = 0;
  for (const finding of byGravity(findings).slice(0, most)) {
    const next = listFinding(finding, fresh.has(finding.fingerprint), { mostFigures, forms });
    bytes += new TextEncoder().encode(JSON.stringify(next)).length;
    if (listed.length > 0 && bytes > MOST_BYTES && Number.isFinite(most)) break;
    listed.push(next);
  }
  return { findings: listed, more: findings.length - listed.length };
}

function listFinding(
  finding: Finding,
  isNew: boolean,
  { mostFigures, forms }: Required<Pick<Listing, 'mostFigures' | 'forms'>>,
): ListedFinding {
  const { evidence, folded = [] } = finding;
  const figures = evidence.filter(({ agency }) => agency === undefined);
  const units = evidence.filter(({ agency }) => agency !== undefined);
  return {
    severity: finding.severity,
    severityName: SEVERITY_NAMES[finding.severity],
    rule: printableLine(finding.rule),
    title: `${finding.trial === true ? '（试行）' : ''}${printableLine(finding.title)}`,
    isNew,
    figures: figures.slice(0, mostFigures).map(each => listFigure(each, forms)),
    moreFigures: Math.max(0, figures.length - mostFigures),
    units: units.slice(0, MOST_UNITS).map(each => ({ name: cut(each.agency ?? '', 60), printed: printedIn(each) })),
    moreUnits: Math.max(0, units.length - MOST_UNITS),
    expected: finding.expected === null ? '' : cut(String(finding.expected)),
    why: cut(finding.message),
    remedy: cut(finding.remedy),
    quote: cut(finding.quote ?? ''),
    basis: cut(finding.basis),
    folded: folded.slice(0, MOST_FOLDED).map(text => cut(text)),
    moreFolded: Math.max(0, folded.length - MOST_FOLDED),
  };
}

/**
 * Messages count the rows of the form beside their names. In a letter 第 N 行 is a line of the original and nothing else:
 * one cell with two numbers would be two cells to a reader.
 */
const ROW_OF_FORM = /(?<=表三)第\d{1,2}行(?=“)/g;

function cut(text: string, longest = LONGEST_TEXT): string {
  const characters = [...printableLine(text).replaceAll(ROW_OF_FORM, '')];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`;
}

function listFigure(evidence: Evidence, forms: PrintedForms): ListedFigure {
  const { figure, place, year } = evidence;
  const name = nameOfFigure(figure, year === undefined ? forms : {});
  const from = year === undefined ? '' : `${year}年`;
  return {
    figure,
    table: printableLine(`${from}${name?.table ?? ''}`),
    row: printableLine(name?.row ?? figure),
    column: printableLine(name?.shortColumn ?? ''),
    printed: printedIn(evidence),
    place: cut(describePlace(place, name?.table), 100),
    isOwn: year === undefined && name !== undefined,
  };
}

function printedIn({ kind, printed, note }: Evidence): string {
  const shown = cut(withNote(printed, note), 100);
  if (kind === 'unread') return `（未能读准）${shown}`;
  return shown === '' ? '（空白）' : shown;
}
