import { describe, expect, it } from 'vitest';
import { type Example, exampleSubject } from '../../../../../functions/domain/rules/examples/example-record.ts';
import type { Finding, RuleOutcome } from '../../../../../functions/domain/rules/finding.ts';
import { contradictedAbsence } from '../../../../../functions/domain/rules/narrative/contradicted-absence.ts';
import { contradictedApplications } from '../../../../../functions/domain/rules/narrative/contradicted-applications.ts';
import { contradictedDisputes } from '../../../../../functions/domain/rules/narrative/contradicted-disputes.ts';
import { contradictedDocuments } from '../../../../../functions/domain/rules/narrative/contradicted-documents.ts';
import { contradictedFee } from '../../../../../functions/domain/rules/narrative/contradicted-fee.ts';
import { contradictedOutcomes } from '../../../../../functions/domain/rules/narrative/contradicted-outcomes.ts';
import { wrongGrowth } from '../../../../../functions/domain/rules/narrative/wrong-growth.ts';
import type { Rule } from '../../../../../functions/domain/rules/rule.ts';
import { validateReport } from '../../../../../functions/domain/validate/validate-report.ts';

const run = (rule: Rule, example: Example) => validateReport(exampleSubject(example), {}, [rule]);
const outcome = (rule: Rule, example: Example): RuleOutcome['outcome'] | undefined =>
  run(rule, example).outcomes[0]?.outcome;
const findings = (rule: Rule, example: Example): readonly Finding[] => run(rule, example).findings;
const says = (overview: string, example: Example = {}): Example => ({ ...example, texts: { overview } });
const government = { agencyName: '青禾县人民政府', scope: 'government' } as const;

describe('the text against the tables', () => {
  it('gives the figures, the sentence and one fingerprint however often the text repeats itself', () => {
    const text = '全年收到政府信息公开申请12件。总之，全年收到政府信息公开申请12件。';
    const [finding, ...others] = findings(contradictedApplications, says(text));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', quote: '全年收到政府信息公开申请12件。' });
    expect(finding?.evidence.map(({ figure, value }) => [figure, value])).toEqual([
      ['applications.newlyReceived.total', 15],
      ['applications.carriedIn.total', 2],
      ['applications.handledTotal.total', 16],
    ]);
  });

  it.each(['全年收到申请15件。', '全年共收到和办理申请17件。', '全年办结申请16件。'])('accepts %s', text => {
    expect(outcome(contradictedApplications, says(`（二）依申请公开。${text}`))).toBe('holds');
  });

  it.each([
    ['another year', '2022年收到政府信息公开申请11件。'],
    ['about so many', '全年收到政府信息公开申请20余件。'],
    ['part of a year', '上半年收到政府信息公开申请7件。'],
    ['a wider area', '全县收到政府信息公开申请70件。'],
    ['a kind of request', '收到征地类政府信息公开申请7件。'],
    ['a way of asking', '通过政务网收到政府信息公开申请7件。'],
    ['an increase', '政府信息公开申请比上年增加7件。'],
  ])('never accuses for %s', (_, text) => {
    expect(findings(contradictedApplications, says(text))).toEqual([]);
  });

  it('does not judge figures that were not read for certain', () => {
    const text = says('全年收到政府信息公开申请12件。', {
      reading: {
        tables: {
          disclosure: { confidence: 'certain', doubts: [] },
          applications: { confidence: 'doubtful', doubts: ['列错位'] },
          disputes: { confidence: 'certain', doubts: [] },
        },
      },
    });
    expect(outcome(contradictedApplications, text)).toBe('unchecked');
    expect(
      outcome(contradictedApplications, says('全年收到政府信息公开申请12件。', { without: ['applications'] })),
    ).toBe('unchecked');
  });

  it('asks what the office alone stands for in the report of a government', () => {
    const [finding] = findings(contradictedApplications, says('县政府办公室收到政府信息公开申请4件。', government));
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(finding?.message).toContain('县政府办公室');
  });

  it('lets the office and the departments add up to the whole', () => {
    const text = '县政府办公室收到政府信息公开申请5件，各部门收到政府信息公开申请10件。';
    expect(outcome(contradictedApplications, says(text, government))).toBe('holds');
  });

  it('takes a smaller number beside the right one for a part', () => {
    const text = '全年收到政府信息公开申请15件。在门户网站收到的不动产方面，收到政府信息公开申请4件。';
    expect(findings(contradictedApplications, says(text))).toEqual([]);
  });

  it('leaves zero to the rule on absence', () => {
    const text = says('全年收到政府信息公开申请0件。');
    expect(findings(contradictedApplications, text)).toEqual([]);
    expect(findings(contradictedAbsence, text)).toHaveLength(1);
  });

  it('does not read the denial of one office as that of the government', () => {
    expect(findings(contradictedAbsence, says('县政府办公室未收到政府信息公开申请。', government))).toEqual([]);
  });

  it('counts rows of a group together', () => {
    const text = '办结申请16件，其中予以公开8件，部分公开3件，无法提供4件，不予处理1件。';
    const messages = findings(contradictedOutcomes, says(text)).map(({ message }) => message);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain('无法提供');
  });

  it('counts granted and partly granted together where the text does', () => {
    expect(outcome(contradictedOutcomes, says('办结申请16件，予以公开和部分公开11件。'))).toBe('holds');
  });

  it('adds both kinds of litigation', () => {
    const figures = {
      'disputes.litigationDirect.upheld': 2,
      'disputes.litigationDirect.total': 2,
      'disputes.litigationAfterReconsideration.upheld': 1,
      'disputes.litigationAfterReconsideration.total': 1,
    };
    const text = '因政府信息公开被提起行政诉讼3件，其中未经复议直接起诉2件、复议后起诉1件。';
    expect(outcome(contradictedDisputes, says(text, { figures }))).toBe('holds');
    expect(outcome(contradictedDisputes, says('因政府信息公开被提起行政诉讼2件。', { figures }))).toBe('breaks');
  });

  it('compares documents with what the form of 2019 counts', () => {
    const example = { form: '2019', figures: { 'disclosure.normativeDocuments.newlyMade': 3 } } as const;
    expect(outcome(contradictedDocuments, says('制发规范性文件3件。', example))).toBe('holds');
    expect(outcome(contradictedDocuments, says('制发规范性文件4件。', example))).toBe('breaks');
    expect(outcome(contradictedDocuments, says('现行有效规范性文件9件。', example))).toBe('notApplicable');
  });

  it('looks for growth in last year’s report and in what the text says of last year', () => {
    const grown = '2023年收到政府信息公开申请15件，同比增长15.4%。';
    expect(outcome(wrongGrowth, says(grown))).toBe('holds');
    expect(outcome(wrongGrowth, says(grown, { previous: null }))).toBe('unchecked');
    const told = '2022年收到政府信息公开申请10件，2023年收到政府信息公开申请15件，同比增长40%。';
    const [finding] = findings(wrongGrowth, says(told, { previous: null }));
    expect(finding).toMatchObject({ expected: '50%' });
  });

  it('accepts an unpaid fee where the text speaks of the notice', () => {
    const figures = { 'applications.otherwise.feeUnpaid.total': 2 };
    const other = '发出信息处理费收费通知2件，申请人逾期未缴纳。';
    expect(outcome(contradictedFee, { figures })).toBe('breaks');
    expect(outcome(contradictedFee, { figures, texts: { other } })).toBe('holds');
  });
});
