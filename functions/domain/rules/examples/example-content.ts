import { FORM_NOTICE } from '../../form/form-notice.ts';
import type { SectionKey } from '../../form/sections.ts';
import type { FigurePath } from '../../record/figure.ts';

/** Figures of the clean invented report that are not 0. Every identity of the form holds. */
export const EXAMPLE_FIGURES: Readonly<Record<FigurePath, number>> = {
  'disclosure.normativeDocuments.issued': 3,
  'disclosure.normativeDocuments.repealed': 1,
  'disclosure.normativeDocuments.inForce': 8,
  'disclosure.licensing.decisions': 214,
  'disclosure.penalties.decisions': 12,
  'disclosure.fees.amount': 18.5,
  'applications.newlyReceived.naturalPerson': 12,
  'applications.newlyReceived.business': 3,
  'applications.newlyReceived.total': 15,
  'applications.carriedIn.naturalPerson': 2,
  'applications.carriedIn.total': 2,
  'applications.granted.naturalPerson': 6,
  'applications.granted.business': 2,
  'applications.granted.total': 8,
  'applications.partlyGranted.naturalPerson': 3,
  'applications.partlyGranted.total': 3,
  'applications.unavailable.notHeld.naturalPerson': 4,
  'applications.unavailable.notHeld.business': 1,
  'applications.unavailable.notHeld.total': 5,
  'applications.handledTotal.naturalPerson': 13,
  'applications.handledTotal.business': 3,
  'applications.handledTotal.total': 16,
  'applications.carriedOut.naturalPerson': 1,
  'applications.carriedOut.total': 1,
  'disputes.reconsideration.upheld': 2,
  'disputes.reconsideration.pending': 1,
  'disputes.reconsideration.total': 3,
};

/** Texts of the clean invented report; no rule of the catalogue says anything about them. */
export const EXAMPLE_TEXTS: Readonly<Partial<Record<SectionKey, string | readonly string[]>>> = {
  preamble: `本报告依据《中华人民共和国政府信息公开条例》第五十条和《中华人民共和国政府信息公开工作年度报告格式》（${FORM_NOTICE}）编制，所列数据的统计期限为2023年1月1日至2023年12月31日。`,
  overview: [
    '2023年，青禾县林业局围绕造林绿化和林权登记做好政府信息公开。',
    '（一）主动公开。全年发布林权登记公示31条。',
    '（二）依申请公开。全年新收政府信息公开申请15件，上年结转2件，办结16件，结转下年1件。',
    '（三）政府信息管理。制发行政规范性文件3件，废止1件，现行有效8件。',
    '（四）政府信息公开平台建设。网站专栏改版2次。',
    '（五）监督保障。举办业务培训2次，参加考核并完成整改。',
  ],
  problems:
    '主要问题：林权登记公示的解读形式还比较单一，部分公示附件格式不便检索。改进情况：已改用可检索的电子附件，并为三类公示配发图解，下一步扩大到全部公示。',
  other: '本机关2023年度未收取政府信息公开信息处理费，无其他需要报告的事项。',
};
