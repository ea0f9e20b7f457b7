import { createHash } from 'node:crypto';
import { fileEngines } from '../../../functions/adapters/file-engines.ts';
import type { Agency } from '../../../functions/domain/agency/agency.ts';
import { checkReport } from '../../../functions/domain/check/check-report.ts';
import { parseUploadKey } from '../../../functions/domain/identify/parse-upload-key.ts';
import { newLife } from '../../../functions/domain/lifecycle/life.ts';
import { recordFact } from '../../../functions/domain/lifecycle/record-fact.ts';
import { uploadKey, versionOrder } from '../../../functions/domain/locations.ts';
import { renderReportPage } from '../../../functions/domain/pages/report/render-report-page.ts';
import { isRefusal } from '../../../functions/domain/refusal.ts';
import { reportVersion } from '../../../functions/domain/store/report-version.ts';
import { countBySeverity } from '../../../functions/domain/validate/publication.ts';
import type { Amount, MeasuredFigure } from './figure.ts';
import { benchAgency, benchReport } from './sample-report.ts';

const WARM_UP = { brief: 1, full: 100 };
const REPORTS = { brief: 5, full: 600 };
const YEAR = 2023;
const FILE = '年度报告.txt';
const SITE = { url: 'http://127.0.0.1', name: '测试', domain: '127.0.0.1', idCode: '' };

/** Reports a second through identify, extract, validate and render, one after the other in this process. */
export async function measureOneProcess({ brief }: Amount): Promise<readonly MeasuredFigure[]> {
  const size = brief ? 'brief' : 'full';
  const agency = benchAgency(1);
  const bytes = benchReport(agency, YEAR);
  for (let round = 0; round < WARM_UP[size]; round += 1) await throughAllSteps(agency, bytes);
  const began = performance.now();
  for (let round = 0; round < REPORTS[size]; round += 1) await throughAllSteps(agency, bytes);
  const perSecond = REPORTS[size] / ((performance.now() - began) / 1000);
  const what = 'Text reports a second, identify to render, one process';
  return [{ what, value: perSecond.toFixed(0), aim: '≥ 300' }];
}

async function throughAllSteps(agency: Agency, bytes: Uint8Array): Promise<void> {
  const key = uploadKey(agency.id, YEAR, FILE);
  const uploadedAt = '2024-01-15T02:30:00.000Z';
  const upload = { key, version: 'v', size: bytes.length, uploadedAt, sequencer: '01' };
  const identified = parseUploadKey(key, YEAR + 1);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const check = await checkReport({ name: FILE, bytes }, { year: YEAR, agency }, fileEngines);
  if (isRefusal(identified) || check.outcome === 'refused') throw new Error('the report of the bench is not taken');
  const { record, validation } = check;
  const pointer = { key: 'k', version: 'v' };
  const version = reportVersion(
    {
      upload,
      ...identified,
      scopes: [...agency.scopes],
      sha256,
      order: versionOrder(uploadedAt, upload.sequencer),
      scope: record.scope,
      record: pointer,
    },
    record,
  );
  const original = { href: '/original.txt', fileName: FILE, size: bytes.length, sha256 };
  const judgement = {
    at: uploadedAt,
    holds: [],
    withholdsOriginal: false,
    tables: [],
    nonZero: '',
    context: '',
    validation: pointer,
  };
  const counts = countBySeverity(validation.findings);
  const judged = { kind: 'judged', order: version.order, upload, sha256, actor: agency.id, isCurrent: true } as const;
  const life = recordFact(newLife(version), { ...judged, judgement: { ...judgement, counts } }, 'publish');
  renderReportPage({
    record,
    version,
    life,
    agency,
    site: SITE,
    previousYear: null,
    nextYear: null,
    corrects: null,
    original,
  });
}
