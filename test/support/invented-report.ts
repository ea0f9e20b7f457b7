/**
 * Reports of agencies that do not exist, complete and consistent, for tests. Every sentence is made up here.
 * Override what a test is about; everything else stays plausible.
 */
import type { Agency } from '../../functions/domain/agency/agency.ts';
import { readFigure } from '../../functions/domain/extract/statutory/tables/read-figure.ts';
import type { FormYear } from '../../functions/domain/form/editions/editions.ts';
import { type Hold, type Life, newLife } from '../../functions/domain/lifecycle/life.ts';
import { type Judged, recordFact } from '../../functions/domain/lifecycle/record-fact.ts';
import { versionOrder } from '../../functions/domain/locations.ts';
import { type Figure, type FigurePath, type FigureTree, numberFigure } from '../../functions/domain/record/figure.ts';
import { figuresOf } from '../../functions/domain/record/figures.ts';
import type { ReportRecord, Scope } from '../../functions/domain/record/record.ts';
import { EXAMPLE_FIGURES } from '../../functions/domain/rules/examples/example-content.ts';
import type { Evidence, Finding } from '../../functions/domain/rules/finding.ts';
import { filedReport } from '../../functions/domain/store/filed-report.ts';
import type { ReportVersion } from '../../functions/domain/store/report-version.ts';
import { inventAgency } from '../../infra/local/invented/invent-agency.ts';
import { inventReport } from '../../infra/local/invented/invented-report.ts';
import { recordOf } from '../../infra/local/invented/record-of.ts';

export interface InventedOptions {
  readonly agencyName?: string;
  readonly year?: number;
  readonly scope?: Scope;
  readonly form?: FormYear;
  /** Multiplies the requests, so that years differ. */
  readonly size?: number;
}

/** A figure read for certain; `printed` defaults to the digits. */
export const figure = (value: number | null, printed: string = value === null ? '' : String(value)): Figure => {
  const at = { line: 12 };
  return value === null ? readFigure({ text: printed }, at) : numberFigure(value, { printed, at });
};

/** Those of the examples of rules, and a suit in either group. */
const FIGURES: Readonly<Record<FigurePath, number>> = {
  ...EXAMPLE_FIGURES,
  'disputes.litigationDirect.upheld': 1,
  'disputes.litigationDirect.total': 1,
  'disputes.litigationAfterReconsideration.pending': 1,
  'disputes.litigationAfterReconsideration.total': 1,
};

/** A complete, consistent record in either form. */
export function inventedRecord(options: InventedOptions = {}): ReportRecord {
  const { agencyName = '云澜县水务局', year = 2023, scope = 'organ', form = '2021', size = 1 } = options;
  const values = new Map(Object.entries(FIGURES).map(([path, value]) => [path, value * size]));
  const received = FIGURES['applications.newlyReceived.total'] ?? 0;
  const overview = ['（一）主动公开', '发布河道水位信息。', '（二）依申请公开', `新收申请${received * size}件。`];
  const other = ['本年度依法收取信息处理费0元。', '没有其他需要报告的事项。'];
  const record = recordOf(inventReport({ agencyName, year, form, values, narrative: { overview, other } }), scope);
  return { ...record, closing: { ...record.closing, date: `${year + 1}年1月18日` } };
}

/** The record with figures replaced by path. */
export function withFigures(record: ReportRecord, changed: Readonly<Record<FigurePath, Figure>>): ReportRecord {
  const figures = new Map([...figuresOf(record), ...Object.entries(changed)]);
  const under = (table: string) =>
    treeOf([...figures].flatMap(([path, each]) => (path.startsWith(`${table}.`) ? [[path, each] as const] : [])))[
      table
    ] as FigureTree;
  return {
    ...record,
    disclosure: under('disclosure'),
    applications: under('applications'),
    disputes: under('disputes'),
  };
}

function treeOf(figures: readonly (readonly [FigurePath, Figure])[]): FigureTree {
  const root: { [name: string]: Figure | FigureTree } = {};
  for (const [path, each] of figures) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let node = root;
    for (const name of names) {
      node[name] ??= {};
      node = node[name] as { [name: string]: Figure | FigureTree };
    }
    node[last] = each;
  }
  return root;
}

/** An entry of the register for an agency that does not exist. */
export const inventedAgency = (overrides: Partial<Agency> = {}): Agency =>
  inventAgency({
    id: 'yunlan-water',
    name: '云澜县水务局',
    otherNames: ['县水务局'],
    regionName: '云澜县',
    parent: 'yunlan-government',
    summaries: ['yunlan-government'],
    contact: 'water@yunlan.example',
    reviewers: ['reviewer@yunlan.example'],
    ...overrides,
  });

/** The stored version of a record; figures that are not certain are left out, as the store does. */
export function inventedVersion(record: ReportRecord, overrides: Partial<ReportVersion> = {}): ReportVersion {
  const year = overrides.year ?? record.year ?? 2023;
  const agencyId = overrides.agencyId ?? 'yunlan-water';
  const uploadedAt = overrides.upload?.uploadedAt ?? `${year + 1}-01-19T01:30:00.000Z`;
  const fileName = overrides.fileName ?? `${year}年度报告.txt`;
  const certain = [...figuresOf(record)].filter(([, each]) => each.confidence === 'certain');
  return {
    agencyId,
    scope: record.scope,
    year,
    order: versionOrder(uploadedAt, '0A1B'),
    upload: {
      key: `uploads/${agencyId}/${year}/${fileName}`,
      version: 'v1',
      size: 18_432,
      uploadedAt,
      sequencer: '0A1B',
    },
    fileName,
    sha256: 'c0ffee00'.repeat(8),
    title: record.title,
    agencyName: record.agencyName,
    format: record.reading.format,
    forms: record.forms,
    figures: Object.fromEntries(certain.map(([path, each]) => [path, { ...each, at: null }])),
    record: { key: 'records/invented.json', version: 'v1' },
    ...overrides,
  };
}

/** Evidence for a figure of the record as a rule would give it. */
export const evidenceOf = (path: FigurePath, value: number | null, printed = String(value ?? '')): Evidence => ({
  figure: path,
  kind: value === null ? 'blank' : 'number',
  value,
  printed,
  note: null,
  place: { page: 3, table: 2, row: 24, column: 10 },
});

/** A finding about a total that does not agree with its row. */
export const inventedFinding = (overrides: Partial<Finding> = {}): Finding => ({
  rule: 'unequal-applicant-total',
  title: '申请人分项之和与总计不符',
  severity: 'error',
  message: '“（一）予以公开”一行六类申请人相加为 13，总计印为 31。读者无法判断哪个数字正确。',
  remedy: '请核对该行七个数字，改正后重新上传。',
  evidence: [evidenceOf('applications.granted.total', 31), evidenceOf('applications.granted.naturalPerson', 9)],
  expected: 13,
  quote: null,
  basis: '国办公开办函〔2021〕30号，报告格式表三',
  fingerprint: 'f00d0001',
  ...overrides,
});

/** The life of a report whose versions these are, oldest first, each judged without a finding but those of `holds`. */
export const inventedLife = (versions: readonly ReportVersion[], holds: readonly (readonly Hold[])[] = []): Life =>
  versions.reduce<Life>(
    (life, version, index) => recordFact(life, inventedFact(version, holds[index] ?? []), 'publish'),
    newLife(versions[0] ?? { agencyId: 'yunlan-water', scope: 'organ', year: 2023 }),
  );

const inventedFact = ({ order, upload, sha256 }: ReportVersion, holds: readonly Hold[]): Judged => ({
  kind: 'judged',
  order,
  upload,
  sha256,
  actor: 'yunlan',
  isCurrent: true,
  judgement: {
    at: upload.uploadedAt,
    holds,
    withholdsOriginal: false,
    tables: ['disclosure', 'applications', 'disputes'],
    nonZero: '',
    context: '',
    validation: { key: 'validations/invented.json', version: 'v1' },
    counts: { error: 0, warning: 0, notice: 0 },
  },
});

/** A report as lists show it, with its newest version that is not held. */
export const inventedFiling = (versions: readonly ReportVersion[], holds: readonly (readonly Hold[])[] = []) => {
  const life = inventedLife(versions, holds);
  return filedReport(life, versions.find(({ order }) => order === life.shown) ?? null);
};
