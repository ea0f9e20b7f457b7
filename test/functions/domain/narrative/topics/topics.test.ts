import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../../../support/ledger-of.ts';

describe('what a number counts', () => {
  it.each([
    // Requests received
    ['全年收到政府信息公开申请12件。', ['12件 requests.received']],
    ['全年共收到依申请公开12件。', ['12件 requests.received']],
    ['全年受理依申请公开政府信息12件。', ['12件 requests.received']],
    ['全年接到公民、法人或者其他组织提出的政府信息公开申请12件。', ['12件 requests.received']],
    ['全年收到12件政府信息公开申请。', ['12件 requests.received']],
    ['全年共收到和办理政府信息公开申请12件。', ['12件 requests.received']],
    ['全年新收政府信息公开申请数量为12件。', ['12件 requests.received']],
    ['通过网络、信函等渠道收到政府信息公开申请12件。', ['12件 requests.received']],
    ['2023年，政府信息公开申请12件。', ['12件 requests.received']],
    ['（二）依申请公开情况。全年共收到12件，均已答复。', ['12件 requests.received']],
    ['我局共接收群众政府信息公开申请：12件。', ['12件 requests.received']],
    // Parts of the requests
    [
      '收到政府信息公开申请12件，其中网上申请8件、信函申请4件。',
      ['12件 requests.received', '8件 requests.part', '4件 other'],
    ],
    ['全年通过政务网收到政府信息公开申请12件。', ['12件 requests.part']],
    ['收到法人提出的政府信息公开申请3件。', ['3件 requests.part']],
    // Something else received or handled
    ['收到群众来信12件，办结12件。', ['12件 other', '12件 other']],
    ['受理行政许可申请12件。', ['12件 other']],
    ['受理投诉举报12件，均已办结。', ['12件 other']],
    ['办理12345热线工单120件，办结120件。', ['120件 other', '120件 other']],
    ['收到公众意见12条，采纳3条。', ['12条 other', '3条 other']],
    ['办理人大代表建议12件、政协提案8件。', ['12件 other', '8件 other']],
    ['收到土地征收类政府信息公开申请4件。', ['4件 other']],
    // Handled, carried over
    ['收到政府信息公开申请12件，办结11件。', ['12件 requests.received', '11件 requests.closed']],
    ['全年答复政府信息公开申请12件。', ['12件 requests.handled']],
    ['上年结转政府信息公开申请2件。', ['2件 requests.carriedIn']],
    ['办理上年度结转的依申请公开2件。', ['2件 requests.carriedIn']],
    ['收到申请12件，结转下年度办理2件。', ['12件 requests.received', '2件 requests.carriedOut']],
    ['收到申请12件，2件结转至下一年度继续办理。', ['12件 requests.received', '2件 requests.carriedOut']],
    ['收到申请12件，2件转结2024年办结。', ['12件 requests.received', '2件 requests.carriedOut']],
    ['收到申请12件，结转2024年2件。', ['12件 requests.received', '2件 requests.carriedOut']],
    // Results
    [
      '办结申请12件，予以公开4件，部分公开3件，不予公开2件，无法提供2件，不予处理1件，作其他处理0件。',
      [
        '12件 requests.closed',
        '4件 outcome.granted',
        '3件 outcome.partlyGranted',
        '2件 outcome.refused',
        '2件 outcome.unavailable',
        '1件 outcome.notProcessed',
        '0件 outcome.otherwise',
      ],
    ],
    [
      '答复申请4件，其中属于国家秘密1件，属于行政执法案卷1件，本机关不掌握相关政府信息1件，重复申请1件。',
      [
        '4件 requests.handled',
        '1件 outcome.refused.stateSecret',
        '1件 outcome.refused.enforcementFile',
        '1件 outcome.unavailable.notHeld',
        '1件 outcome.notProcessed.repeated',
      ],
    ],
    ['答复申请4件，4件为予以公开。', ['4件 requests.handled', '4件 outcome.granted']],
    ['申请办理中，其他处理（含主动撤回）4件。', ['4件 outcome.otherwise']],
    [
      '收到申请9件，自然人申请7件、法人或其他组织申请2件。',
      ['9件 requests.received', '7件 applicant.naturalPerson', '2件 applicant.organisations'],
    ],
    ['办结申请6件，予以公开及部分公开6件。', ['6件 requests.closed', '6件 outcome.grantedOrPartly']],
    ['办结申请6件，不予公开、不予处理6件。', ['6件 requests.closed', '6件 outcome.unlisted']],
    [
      '办理申请9件，其中4件予以公开，3件部分公开、2件无法提供。',
      ['9件 requests.handled', '4件 outcome.granted', '3件 outcome.partlyGranted', '2件 outcome.unavailable'],
    ],
    [
      '（二）依申请公开。累计处理申请9件，其中本年度新接收8件，2022年结转1件。',
      ['9件 requests.handled', '8件 requests.new', '1件 requests.carriedIn'],
    ],
    ['全年完成依申请公开答复9件。', ['9件 requests.handled']],
    // Disputes
    ['因政府信息公开引发行政复议3件、行政诉讼2件。', ['3件 dispute.reconsideration', '2件 dispute.litigation']],
    [
      '政府信息公开行政复议3件，结果维持2件，结果纠正1件。',
      ['3件 dispute.reconsideration', '2件 dispute.reconsideration.upheld', '1件 dispute.reconsideration.corrected'],
    ],
    [
      '因依申请公开被提起行政诉讼2件（未经复议直接起诉1件、复议后起诉1件）。',
      ['2件 dispute.litigation', '1件 dispute.litigationDirect', '1件 dispute.litigationAfterReconsideration'],
    ],
    ['全县审理行政复议案件36件。', ['36件 other']],
    ['公开行政复议决定书8份。', ['8份 published']],
    // Documents
    [
      '制发行政规范性文件3件，废止1件，现行有效8件。',
      ['3件 documents.normative.issued', '1件 documents.normative.repealed', '8件 documents.normative.inForce'],
    ],
    [
      '对规范性文件进行清理，本年度制发3件，现行有效8件。',
      ['3件 documents.normative.issued', '8件 documents.normative.inForce'],
    ],
    ['制定规章2件。', ['2件 documents.regulations.issued']],
    ['印发1件规范性文件。', ['1件 documents.normative.issued']],
    ['网站公开规范性文件3件。', ['3件 published']],
    ['备案审查规范性文件3件。', ['3件 other']],
    ['牵头起草政府规章2件。', ['2件 other']],
    ['印发工作简报3期。', ['3期 other']],
    // Decisions
    ['作出行政许可决定214件、行政处罚决定12件。', ['214件 decisions.licensing', '12件 decisions.penalties']],
    ['公示行政处罚信息12条。', ['12条 published']],
    ['公开行政许可214件、行政处罚12件。', ['214件 published', '12件 other']],
    // Fees
    ['对2件申请收取信息处理费120元。', ['2件 fee.cases', '120元 fee.amount']],
    ['公开行政事业性收费项目12项。', ['12项 published']],
    // Published
    ['全年公开林业信息31条。', ['31条 published']],
    ['发布推文31篇。', ['31篇 published']],
    ['培训120人次。', ['120人次 other']],
  ])('%s', (text, topics) => {
    expect(topicsOf(text)).toEqual(topics);
  });
});
