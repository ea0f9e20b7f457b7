import type { Finding, Validation } from '../../../functions/domain/rules/finding.ts';
import { validateReport } from '../../../functions/domain/validate/validate-report.ts';
import { seededRandom } from '../../../infra/local/invented/random.ts';
import { generateCase, type ReportCase } from '../cases/generate-case.ts';
import { readCase } from '../cases/read-case.ts';
import type { Planted, Planter } from '../faults/planter.ts';

/** What the catalogue made of one planted fault. */
export interface PlantedResult {
  readonly seed: number;
  readonly found: boolean;
  /** Whether every planted cell is named in the evidence or an explanation of the finding. */
  readonly named: boolean;
  /** Whether the first explanation, where there are any, holds the first planted cell. */
  readonly first: boolean;
  /** Errors that the fault does not account for, and errors beyond the first of the same fault. */
  readonly strayErrors: readonly Finding[];
  /** Warnings and notices of other rules. */
  readonly asides: readonly Finding[];
}

/** So many cases are looked through for one that has a place for the fault. */
const MOST_TRIES = 400;

/** Plants a fault in the first case from `seed` on that has a place for it; null where none was found. */
export async function judgePlanter(planter: Planter, seed: number): Promise<PlantedResult | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const own = seed + tries * 7919;
    const clean = generateCase(own, planter.needs);
    const planted = planter.plant(seededRandom(own + 1), clean);
    if (planted !== null) return judgePlanted(planter, planted, own);
  }
  return null;
}

export async function validateCase(each: ReportCase): Promise<Validation> {
  return validateReport(await readCase(each), each.settings);
}

async function judgePlanted(planter: Planter, planted: Planted, seed: number): Promise<PlantedResult> {
  const validation = await validateCase(planted.faulty);
  return planter.expects === 'doubt'
    ? judgeDoubt(planter, validation, seed)
    : judgeFinding(planter, planted, validation, seed);
}

const isOf = (rule: string, finding: Finding): boolean =>
  finding.rule === rule || finding.foldedRules?.includes(rule) === true;

function judgeFinding(
  { rule }: Planter,
  { severity, cells = [], also = [], errors = 1 }: Planted,
  { findings }: Validation,
  seed: number,
): PlantedResult {
  const own = findings.filter(each => isOf(rule, each) && (severity === null || each.severity === severity));
  const main = own.find(each => cells.every(cell => names(each, cell))) ?? own[0];
  const others = findings.filter(each => each !== main);
  const isAlso = (each: Finding): boolean => also.includes(each.rule);
  const accounted = others.filter(each => each.severity === 'error' && isAlso(each)).slice(0, mostBeside(main, errors));
  const telling = main === undefined ? [] : [main, ...accounted];
  return {
    seed,
    found: main !== undefined,
    named: main !== undefined && cells.every(cell => telling.some(each => names(each, cell))),
    first: main !== undefined && (cells[0] === undefined || firstNames(main, cells[0])),
    strayErrors: others.filter(each => each.severity === 'error' && !accounted.includes(each)),
    asides: others.filter(each => each.severity !== 'error'),
  };
}

/** How many errors may stand beside the finding. */
const mostBeside = (main: Finding | undefined, errors: number): number =>
  main?.severity === 'error' ? errors - 1 : errors;

function names({ evidence, explanations = [] }: Finding, cell: string): boolean {
  const figures = [...evidence, ...explanations.flat()].map(({ figure }) => figure);
  return figures.some(figure => figure === cell || isLastYears(figure, cell));
}

const firstNames = ({ explanations = [] }: Finding, cell: string): boolean =>
  explanations[0] === undefined || explanations[0].some(({ figure }) => figure === cell || isLastYears(figure, cell));

/** What is carried in is the same figure as what last year carried out. */
const isLastYears = (figure: string, cell: string): boolean =>
  figure === `previous.${cell.replace('.carriedIn.', '.carriedOut.')}`;

/** Nobody is accused, and the rule says that it did not judge, or another says what is wrong with the document. */
function judgeDoubt({ rule }: Planter, { findings, outcomes }: Validation, seed: number): PlantedResult {
  const outcome = outcomes.find(each => each.rule === rule)?.outcome;
  return {
    seed,
    found: outcome === 'unchecked',
    named: true,
    first: true,
    strayErrors: findings.filter(({ severity, rule: other }) => severity === 'error' && !SHAPE.has(other)),
    asides: findings.filter(({ severity }) => severity !== 'error'),
  };
}

/** Rules that speak of the shape of a document, not of its figures. */
const SHAPE: ReadonlySet<string> = new Set(['missing-row', 'unreadable-table']);
