import { expand } from '../expand.ts';
import { agreeing, contradicting, type SpokenKind } from '../spoken-kind.ts';
import { ON_REQUESTS, SELF, TIME } from './times.ts';

/** Sentences with numbers of something else than this year's requests of this office: nothing contradicts them. */
const unrelated = (name: string, templates: readonly string[]): SpokenKind => ({
  name,
  say: (_, random) => {
    const template = templates[random.whole(0, templates.length - 1)] ?? '';
    const [a, b, c] = [random.whole(2, 9), random.whole(11, 98), random.whole(101, 980)];
    return agreeing(expand(random, template, { a, b, c }));
  },
});

const residue: SpokenKind = {
  name: 'residue of a template',
  say: (_, random) => {
    const template = random.pick([
      '（填表说明：[请据实填写|本部分由办公室填写]）',
      '编写说明：[此处|本节][简要|]介绍[监督保障|平台建设]情况。',
      '（[5|3|8]00字以内）',
      '（[此部分|本部分][不超过|控制在]{b}00字[以内|]）',
      '填报说明：没有的填0。',
    ]);
    return contradicting(`（五）监督保障。开展培训。${expand(random, template, { b: random.whole(2, 9) })}`);
  },
};
const series: SpokenKind = {
  name: 'documents of a wrong series',
  say: (_, random) =>
    contradicting(
      `本报告按照《中华人民共和国政府信息公开工作年度报告格式》（${random.pick(['国办政务公开办函', '国办公开函', '国办发', '国办函'])}〔2021〕30号）编制。`,
    ),
};

export const UNRELATED_KINDS: readonly SpokenKind[] = [
  unrelated('other years', [
    `${ON_REQUESTS}[近三年|近五年|三年来|五年来|近年来|十年来|历年]${SELF}[共|累计|][收到|受理|办理]政府信息公开申请{c}件。`,
    `${ON_REQUESTS}[自|]2019年[以来|至今|起]，[共|累计]受理政府信息公开申请{c}件。`,
    `${ON_REQUESTS}2021年收到政府信息公开申请{b}件。`,
    `${ON_REQUESTS}机构改革以来累计答复政府信息公开申请{c}件。`,
    `${ON_REQUESTS}2024年[计划|拟]将申请量控制在{b}件[以内|左右]。`,
  ]),
  unrelated('rates and averages', [
    `${ON_REQUESTS}[工作人员|经办人员|]人均[办理|答复|承办]政府信息公开申请{b}件。`,
    `${ON_REQUESTS}平均每[月|季度]受理政府信息公开申请{a}件。`,
    `${ON_REQUESTS}[每件申请|]平均办理时长{b}天。`,
    `${ON_REQUESTS}申请最多的[3月|9月][收到|有]{a}件。`,
  ]),
  unrelated('requests of others', [
    `${ON_REQUESTS}[指导|督促|帮助|协助][下级单位|基层林业站|各乡镇|镇街|下属单位][规范|]办理政府信息公开申请{b}件。`,
    `${ON_REQUESTS}[协助|配合][县政府办公室|县政府|上级机关|兄弟单位][答复|办理|回复][涉林|]政府信息公开申请{a}件。`,
    `${ON_REQUESTS}县政府[转办|转来|交办]的[协办|征求意见]件{b}件均[按时|]反馈。`,
    `${ON_REQUESTS}[抽查|评查|检查]各乡镇[依申请公开|政府信息公开申请]答复书{b}份。`,
    `${ON_REQUESTS}办理征求第三方意见{a}件次。`,
  ]),
  unrelated('what is no request', [
    `${ON_REQUESTS}[对|]{a}件[来信|申请]经沟通[作为|按|转为]信访[事项|件|][处理|办理]。`,
    `${ON_REQUESTS}针对{a}类[案件|申请]梳理[共性|]问题，形成答复范本{b}份。`,
    `${ON_REQUESTS}[建立|健全|完善]登记、审核、归档{a}项[机制|制度]，规范申请办理。`,
    `${ON_REQUESTS}[组织|开展]依申请公开[业务|]培训{a}次，[培训|参训]{b}人次，模拟答复{a}件。`,
    `${ON_REQUESTS}答复前[召开|组织]会商{b}次。`,
    `${ON_REQUESTS}[接待|解答][来访|咨询]{b}人次，引导申请人[撤回|修改]后[另行|]提交。`,
    `${ON_REQUESTS}邮寄答复{b}件次，电话沟通{c}次。`,
  ]),
  unrelated('disputes of another kind', [
    `${TIME}${SELF}办理行政复议[答复|]案件{b}件、行政应诉案件{a}件，行政负责人出庭应诉率100%。`,
    `${TIME}[我局|本局]作为被申请人的[各类|]行政复议案件{b}件，[多|主要]为林权争议。`,
    `[组织|开展]行政复议、行政诉讼案例研讨{a}次，旁听庭审{a}次。`,
    `${TIME}行政诉讼败诉{a}件，与政府信息公开无关。`,
    `${TIME}代县政府[办理|起草]行政复议答复{b}件。`,
  ]),
  unrelated('documents and decisions of another kind', [
    `（三）政府信息管理。[牵头|]起草县政府规范性文件{a}件，参与审核规范性文件{b}件。`,
    `（三）政府信息管理。[公开|上传|集中公开]历年[规范性文件|政策文件]{c}件。`,
    `（三）政府信息管理。制发[其他|一般|各类]公文{c}件，其中主动公开{b}件。`,
    `（一）主动公开。公示行政许可结果{c}条、行政处罚[信息|结果]{b}条。`,
    `（一）主动公开。行政许可事项清单共{b}项，行政处罚事项{c}项。`,
    `（一）主动公开。公开行政处罚典型案例{a}件。`,
  ]),
  unrelated('a subset of a list', [
    `（一）主动公开。${TIME}发布信息{c}条，其中[政策文件|重点领域信息]{a}条、解读{a}条。`,
    `（一）主动公开。${TIME}发布信息{c}条，[占比最高的|最多]为工作动态{b}条。`,
    `（五）监督保障。[接听|接到]咨询电话{c}个，[回复|办理]网民留言{b}条，[12345|政务服务热线]转办件{b}件，办结率100%。`,
    `[办理|承办]人大代表建议{a}件、政协提案{b}件，[办结率|按时办结率]100%，[均|全部]公开答复。`,
  ]),
  residue,
  series,
];
