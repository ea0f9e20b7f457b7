import type { Agency } from '../../agency/agency.ts';
import { readFigure } from '../../extract/statutory/tables/read-figure.ts';
import { editionInForce } from '../../form/editions/edition-in-force.ts';
import { editionOf } from '../../form/editions/edition-of.ts';
import type { FormYear } from '../../form/editions/editions.ts';
import { figuresOfEdition } from '../../form/figure-name.ts';
import type { PrintedForms } from '../../form/form.ts';
import { SECTIONS, type SectionKey } from '../../form/sections.ts';
import type { Figure, FigurePath, FigureTree } from '../../record/figure.ts';
import { certainFigures } from '../../record/figures.ts';
import type { Closing, Reading, ReportRecord, Section } from '../../record/record.ts';
import { type EarlierReport, type KnownFigures, type Subject, subjectOf } from '../subject.ts';
import { EXAMPLE_FIGURES, EXAMPLE_TEXTS } from './example-content.ts';
import { EXAMPLE_YEAR } from './example-year.ts';

/** A cell of an example: a number, null for blank, or the text printed in it. */
export type ExampleCell = number | null | string;

/** What an example changes in the clean invented report; everything it does not name stays clean. */
export interface Example extends Partial<Omit<Subject, 'record' | 'previous' | 'agency' | 'known' | 'supersedes'>> {
  readonly title?: string;
  readonly agencyName?: string;
  readonly titleYear?: number | null;
  readonly scope?: ReportRecord['scope'];
  readonly form?: FormYear;
  readonly figures?: Readonly<Record<FigurePath, ExampleCell>>;
  /** Paths (of figures, rows or tables) that were not found at all. */
  readonly without?: readonly FigurePath[];
  readonly forms?: PrintedForms;
  /** Replaces the text of sections; an array gives the paragraphs. */
  readonly texts?: Readonly<Partial<Record<SectionKey, string | readonly string[]>>>;
  readonly headings?: Readonly<Partial<Record<SectionKey, string | null>>>;
  readonly closing?: Partial<Closing>;
  readonly reading?: Partial<Reading>;
  readonly agency?: Partial<Agency> | null;
  /** Figures and texts of last year's report where they differ from the clean one; null where there is none. */
  readonly previous?: Pick<Example, 'figures' | 'texts'> | null;
  /** Figures of the published version that this one corrects. */
  readonly supersedes?: Pick<Example, 'figures'> | null;
}

/** The edition it is printed in. */
const EXAMPLE_FORM = editionInForce(EXAMPLE_YEAR).key;

/** The invented agency of the examples. */
export const EXAMPLE_AGENCY: Agency = {
  id: 'example-county-forestry',
  name: '青禾县林业局',
  otherNames: ['县林业局'],
  kind: 'county-department',
  level: 'county',
  region: '990121',
  regionName: '青禾县',
  parent: null,
  summaries: [],
  scopes: ['organ'],
  contact: '',
  reviewers: [],
  deadline: null,
  from: null,
  until: null,
  successor: null,
  registeredOn: null,
};

/** The record of the clean invented report with the changes of an example. */
export function exampleRecord(example: Example = {}): ReportRecord {
  const { form = EXAMPLE_FORM, agencyName = EXAMPLE_AGENCY.name, titleYear = EXAMPLE_YEAR } = example;
  const title = example.title ?? `${agencyName}${titleYear ?? ''}年政府信息公开工作年度报告`;
  const trees = exampleTrees(form, example);
  const certain = { confidence: 'certain', doubts: [] } as const;
  return {
    schema: 'gongkai/report/1',
    title,
    agencyName,
    year: titleYear,
    scope: example.scope ?? 'organ',
    sections: exampleSections(example),
    closing: { signature: null, date: null, attachments: [], ...example.closing },
    forms: { ...formsOf(form), ...example.forms },
    disclosure: trees['disclosure'] as FigureTree,
    applications: trees['applications'] as FigureTree,
    disputes: trees['disputes'] as FigureTree,
    reading: {
      format: 'text',
      tables: { disclosure: certain, applications: certain, disputes: certain },
      labels: [],
      repeatedRows: [],
      added: [],
      unseen: [],
      sectionOrder: SECTIONS.map(({ key }) => key),
      notices: [],
      ...example.reading,
    },
  };
}

/** The clean invented report handed in on time, last year's known, with the changes of an example. */
export function exampleSubject(example: Example = {}): Subject {
  const { agency = {}, previous = {}, year = EXAMPLE_YEAR, uploadedAt, parts, peers, ownFees, supersedes } = example;
  return subjectOf(exampleRecord(example), {
    agency: agency === null ? null : { ...EXAMPLE_AGENCY, ...agency },
    year,
    fileName: example.fileName ?? null,
    uploadedAt: uploadedAt === undefined ? `${EXAMPLE_YEAR + 1}-01-20T02:00:00.000Z` : uploadedAt,
    previous: previous === null ? null : examplePrevious(previous),
    parts: parts ?? null,
    peers: peers ?? { similarTexts: [] },
    ownFees: ownFees ?? [],
    sameFiles: example.sameFiles ?? [],
    supersedes: supersedes?.figures === undefined ? null : { figures: exampleFigures(supersedes.figures) },
    known: { previous: true, parts: true, peers: true, ownFees: true, supersedes: true, sameFiles: true },
  });
}

/** Last year's clean report: what it carried out is what this year's carried in. */
function examplePrevious({ figures, texts }: Pick<Example, 'figures' | 'texts'>): EarlierReport {
  const record = exampleRecord({
    titleYear: EXAMPLE_YEAR - 1,
    figures: { ...LAST_YEAR, ...figures },
    texts: { ...LAST_YEAR_TEXTS, ...texts },
  });
  return { year: EXAMPLE_YEAR - 1, figures: certainFigures(record), record };
}

const LAST_YEAR: Readonly<Record<FigurePath, ExampleCell>> = {
  'applications.newlyReceived.naturalPerson': 10,
  'applications.newlyReceived.total': 13,
  'applications.carriedIn.naturalPerson': 0,
  'applications.carriedIn.total': 0,
  'applications.carriedOut.naturalPerson': 2,
  'applications.carriedOut.total': 2,
  'applications.granted.naturalPerson': 4,
  'applications.granted.total': 6,
  'applications.handledTotal.naturalPerson': 8,
  'applications.handledTotal.total': 11,
  'disclosure.normativeDocuments.issued': 2,
  'disclosure.normativeDocuments.repealed': 0,
  'disclosure.normativeDocuments.inForce': 6,
  'disclosure.licensing.decisions': 198,
};
const LAST_YEAR_TEXTS: Readonly<Partial<Record<SectionKey, string>>> = {
  overview:
    '2022年，青禾县林业局办结苗木检疫公示12批，另在站点挂出采伐指标分配表4份。（一）主动公开。（二）依申请公开。收到申请13件。（三）政府信息管理。（四）平台建设。（五）监督保障。',
  problems: '存在的不足是采伐审批信息更新偏慢，个别栏目有断档。改进的办法是每周由业务科室送审一次，年中再查一遍。',
};

function exampleTrees(form: FormYear, { figures = {}, without = [] }: Example): Record<string, FigureTree | Figure> {
  const root: Record<string, FigureTree | Figure> = { disclosure: {}, applications: {}, disputes: {} };
  const cells = new Map<FigurePath, ExampleCell>(formPaths(form).map(path => [path, EXAMPLE_FIGURES[path] ?? 0]));
  for (const [path, cell] of Object.entries(figures)) cells.set(path, cell);
  for (const [path, cell] of cells)
    if (!without.some(gone => path === gone || path.startsWith(`${gone}.`))) plant(root, path, cell);
  return root;
}

function plant(root: Record<string, FigureTree | Figure>, path: FigurePath, cell: ExampleCell): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let node = root;
  for (const name of names) {
    node[name] ??= {};
    node = node[name] as Record<string, FigureTree | Figure>;
  }
  node[last] = exampleFigure(cell, path);
}

function exampleFigure(cell: ExampleCell, path: FigurePath): Figure {
  const printed =
    cell === null ? '' : path.endsWith('fees.amount') && typeof cell === 'number' ? cell.toFixed(4) : `${cell}`;
  return readFigure({ text: printed }, { line: 1 }, /\.amount(?:Printed)?$/.test(path) ? '（单位：万元）' : undefined);
}

const formPaths = (form: FormYear): readonly FigurePath[] => [...figuresOfEdition(editionOf(form)).keys()];

const exampleFigures = (cells: Readonly<Record<FigurePath, ExampleCell>>): KnownFigures =>
  Object.fromEntries(Object.entries(cells).map(([path, cell]) => [path, exampleFigure(cell, path)]));

const formsOf = (form: FormYear): PrintedForms =>
  Object.fromEntries([...editionOf(form).disclosure.map(({ key }) => key), 'applications'].map(key => [key, form]));

function exampleSections({ texts = {}, headings = {} }: Example): ReportRecord['sections'] {
  const section = (key: SectionKey, official: string | null): Section => {
    const text = texts[key] ?? EXAMPLE_TEXTS[key] ?? [];
    const paragraphs = typeof text === 'string' ? [text] : text;
    const heading = headings[key] === undefined ? official : headings[key];
    return { heading, paragraphs, places: paragraphs.map((_, index) => ({ paragraph: index + 1 })) };
  };
  return {
    preamble: section('preamble', null),
    ...(Object.fromEntries(
      SECTIONS.map(({ key, number, title }) => [key, section(key, `${number}、${title}`)]),
    ) as Omit<ReportRecord['sections'], 'preamble'>),
  };
}
