/** Words that say nothing of their own between a label and its number. */
const FILLERS = [
  '政府信息公开|政府信息|信息公开|依申请公开|依公开申请|信息|公开',
  '申请书|申请表|申请件|办件|申请人|申请|案件|事项|数量|件数|总数|总量|总计|共计|合计|累计|一共|情形|情况|内容',
  '办理|处理|答复|决定|继续|完成|作出|做出|给予|出具|发生|引发|引起|受理|收到|提起|提出',
  '全年|本年度?|年度|年内|今年|一年来|依法|按时|按期|依规|相关|有关|属于',
  '对|针对|通知书?|方面|截[至止]?|今年以来|无正当理由|经审查|经查|依规|最终|主要|予以?|确|以来|目前|分别|其中|包括|包含|达到|仅有|只有|均|各|共|计|有|为|是|的|达|等|类|项|件|于|了|数|约|近|过|仅|只|被|由|因|在|已|系|属|即|另|还|除',
  '[：，、“”‘’"·/\\-]',
];
const FILLER = new RegExp(FILLERS.join('|'), 'g');

/** Askers and manners of asking that leave a request an ordinary request. */
const ASKING = new RegExp(
  [
    '关于(?=政府信息公开|信息公开|依申请)|公民|自然人|法人|其他社会组织|其他组织|社会组织|组织|社会公众|公众|群众|市民|村民|居民|企业|单位|个人|社会各界|社会',
    '或者|或|和|及|与|以及|并|来自|提交|递交|对|向|我[市县区局委办厅镇乡院]|本(?:机关|单位|局|委|办|市|县|区|镇|乡)',
    '请求|诉求|受理量|收件量|申请量|接收量|总量|总数|数量|渠道|途径|申请者|其它组织|其他社会|提出|全部|全体|一共|总共|人|新收|接收|接到|接受|登记|各类|各种|有效|新|要求|需求|获取|方面|工作|依法|依|政务|相关|总|次|以|向|所|合法|合规|各方|各',
    FILLERS.join('|'),
  ].join('|'),
  'g',
);

/** Whether a stretch of text says nothing of its own. */
export const isFiller = (text: string): boolean => text.length <= 60 && text.replaceAll(FILLER, '') === '';

/** Whether a stretch of text narrows requests for information down to nothing in particular. */
export const isAsking = (text: string): boolean => text.length <= 60 && text.replaceAll(ASKING, '') === '';

/** A year, as it stands in front of what is counted in it. */
export const YEAR_WORDS =
  /(?:19|20)\d{2}年(?:度)?|全年度?|本年度?|今年(?:以来)?|本年以来|年内|一年来|截[至止]?(?:目前|年底|年末)?|(?:\d{1,2}月)?\d{1,2}日/g;
