import { FORM_NOTICE } from '../../form/form-notice.ts';
import { sectionText } from '../../record/texts.ts';
import { breaksWhere, defineRule, notApplicable } from '../rule.ts';

/** The five topics of section one, and the words by which each is recognised. */
const TOPICS: readonly (readonly [topic: string, words: RegExp])[] = [
  ['主动公开', /主动.{0,4}(?:公开|发布)|(?:公开|发布|公示|公布|推送)[^。]{0,20}(?:信息|政策|文件|公告|文章|条|篇)/],
  [
    '依申请公开',
    /依申请|申请.{0,6}公开|公开.{0,4}申请|收到.{0,8}申请|申请[^。]{0,8}(?:信息|答复)|申请(?:[人件]|获取|查阅)/,
  ],
  ['政府信息管理', /信息.{0,4}管理|公开属性|保密|审[核查]|三审|规范性文件|信息资源|目录|台账|归档|清理/],
  ['政府信息公开平台建设', /平台|网站|专栏|公众号|新媒体|查阅点|专区/],
  ['监督保障', /监督|保障|考核|培训|评议|组织领导|领导小组|责任追究/],
];

/** Section one reports on five topics. */
export const missingTopic = defineRule({
  id: 'missing-topic',
  group: 'form',
  severity: 'warning',
  title: '总体情况缺少规定的内容',
  explanation:
    '总体情况应当从主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面报告，缺少的方面公众无从了解。',
  basis: `${FORM_NOTICE}第一部分“总体情况”`,
  inForce: { from: 2021 },
  judge: ({ record }) => {
    const text = sectionText(record, 'overview');
    if (text === '' && record.sections.overview.heading === null) return notApplicable('报告没有第一部分。');
    const missing = TOPICS.filter(([, words]) => !words.test(text)).map(([topic]) => topic);
    const message = `“一、总体情况”没有写到${missing.map(topic => `“${topic}”`).join('、')}。`;
    return breaksWhere(missing.length === 0 ? [] : [{ message, key: missing.join() }]);
  },
  remedy: '请补写缺少的方面；没有工作开展的也要如实说明。',
  examples: {
    holds: [{}],
    breaks: [
      { texts: { overview: '2023年，青禾县林业局主动公开信息31条，收到公开申请15件，网站专栏改版2次，组织培训2次。' } },
    ],
  },
});
