import { fileEngines } from '../../../functions/adapters/file-engines.ts';
import { extractReport } from '../../../functions/domain/extract/extract-report.ts';
import { numberFigure } from '../../../functions/domain/record/figure.ts';
import { certainFigures } from '../../../functions/domain/record/figures.ts';
import type { ReportRecord } from '../../../functions/domain/record/record.ts';
import { isRefusal } from '../../../functions/domain/refusal.ts';
import type { EarlierReport, KnownFigures, Parts, Subject } from '../../../functions/domain/rules/subject.ts';
import type { Values } from '../../../infra/local/invented/figures/values.ts';
import { printReport } from '../../../infra/local/invented/print/print-report.ts';
import { writeHtml } from '../../../infra/local/invented/writers/html.ts';
import { writeText } from '../../../infra/local/invented/writers/text.ts';
import type { CaseReport, ReportCase } from './generate-case.ts';

/** Reports already read in this process; most cases of a seed share last year's. */
const READ = new WeakMap<CaseReport, Promise<ReportRecord>>();

/** Prints the reports of a case, reads them back as the product does, and gathers what they are compared with. */
export async function readCase(each: ReportCase): Promise<Subject> {
  const record = await readOnce(each.report, each);
  const superseded = each.supersedes === null ? null : { figures: knownOf(each.supersedes) };
  return {
    record,
    agency: each.agency,
    year: each.year,
    fileName: null,
    uploadedAt: each.uploadedAt,
    known: { previous: true, parts: true, peers: true, ownFees: true, supersedes: true, sameFiles: true },
    previous: await readPrevious(each),
    parts: each.kind === 'government' ? partsOf(each) : null,
    peers: { similarTexts: each.similarTexts },
    ownFees: each.ownFees,
    sameFiles: each.sameFiles,
    supersedes: superseded,
  };
}

function readOnce(report: CaseReport, each: ReportCase): Promise<ReportRecord> {
  const known = READ.get(report) ?? readReport(report, each);
  READ.set(report, known);
  return known;
}

async function readReport(report: CaseReport, { seed, agency, format }: ReportCase): Promise<ReportRecord> {
  const blocks = printReport(report);
  const asText = format === 'text';
  const bytes = asText ? writeText(blocks, 'markdown') : writeHtml(blocks);
  const record = await extractReport(bytes, asText ? 'report.txt' : 'report.html', agency.scopes, fileEngines);
  if (isRefusal(record)) throw new Error(`Case ${seed} was refused as ${record.code}`);
  return record;
}

async function readPrevious(each: ReportCase): Promise<EarlierReport | null> {
  if (each.previous === null) return null;
  const record = await readOnce(each.previous, each);
  return { year: each.previous.year, figures: certainFigures(record), record };
}

const knownOf = (values: Values): KnownFigures =>
  Object.fromEntries([...values].map(([path, value]) => [path, numberFigure(value)]));

function partsOf({ parts, missingParts }: ReportCase): Parts {
  return {
    members: parts.map(({ id, name }) => ({ id, name })),
    reports: parts
      .filter(({ id }) => !missingParts.includes(id))
      .map(({ id, name, values }) => ({ agencyId: id, agencyName: name, figures: knownOf(values) })),
  };
}
