/** Who a number may belong to; 被申请人 is an agency. */
const ROLE =
  '(?:(?<!被)申请人|当事人|举报人|投诉人|信访人|反映人|来信人|来访人|来电人|诉求人|检举人|原告|上诉人|监护人|家属|户主|机主)';
const SURNAME =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪季]';

/** Somebody who called, not somebody who may call. */
const CALLER =
  '(?<!欢迎|方便|便于|供|请|广大|接受|受理|为|向|对)(?:市民|群众|网友|村民|居民|用户)(?:致电|来电|来信|反映|投诉|举报|称|的(?:手机|电话|联系))';
/** 李女士; behind 联系人 it is somebody of the office. */
const TITLED = `(?<!(?:联系|负责|经办|咨询|收件|受理)[^,。;]{0,6})${SURNAME}(?:先生|女士)`;

const PERSON = new RegExp(`${ROLE}|${CALLER}|${TITLED}|${SURNAME}(?:某|\\*|×|X){1,2}`);
const PERSONS = new RegExp(PERSON.source, 'g');
/** Made unrecognisable by half: 李某, 张某某. Only private persons are. */
const HALF_NAMED = new RegExp(`${SURNAME}某{1,2}`);
/** One of the people, by name: 村民李大勇（…. */
const NAMED_CITIZEN = new RegExp(
  `(?:村民|居民|市民|业主|住户|群众|用户|网民|职工|学生|患者|司机|旅客)${SURNAME}\\p{Script=Han}{1,2}(?:$|[的(,:、]|手机|电话|联系|号码|反映|来电|致电|来信)`,
  'u',
);
const ITS_OWN = /(?:其|本人|个人|私人)(?:的)?(?:本人|个人|私人)?(?:的)?(?:手机|电话|联系电话|联系方式|号码)/;
/** Applicants as those a line of the office is meant for: 方便申请人咨询, 申请人可拨打. */
const ADDRESSED = new RegExp(
  `(?:请|提醒|告知|方便|便于|便利|供|为|向|服务|引导|欢迎|广大|各位)(?:广大|各位?|有关){0,3}${ROLE}|${ROLE}们?[^,。;]{0,6}?(?:如|若|可|应|需|须|均|有疑|有异议|不服|认为)`,
);
const OFFERED =
  /拨打|致电|咨询|垂询|来电|来函|查询|监督|求助|联系(?!电话|方式|人|号码|手机|地址)|可(?:以)?(?:通过|向|到|至|在|前往)|公布|公开了?(?:手机|电话|联系)|通过|请[与向找到]|开通|设立|设置|配备|提供(?:的)?(?:手机|电话|联系)/;

/** Whether a sentence is about a private person whose number or address may follow. */
export function isAboutPerson(before: string): boolean {
  if (HALF_NAMED.test(before) || NAMED_CITIZEN.test(before) || ITS_OWN.test(before)) return true;
  return PERSON.test(before) && !isOffer(before);
}

/** The text behind the last person it names; all of it where it names none. */
export const behindPerson = (text: string): string => text.slice([...text.matchAll(PERSONS)].at(-1)?.index ?? 0);

/** Whether applicants are told where to turn to. */
export const isOffer = (before: string): boolean => {
  const addressed = ADDRESSED.exec(before);
  return addressed !== null && OFFERED.test(before.slice(addressed.index));
};

/** Whether a sentence names an applicant or another private person by role or by half a name. */
export const namesPerson = (text: string): boolean => PERSON.test(text) || NAMED_CITIZEN.test(text);
