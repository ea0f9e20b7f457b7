import { describe, expect, it, vi } from 'vitest';
import { type FormColumn, named } from '../../../../functions/domain/form/editions/edition.ts';
import { EDITION_2021 } from '../../../../functions/domain/form/editions/edition-2021.ts';
import { inventedLetter } from '../../../support/invented-letter.ts';

/**
 * A third edition as it would be added: its file, and its line in the list. It renames a row, adds one and takes one
 * away, has subtotals, a kind of applicant more, a block of table 2 with columns of its own, and a fourth group in table 4.
 */
vi.mock('../../../../functions/domain/form/editions/editions.ts', async original => {
  const listed = await original<typeof import('../../../../functions/domain/form/editions/editions.ts')>();
  const { applications, disputes, disclosure } = EDITION_2021;
  const rows = applications.rows
    .filter(({ key }) => key !== 'refused.administrativeQuery')
    .flatMap(row => {
      if (row.key === 'refused.stateSecret') return [named({ ...row, name: '属于国家秘密或者工作秘密' })];
      if (row.key === 'refused.enforcementFile')
        return [
          row,
          named({
            key: 'refused.tradeSecret',
            number: '8.',
            name: '属于商业秘密',
            role: 'result',
            under: 'refused',
            spoken: '商业秘密',
          }),
          named({ key: 'refused.subtotal', name: '不予公开小计', role: 'subtotal', under: 'refused' }),
        ];
      return [row];
    });
  const inspections = (columns: readonly FormColumn[]) =>
    named({ key: 'inspections', name: '行政检查', item: '第二十条第（十）项', columns });
  const conducted = named({ key: 'conducted', name: '本年检查次数' });
  /** One block more, and all else as before. */
  const slight = {
    ...EDITION_2021,
    key: '2026',
    name: '2026年',
    notice: '国办公开办函〔2026〕1号',
    from: 2026,
    disclosure: [...disclosure, inspections([conducted])],
  };
  const invented = {
    key: '2031',
    name: '2031年',
    notice: '国办公开办函〔2031〕1号',
    document: '政府信息公开工作年度报告格式（修订）',
    from: 2031,
    disclosure: [...disclosure, inspections([conducted, named({ key: 'withFaults', name: '发现问题次数' })])],
    applications: {
      ...applications,
      rows,
      columns: applications.columns.flatMap(column =>
        column.key === 'otherOrganisation'
          ? [named({ key: 'media', name: '新闻媒体', under: 'organisations', spoken: '新闻媒体' }), column]
          : [column],
      ),
    },
    disputes: {
      ...disputes,
      groups: [...disputes.groups, named({ key: 'retrial', name: '申请再审', under: 'litigation' })],
    },
  };
  return { ...listed, EDITIONS: [invented, slight, ...listed.EDITIONS] };
});

const { inventReport } = await import('../../../../infra/local/invented/invented-report.ts');
const { linesOf, pageOf } = await import('../../../support/printed/print-page.ts');
const { certainFigures, readPrinted, valueAt, wrongFigures } = await import('../../../support/printed/read-printed.ts');
const { EDITIONS } = await import('../../../../functions/domain/form/editions/editions.ts');
const { nameOfFigure } = await import('../../../../functions/domain/form/figure-name.ts');
const { applicationIdentitiesOf } = await import('../../../../functions/domain/rules/explain/identities.ts');
const { EXAMPLE_FIGURES } = await import('../../../../functions/domain/rules/examples/example-content.ts');
const { exampleRecord, exampleSubject } = await import('../../../../functions/domain/rules/examples/example-record.ts');
const { validateReport } = await import('../../../../functions/domain/validate/validate-report.ts');
const { renderReportPage } = await import('../../../../functions/domain/pages/report/render-report-page.ts');
const { writeReviewerLetter } = await import('../../../../functions/domain/letters/reviewer-letter.ts');
const { inventedAgency, inventedLife, inventedVersion } = await import('../../../support/invented-report.ts');
const { inventedSite } = await import('../../../support/invented-site.ts');

const [{ key: form }, { key: slight } = EDITIONS[0]] = EDITIONS;
const report = inventReport({
  form,
  year: 2031,
  values: {
    ...EXAMPLE_FIGURES,
    'disclosure.inspections.conducted': 12,
    'disclosure.inspections.withFaults': 5,
    'applications.newlyReceived.media': 2,
    'applications.newlyReceived.total': 17,
    'applications.refused.tradeSecret.media': 2,
    'applications.refused.tradeSecret.total': 2,
    'applications.refused.subtotal.media': 2,
    'applications.refused.subtotal.total': 2,
    'applications.handledTotal.media': 2,
    'applications.handledTotal.total': 15,
    'disputes.retrial.upheld': 1,
    'disputes.retrial.total': 1,
  },
});
const CERTAIN = expect.objectContaining({ confidence: 'certain', doubts: [] });
const ALL_CERTAIN = { disclosure: CERTAIN, applications: CERTAIN, disputes: CERTAIN };

describe('an edition added to the list', () => {
  it.each([
    ['web page', pageOf(report), 'report.html'],
    ['text', linesOf(report), 'report.txt'],
  ])('is told and read in a %s', async (_, text, fileName) => {
    const record = await readPrinted(text, fileName);
    expect(record.reading.tables).toEqual(ALL_CERTAIN);
    expect(new Set(Object.values(record.forms))).toEqual(new Set([form]));
    expect(wrongFigures(record, report)).toEqual([]);
    // 10 in table 2 with 2 new ones, 26 rows of 8 columns, 4 groups of 5 results.
    expect(certainFigures(record)).toBe(12 + 26 * 8 + 20);
    expect(valueAt(record, 'applications.refused.tradeSecret.media')).toBe(2);
    expect(valueAt(record, 'disputes.retrial.upheld')).toBe(1);
  });

  it('is told by one block of table 2 where it changes nothing else', async () => {
    const changed = inventReport({ form: slight, year: 2026, values: { 'disclosure.inspections.conducted': 7 } });
    for (const text of [pageOf(changed), linesOf(changed)]) {
      const record = await readPrinted(text, text.startsWith('<') ? 'report.html' : 'report.txt');
      expect(new Set(Object.values(record.forms))).toEqual(new Set([slight]));
      expect(record.reading.tables).toEqual(ALL_CERTAIN);
      expect(wrongFigures(record, changed)).toEqual([]);
      expect(valueAt(record, 'disclosure.inspections.conducted')).toBe(7);
    }
  });

  it('is told by the year where its own block is not printed, which is then missing', async () => {
    const record = await readPrinted(
      pageOf(inventReport({ form: slight, year: 2026, without: ['disclosure.inspections'] })),
    );
    expect(new Set(Object.values(record.forms))).toEqual(new Set([slight]));
    const { findings } = validateReport(
      exampleSubject({ form: slight, year: 2026, titleYear: 2026, without: ['disclosure.inspections'] }),
    );
    expect(findings.map(({ rule }) => rule)).toContain('missing-row');
  });

  it.each(EDITIONS.slice(2).map(edition => [edition.key, edition] as const))(
    'leaves reports in the edition of %s what they are',
    async (key, { from }) => {
      const printed = inventReport({ form: key, year: from });
      for (const text of [pageOf(printed), linesOf(printed)]) {
        const record = await readPrinted(text, text.startsWith('<') ? 'report.html' : 'report.txt');
        expect(new Set(Object.values(record.forms))).toEqual(new Set([key]));
        expect(record.reading.tables).toEqual(ALL_CERTAIN);
        expect(wrongFigures(record, printed)).toEqual([]);
      }
    },
  );

  it('has its own identities, with those of its subtotals', () => {
    const sums = applicationIdentitiesOf(form).filter(({ kind }) => kind === 'handled');
    expect(sums).toHaveLength(16);
    const subtotal = sums.find(({ id }) => id === 'handled.refused.subtotal.media');
    expect(subtotal?.terms.map(({ path }) => path)).toContain('applications.refused.tradeSecret.media');
    expect(applicationIdentitiesOf(form).find(({ id }) => id === 'row.granted')?.terms).toHaveLength(8);
  });

  it('has its own names in messages and pages', () => {
    const record = exampleRecord({ form });
    expect(nameOfFigure('applications.refused.stateSecret.media', record.forms)).toMatchObject({
      shortRow: '（三）不予公开 1.属于国家秘密或者工作秘密',
      shortColumn: '新闻媒体',
    });
    expect(nameOfFigure('disclosure.inspections.conducted', record.forms)).toMatchObject({ shortRow: '行政检查' });
    const version = inventedVersion(record);
    const page = renderReportPage({
      record,
      version,
      life: inventedLife([version]),
      agency: inventedAgency(),
      site: inventedSite,
      previousYear: null,
      nextYear: null,
      corrects: null,
      original: { href: '/o/2031.txt', fileName: version.fileName, size: version.upload.size, sha256: version.sha256 },
    });
    expect(page).toContain('id="applications.refused.tradeSecret.media"');
    expect(page).toContain('>新闻媒体</th>');
    expect(page).toContain('申请再审');
  });

  it('has its own names in letters', () => {
    const subject = exampleSubject({ form, year: 2031, titleYear: 2031, figures: { 'disputes.retrial.upheld': 4 } });
    const letter = writeReviewerLetter(
      inventedLetter({ record: subject.record, findings: validateReport(subject).findings }),
    );
    expect(letter.text).toContain('申请再审');
  });

  it('is judged like any other, and found out of place in years before it', () => {
    const late = validateReport(exampleSubject({ form, year: 2031, titleYear: 2031 }));
    const rules = ['missing-row', 'mixed-forms', 'outdated-form', 'unequal-applicant-total', 'unequal-handled-total'];
    const outcomes = late.outcomes.filter(({ rule }) => rules.includes(rule)).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(rules.map(() => 'holds'));
    const former = validateReport(exampleSubject({ year: 2031, titleYear: 2031 }));
    expect(former.findings.map(({ rule }) => rule)).toContain('outdated-form');
    const broken = validateReport(
      exampleSubject({ form, year: 2031, titleYear: 2031, figures: { 'applications.granted.media': 3 } }),
    );
    expect(broken.findings.some(({ message }) => message.includes('新闻媒体'))).toBe(true);
  });
});
