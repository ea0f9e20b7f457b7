import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../../functions/domain/extract/statutory/tables/read-figure.ts';
import type { FigurePath } from '../../../../functions/domain/record/figure.ts';
import { certainFigures } from '../../../../functions/domain/record/figures.ts';
import { exampleRecord, exampleSubject } from '../../../../functions/domain/rules/examples/example-record.ts';
import type { KnownFigures, Subject } from '../../../../functions/domain/rules/subject.ts';
import { validateReport } from '../../../../functions/domain/validate/validate-report.ts';

const RECEIVED = 'applications.newlyReceived.total';

const said = (subject: Subject, rule: string) => {
  const { outcomes, findings } = validateReport(subject);
  const outcome = outcomes.find(each => each.rule === rule);
  const told = findings.filter(each => each.rule === rule || each.foldedRules?.includes(rule) === true);
  return { outcome: outcome?.outcome, reason: outcome?.reason ?? '', found: told.length };
};
const withWords = (figures: KnownFigures, path: FigurePath, text: string): KnownFigures => ({
  ...figures,
  [path]: readFigure({ text }, null),
});

describe('words in last year’s report', () => {
  const before = (path: FigurePath, text = '约214件'): Subject => {
    const subject = exampleSubject();
    const { previous } = subject;
    if (previous === null) throw new Error('the example has a report of last year');
    return { ...subject, previous: { ...previous, figures: withWords(previous.figures, path, text) } };
  };

  it.each([
    ['broken-carry-over', 'applications.carriedOut.total'],
    ['unresolved-disputes-vanished', 'disputes.reconsideration.pending'],
    ['sudden-change', RECEIVED],
    ['sudden-silence', 'disclosure.licensing.decisions'],
    ['broken-stock', 'disclosure.normativeDocuments.inForce'],
  ])('leave %s unchecked and accuse nobody', (rule, path) => {
    expect(said(before(path), rule)).toMatchObject({
      outcome: 'unchecked',
      found: 0,
      reason: expect.stringMatching(/./),
    });
  });

  it('are shown where a corrected version replaces them', () => {
    const subject = {
      ...exampleSubject(),
      supersedes: { figures: { [RECEIVED]: readFigure({ text: '约214件' }, null) } },
    };
    const { findings } = validateReport(subject);
    expect(findings.find(({ rule }) => rule === 'restated-figures')?.message).toContain('由约214件改为15');
  });
});

describe('words in the report of a part', () => {
  const whole = certainFigures(exampleRecord());
  const summary = (figures: KnownFigures): Subject => ({
    ...exampleSubject({ scope: 'government' }),
    parts: {
      members: [{ id: 'forestry', name: '青禾县林业局' }],
      reports: [{ agencyId: 'forestry', agencyName: '青禾县林业局', figures }],
    },
  });

  it('are not added up as 0: the sum is unchecked and says whose words they are', () => {
    const { outcome, reason, found } = said(summary(withWords(whole, RECEIVED, '约214件')), 'unequal-rollup');
    expect([outcome, found]).toEqual(['unchecked', 0]);
    expect(reason).toContain('青禾县林业局的表三');
    expect(reason).toContain('填的是“约214件”');
  });

  it('do not hide what differs elsewhere', () => {
    const figures = withWords(
      { ...whole, 'disclosure.penalties.decisions': readFigure({ text: '3' }, null) },
      RECEIVED,
      '暂未统计',
    );
    expect(said(summary(figures), 'unequal-rollup')).toMatchObject({ outcome: 'breaks', found: 1 });
  });
});
