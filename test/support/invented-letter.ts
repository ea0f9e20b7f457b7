import type { ReportLetter } from '../../functions/domain/letters/report-letter.ts';
import type { PublicStanding } from '../../functions/domain/lifecycle/public-standing.ts';
import { inventedAgency, inventedFinding, inventedRecord, inventedVersion } from './invented-report.ts';
import { inventedSite } from './invented-site.ts';

export const PUBLISHED: PublicStanding = {
  state: 'published',
  holds: [],
  page: '/reports/yunlan-water/2023/organ/',
  isTakenDown: false,
  reason: '',
  instead: null,
};

const inventedWarning = inventedFinding({
  rule: 'empty-problems',
  title: '存在的问题写得空泛',
  severity: 'warning',
  evidence: [],
  expected: null,
  quote: '目前没有问题。',
  fingerprint: 'f00d0002',
});

/** What there is to tell of an invented report: one error and one warning, published, told for the first time. */
export const inventedLetter = (overrides: Partial<ReportLetter> = {}): ReportLetter => {
  const record = overrides.record ?? inventedRecord();
  return {
    record,
    version: inventedVersion(record),
    ordinal: 1,
    agency: inventedAgency(),
    reviewers: ['reviewer@yunlan.example'],
    findings: [inventedWarning, inventedFinding()],
    changes: null,
    sameFileAs: [],
    site: inventedSite,
    standing: PUBLISHED,
    mendDays: { error: 5, warning: 15 },
    ...overrides,
  };
};
