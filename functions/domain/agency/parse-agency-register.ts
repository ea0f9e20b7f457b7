// The build without Node's Buffer, so that the register is read in a browser as in Lambda.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import * as v from 'valibot';
import { SCOPES } from '../record/record.ts';
import { AGENCY_KINDS, AGENCY_LEVELS, type Agency } from './agency.ts';
import { mailAddress } from './mail-address.ts';

/** A line of the register that cannot be taken; `line` counts from 1, the heading included. */
export interface RegisterProblem {
  readonly line: number;
  /** Plain Chinese: which column is wrong and what may stand there. */
  readonly message: string;
}

export interface AgencyRegister {
  readonly agencies: readonly Agency[];
  readonly problems: readonly RegisterProblem[];
}

/** Columns of the register; several values in one cell stand with a semicolon (full or half width) between them. */
const REGISTER_COLUMNS = [
  'id',
  'name',
  'otherNames',
  'kind',
  'level',
  'region',
  'regionName',
  'parent',
  'summaries',
  'scopes',
  'contact',
  'reviewers',
  'deadline',
  'from',
  'until',
  'successor',
] as const;
type Column = (typeof REGISTER_COLUMNS)[number];
const REQUIRED: readonly Column[] = ['id', 'name', 'kind', 'level', 'region', 'regionName', 'scopes', 'contact'];

const ID = /^[0-9A-Za-z][0-9A-Za-z-]{1,39}$/;
/** Months with 31 days, with 30, and February: a deadline is a day that every year has. */
const MONTH_DAY =
  /^(?:|(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$/;

const text = (column: Column) =>
  v.pipe(v.string(), v.minLength(1, `${column} 不能为空`), v.maxLength(100, `${column} 过长（最多 100 字）`));
const oneOf = <const T extends readonly string[]>(column: Column, values: T) =>
  v.picklist(values, ({ input }) => `${column} 的值 ${input} 不在可用的值之中：${values.join('、')}`);
const list = v.pipe(
  v.string(),
  v.transform(cell => cell.split(/[;；]/).flatMap(part => part.trim() || [])),
);
const ids = (column: Column) =>
  v.pipe(
    list,
    v.array(
      v.pipe(
        v.string(),
        v.regex(ID, ({ input }) => `${column} 中的 ${input} 不是机关编号`),
      ),
    ),
  );
const mail = (column: Column) =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
      const read = mailAddress(value);
      if ('address' in read) return read.address;
      addIssue({ message: `${column} 中的 ${value} ${read.problem}` });
      return NEVER;
    }),
  );
const blankIsNull = v.transform((cell: string) => (cell === '' ? null : cell));
const day = (column: Column) =>
  v.pipe(
    v.string(),
    v.check(isDayOrBlank, ({ input }) => `${column} 的值 ${input} 应为“年-月-日”，如 2024-03-01，或留空`),
    blankIsNull,
  );
/** A day of the calendar, or nothing. */
const isDayOrBlank = (cell: string): boolean =>
  cell === '' || (/^\d{4}-\d{2}-\d{2}$/.test(cell) && new Date(`${cell}T00:00:00Z`).toJSON()?.slice(0, 10) === cell);

const Row = v.object({
  id: v.pipe(
    v.string(),
    v.regex(ID, ({ input }) => `id 的值 ${input} 应为 2 至 40 位字母、数字或连字符`),
  ),
  name: text('name'),
  otherNames: list,
  kind: oneOf('kind', AGENCY_KINDS),
  level: oneOf('level', AGENCY_LEVELS),
  region: v.pipe(
    v.string(),
    v.regex(/^\d{6}$/, ({ input }) => `region 的值 ${input} 应为六位行政区划代码`),
  ),
  regionName: text('regionName'),
  parent: v.pipe(v.string(), v.regex(/^$|^[0-9A-Za-z][0-9A-Za-z-]{1,39}$/, 'parent 应为机关编号或留空'), blankIsNull),
  summaries: ids('summaries'),
  scopes: v.pipe(list, v.array(oneOf('scopes', SCOPES)), v.minLength(1, 'scopes 至少写一个')),
  contact: mail('contact'),
  reviewers: v.pipe(list, v.array(mail('reviewers'))),
  deadline: v.pipe(
    v.string(),
    v.regex(MONTH_DAY, ({ input }) => `deadline 的值 ${input} 应为“月-日”，如 01-31`),
    blankIsNull,
  ),
  from: day('from'),
  until: day('until'),
  successor: v.pipe(
    v.string(),
    v.regex(/^$|^[0-9A-Za-z][0-9A-Za-z-]{1,39}$/, 'successor 应为机关编号或留空'),
    blankIsNull,
  ),
});

interface Parsed {
  readonly line: number;
  readonly agency: Agency;
}

/**
 * Reads the register of agencies from CSV. `known` are the ids already registered: parents and summaries may be among
 * them. A register with problems still gives the agencies of its good lines.
 */
export function parseAgencyRegister(csv: string, known: ReadonlySet<string> = new Set()): AgencyRegister {
  const read = readRows(csv);
  if ('message' in read) return { agencies: [], problems: [read] };
  const parsed: Parsed[] = [];
  const problems: RegisterProblem[] = [];
  for (const { line, cells } of read.rows) {
    const result = v.safeParse(Row, cells);
    if (result.success) parsed.push({ line, agency: { ...result.output, registeredOn: null } });
    else problems.push(...result.issues.map(({ message }) => ({ line, message })));
  }
  problems.push(...relationProblems(parsed, known));
  return { agencies: parsed.map(({ agency }) => agency), problems: problems.toSorted((a, b) => a.line - b.line) };
}

interface RawRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

function readRows(csv: string): { readonly rows: readonly RawRow[] } | RegisterProblem {
  let records: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  try {
    records = parse(csv, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as never;
  } catch (error) {
    if (error instanceof CsvError)
      return { line: Number(error['lines'] ?? 1), message: `不是正确的 CSV：${error.message}` };
    throw error;
  }
  const [heading, ...rest] = records;
  const columns = heading?.record ?? [];
  const missing = REQUIRED.filter(column => !columns.includes(column));
  if (missing.length > 0) return { line: 1, message: `表头缺少列：${missing.join('、')}` };
  const unknown = columns.filter(column => !REGISTER_COLUMNS.some(name => name === column));
  if (unknown.length > 0) return { line: 1, message: `表头有不认识的列：${unknown.join('、')}` };
  const blank = Object.fromEntries(REGISTER_COLUMNS.map(column => [column, '']));
  return {
    rows: rest.map(({ record, info }) => ({
      line: info.lines,
      cells: { ...blank, ...Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ''])) },
    })),
  };
}

function relationProblems(parsed: readonly Parsed[], known: ReadonlySet<string>): readonly RegisterProblem[] {
  const lines = new Map<string, number>();
  const problems: RegisterProblem[] = [];
  for (const { line, agency } of parsed) {
    const first = lines.get(agency.id);
    if (first !== undefined) problems.push({ line, message: `id ${agency.id} 与第 ${first} 行重复` });
    else lines.set(agency.id, line);
  }
  for (const { line, agency } of parsed) {
    const named = [agency.parent, agency.successor].flatMap(id => id ?? []).concat(agency.summaries);
    for (const id of new Set(named)) {
      if (id === agency.id) problems.push({ line, message: `${id} 不能是自己的上级、汇总机关或继任机关` });
      else if (!lines.has(id) && !known.has(id)) problems.push({ line, message: `机关编号 ${id} 不在名录中` });
    }
  }
  return problems;
}
