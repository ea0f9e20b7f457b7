import { describe, expect, it } from 'vitest';
import { foldRadicals } from '../../../../../../functions/domain/extract/statutory/labels/fold-radicals.ts';
import { bareLabelKey, labelKey } from '../../../../../../functions/domain/extract/statutory/labels/label-key.ts';
import { editDistance } from '../../../../../../functions/domain/extract/statutory/labels/match-label.ts';
import {
  applicationRows,
  disclosureRows,
  disputeResults,
} from '../../../../../../functions/domain/extract/statutory/labels/wordings.ts';

describe('a label', () => {
  it('is compared without number, space, punctuation and quotes', () => {
    for (const text of ['3.危及“三安全一稳定”', '（3）危及 "三安全\n一稳定"', '３．危及「三安全一稳定」'])
      expect(labelKey(text)).toBe('危及三安全一稳定');
    expect(bareLabelKey('本年收费金额（单位：万元）')).toBe('本年收费金额');
    expect(labelKey('行政處罰')).toBe('行政处罚');
  });

  it('damaged so far that it is as near to another is not matched', () => {
    expect(disputeResults.match('结果')).toBeUndefined();
    expect(disclosureRows.match('行政许罚')).toBeUndefined();
    expect(disclosureRows.match('行政处')).toBeUndefined();
  });

  it('is known by its beginning where that is its alone', () => {
    expect(applicationRows.matchBeginning('5.要求行政机关')).toBe('notProcessed.confirmation');
    expect(applicationRows.matchBeginning('申请人')).toBeUndefined();
  });

  it('is not looked for in a text of any length', () => {
    expect(applicationRows.match('予以公开'.repeat(10_000))).toBeUndefined();
  });
});

describe('radicals', () => {
  it('are folded to the ideographs of the mainland, punctuation left alone', () => {
    expect(foldRadicals('⾏政许可，⼾籍⻔⼾（⺠）１')).toBe('行政许可，户籍门户（民）１');
  });
});

describe('edit distance', () => {
  it('counts what is put in, left out and changed', () => {
    expect(editDistance('', '公开')).toBe(2);
    expect(editDistance('禁止公开', '止公开')).toBe(1);
    expect(editDistance('结果维持', '结果纠正')).toBe(2);
  });
});
