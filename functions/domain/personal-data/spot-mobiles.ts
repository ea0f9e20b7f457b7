import { contextOf, isCode, isQuantity, labelBefore, type NumberContext } from './context.ts';
import type { Spotted } from './kinds.ts';
import { mobileNumbers } from './numbers/lookalikes.ts';
import type { WrittenNumber } from './numbers/written-numbers.ts';
import { behindPerson, isAboutPerson, isOffer } from './persons.ts';

/** Lines of an office, whoever is told of them. */
const OFFICE =
  /\p{Script=Han}{2,12}(?:办|科|局|委|厅|中心|股|大队|支队)$|(?:热线|传真|值班|办公|监督|咨询|客服|服务|窗口|投诉举报|举报投诉|总机|座机|接待|受理|政务|便民|报警|抢修)[^,。;]{0,12}$|(?:我|本)(?:局|委|办|厅|院|镇|乡|街道|中心|单位|机关|县|市|区)[^,。;]{0,12}$/u;
/** Where a number is meant to be known. */
const CONTACT =
  /电话|手机|热线|联系|咨询|监督|投诉|举报|传真|办公|微信|客服|值班|窗口|拨打|致电|负责人|主任|科长|股长|专员|联络员|经办人|工作人员|同志|信息员|收件人|收信人|接收人|干部|书记|网格员|民警|律师/;
/** How far a word of contact reaches, over the semicolons of a line that lists address, person and number. */
const REACH = 60;
/** The number is said to be somebody's: 13…的群众反映. */
const SOMEBODY =
  /^[)\]]?(?:的)?(?:群众|市民|用户|机主|居民|村民|网民|来电|来信|来访|反映|投诉称|提出申请|系(?:申请人|其|当事人|机主))/;
const INVITED = /拨打|致电|通过|可|向|请|欢迎/;

/**
 * Mobile numbers of private persons. A number beside an applicant or somebody named by half is theirs, whatever word of
 * contact stands before it, unless it is a line of the office; elsewhere a word of contact means it may be known.
 */
export function spotMobiles(
  text: string,
  numbers: readonly WrittenNumber[],
  identities: readonly Spotted[],
): readonly Spotted[] {
  return mobileNumbers(numbers).flatMap(({ digits, from, to }): readonly Spotted[] => {
    const context = contextOf(text, from, to);
    const besideIdentity = identities.some(
      each => Math.abs(each.from - from) < REACH && isOneSentence(text, each, from),
    );
    return isPrivate(text, from, context, besideIdentity) ? [{ kind: 'mobile', written: digits, from, to }] : [];
  });
}

const isOneSentence = (text: string, { from, to }: Spotted, other: number): boolean =>
  !/[。!?]/.test(text.slice(Math.min(to, other), Math.max(from, other)));

function isPrivate(text: string, from: number, context: NumberContext, besideIdentity: boolean): boolean {
  const { before, clause, after } = context;
  const label = labelBefore(clause);
  if (
    isQuantity(context) ||
    isCode(label) ||
    (isNumberOfThing(label) && !isAboutPerson(clause)) ||
    text[from - 1] === '¥'
  )
    return false;
  if (OFFICE.test(behindPerson(label))) return false;
  if (besideIdentity || isAboutPerson(clause) || isAboutPerson(labelOfPart(before))) return true;
  if (isOffer(clause)) return false;
  if (SOMEBODY.test(after) && !INVITED.test(clause)) return true;
  const reach = text.slice(Math.max(0, from - REACH), from).replace(/^[\s\S]*\n(?=[\s\S]{20})/, '');
  return !CONTACT.test(reach) && !/^[)\]]? ?@/.test(after);
}

/** 发票号码, 运单号: a number of anything but a telephone. */
const isNumberOfThing = (label: string): boolean =>
  /[\p{Script=Han}A-Z]号码?$/u.test(label) && !/(?:机|话|系|移动|联通|电信|短信|微信|人|其|的|该|众)号码?$/.test(label);

/** 申请人：李大勇；电话：…: the part before the last semicolon, where all it does is to name somebody. */
function labelOfPart(before: string): string {
  const [, part = ''] = before.split(';').toReversed();
  return /人(?:姓名)?:? ?[\p{Script=Han}*]{2,4}(?:\([^)]{0,40}\))?$/u.test(part) ? part : '';
}
