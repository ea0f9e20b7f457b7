import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../../../support/ledger-of.ts';

const denied = (text: string, example = {}) => ledgerOf(text, example).absences.map(({ topic }) => topic);

describe('statements that something did not occur', () => {
  const disputes = ['dispute.reconsideration', 'dispute.litigation'];
  it.each([
    ['全年未收到政府信息公开申请。', ['requests.received']],
    ['全年没有收到依申请公开事项。', ['requests.received']],
    ['全年未接到公民、法人和其他组织提出的政府信息公开申请。', ['requests.received']],
    ['本年度无政府信息公开申请。', ['requests.received']],
    ['我局不涉及依申请公开事项。', ['requests.received']],
    ['未收到关于政府信息公开的申请。', ['requests.received']],
    ['未发生因政府信息公开引起的行政复议和行政诉讼案件。', disputes],
    ['没有因政府信息公开被申请行政复议、提起行政诉讼的情况。', disputes],
    ['无政府信息公开行政复议、诉讼案件。', disputes],
    ['未收到依申请公开事项，未产生行政复议、行政诉讼。', ['requests.received', ...disputes]],
    ['未因政府信息公开被提起行政诉讼。', ['dispute.litigation']],
    ['本年度未制发行政规范性文件。', ['documents.normative.issued']],
    ['未废止规范性文件。', ['documents.normative.repealed']],
    ['不涉及行政强制。', ['decisions.coercion']],
    ['未作出行政处罚决定。', ['decisions.penalties']],
  ])('%s', (text, topics) => {
    expect(denied(text)).toEqual(topics);
  });

  it.each([
    '未收到书面政府信息公开申请。',
    '无网上依申请公开事项。',
    '未收到关于不予公开政府信息的咨询。',
    '未收到对政府信息公开工作的投诉。',
    '没有未按时答复的申请。',
    '没有逾期答复政府信息公开申请的情形。',
    '未收到要求减免费用的申请。',
    '未收到涉及国家秘密的政府信息公开申请。',
    '未收取信息处理费。',
    '没有其他需要报告的事项。',
    '全年没有发生责任追究情形。',
    '不涉及国家秘密的信息一律公开。',
    '尚未收到行政复议决定。',
    '未经复议直接起诉的案件已经审结。',
  ])('%s denies nothing the tables count', text => {
    expect(denied(text)).toEqual([]);
  });

  it('keeps whose and which year', () => {
    const government = { agencyName: '青禾县人民政府', scope: 'government' } as const;
    const [own] = ledgerOf('县政府办公室未收到政府信息公开申请。', government).absences;
    const [last] = ledgerOf('2022年未收到政府信息公开申请。').absences;
    expect([own?.scope, last?.time]).toEqual(['narrower', 'last-year']);
  });
});
