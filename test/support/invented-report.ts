/**
 * Reports of agencies that do not exist, complete and consistent, for tests. Every sentence is made up here.
 * Override what a test is about; everything else stays plausible.
 */
import type { Agency } from '../../functions/domain/agency/agency.ts';
import { readFigure } from '../../functions/domain/extract/statutory/tables/read-figure.ts';
import type { FormYear } from '../../functions/domain/form/editions.ts';
import {
  APPLICANT_COLUMNS,
  APPLICATION_ROWS,
  type BlockKey,
  DISCLOSURE_ROWS,
  DISPUTE_GROUPS,
} from '../../functions/domain/form/form.ts';
import { SECTIONS, type SectionKey } from '../../functions/domain/form/sections.ts';
import { type Hold, type Life, newLife } from '../../functions/domain/lifecycle/life.ts';
import { type Judged, recordFact } from '../../functions/domain/lifecycle/record-fact.ts';
import { versionOrder } from '../../functions/domain/locations.ts';
import { type Figure, type FigurePath, type FigureTree, numberFigure } from '../../functions/domain/record/figure.ts';
import { figuresOf } from '../../functions/domain/record/figures.ts';
import type { ReportRecord, Scope, Section } from '../../functions/domain/record/record.ts';
import type { Evidence, Finding } from '../../functions/domain/rules/finding.ts';
import { filedReport } from '../../functions/domain/store/filed-report.ts';
import type { ReportVersion } from '../../functions/domain/store/report-version.ts';

export interface InventedReport {
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

/** A complete, consistent record in either form. */
export function inventedRecord(options: InventedReport = {}): ReportRecord {
  const { agencyName = '云澜县水务局', year = 2023, scope = 'organ', form = '2021', size = 1 } = options;
  const title = `${agencyName}${year}年政府信息公开工作年度报告`;
  const certain = { confidence: 'certain', doubts: [] } as const;
  return {
    schema: 'gongkai/report/1',
    title,
    agencyName,
    year,
    scope,
    sections: inventedSections(agencyName, year, size),
    forms: formsOf(form),
    disclosure: inventedDisclosure(form, size),
    applications: inventedApplications(form, size),
    disputes: inventedDisputes(size),
    reading: {
      format: 'text',
      tables: { disclosure: certain, applications: certain, disputes: certain },
      labels: [],
      repeatedRows: [],
      sectionOrder: SECTIONS.map(({ key }) => key),
      notices: [],
    },
  };
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

const formsOf = (form: FormYear): Readonly<Partial<Record<BlockKey, FormYear>>> =>
  Object.fromEntries([
    ...DISCLOSURE_ROWS.filter(row => row.form === form).map(row => [row.key, form] as const),
    ['applications', form] as const,
  ]);

function inventedDisclosure(form: FormYear, size: number): FigureTree {
  const figures = DISCLOSURE_ROWS.filter(row => row.form === form).flatMap((row, r) =>
    row.columns.map((column, c) => {
      const fee = row.key === 'fees' && column.key === 'amount';
      const printed = fee ? `${12 * size}.5000` : row.key === 'regulations' ? '0' : String((r + c) * 3 * size);
      const words = column.key === 'amountPrinted';
      return [
        `${row.key}.${column.key}`,
        words ? figure(null, `${86 * size}.2万元`) : figure(Number(printed), printed),
      ] as const;
    }),
  );
  return treeOf(figures);
}

/** Requests granted, refused as enforcement files, not held, repeated and carried out, applicant by applicant. */
function inventedApplications(form: FormYear, size: number): FigureTree {
  const handled: Readonly<Record<string, readonly number[]>> = {
    granted: [9, 3, 0, 0, 1, 0],
    partlyGranted: [2, 0, 0, 0, 0, 0],
    'refused.enforcementFile': [1, 0, 0, 0, 2, 0],
    'unavailable.notHeld': [4, 1, 0, 0, 0, 1],
    'notProcessed.repeated': [1, 0, 0, 0, 0, 0],
    [form === '2021' ? 'otherwise.other' : 'otherwise.all']: [0, 1, 0, 0, 0, 0],
  };
  const none = APPLICANT_COLUMNS.map(() => 0);
  const sum = APPLICANT_COLUMNS.map((_, c) => Object.values(handled).reduce((all, row) => all + (row[c] ?? 0), 0));
  const carriedOut = [2, 0, 0, 0, 1, 0];
  const carriedIn = [1, 1, 0, 0, 0, 0];
  const received = sum.map((all, c) => all + (carriedOut[c] ?? 0) - (carriedIn[c] ?? 0));
  const known: Readonly<Record<string, readonly number[]>> = {
    ...handled,
    newlyReceived: received,
    carriedIn,
    handledTotal: sum,
    carriedOut,
  };
  const rows = APPLICATION_ROWS.filter(row => row.forms.includes(form));
  return treeOf(
    rows.flatMap(row =>
      applicationRow(
        row.key,
        (known[row.key] ?? none).map(n => n * size),
      ),
    ),
  );
}

const applicationRow = (key: string, counts: readonly number[]): readonly (readonly [FigurePath, Figure])[] => [
  ...APPLICANT_COLUMNS.map((column, c) => [`${key}.${column.key}`, figure(counts[c] ?? 0)] as const),
  [`${key}.total`, figure(counts.reduce((all, n) => all + n, 0))],
];

function inventedDisputes(size: number): FigureTree {
  const counts = [
    [2, 1, 0, 1],
    [1, 0, 0, 0],
    [0, 0, 0, 1],
  ];
  return Object.fromEntries(
    DISPUTE_GROUPS.map((group, g) => {
      const [upheld = 0, corrected = 0, otherResult = 0, pending = 0] = (counts[g] ?? []).map(n => n * size);
      const total = upheld + corrected + otherResult + pending;
      const results = { upheld, corrected, otherResult, pending, total };
      return [group.key, Object.fromEntries(Object.entries(results).map(([key, n]) => [key, figure(n)]))];
    }),
  );
}

function inventedSections(agencyName: string, year: number, size: number): Readonly<Record<SectionKey, Section>> {
  const texts: Readonly<Record<SectionKey, readonly string[]>> = {
    preamble: [
      `根据《中华人民共和国政府信息公开条例》，${agencyName}编制了本报告，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    ],
    overview: [
      '（一）主动公开',
      `${agencyName}全年通过门户网站发布河道水位、供水水质、工程招标等信息${128 * size}条，其中水库调度信息${36 * size}条。`,
      '（二）依申请公开',
      `全年新收政府信息公开申请${27 * size}件，上年结转${2 * size}件，办结${26 * size}件，均在法定期限内答复。`,
      '（三）政府信息管理',
      '修订了信息发布审核办法，明确起草科室、保密员和分管负责人三级审核，逐条留痕。',
      '（四）政府信息公开平台建设',
      '改版了水情专栏，新增手机端查询，停用了长期不更新的旧栏目。',
      '（五）监督保障',
      '将信息公开纳入科室年度考核，举办培训两次，接受社会评议一次，全年没有发生责任追究的情形。',
    ],
    disclosure: [],
    applications: [],
    disputes: [],
    problems: [
      '存在的主要问题是解读材料形式单一，部分工程信息公开不够及时。改进情况：一是为重点工程配发图解，二是把公开时限写入合同管理流程，由专人按月核对。',
    ],
    other: ['本年度依法收取信息处理费0元。', '没有其他需要报告的事项。', `${year + 1}年1月18日`],
  };
  const section = (key: SectionKey): Section => {
    const form = SECTIONS.find(each => each.key === key);
    return {
      heading: form === undefined ? null : `${form.number}、${form.title}`,
      paragraphs: texts[key],
      places: texts[key].map((_, i) => ({ paragraph: i + 1 })),
    };
  };
  return {
    preamble: section('preamble'),
    overview: section('overview'),
    disclosure: section('disclosure'),
    applications: section('applications'),
    disputes: section('disputes'),
    problems: section('problems'),
    other: section('other'),
  };
}

/** An entry of the register for an agency that does not exist. */
export const inventedAgency = (overrides: Partial<Agency> = {}): Agency => ({
  id: 'yunlan-water',
  name: '云澜县水务局',
  otherNames: ['县水务局'],
  kind: 'county-department',
  level: 'county',
  region: '990121',
  regionName: '云澜县',
  parent: 'yunlan-government',
  summaries: ['yunlan-government'],
  scopes: ['organ'],
  contact: 'water@yunlan.example',
  reviewers: ['reviewer@yunlan.example'],
  deadline: null,
  from: null,
  until: null,
  successor: null,
  registeredOn: null,
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
