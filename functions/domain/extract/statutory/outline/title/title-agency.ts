import { YEAR_MARK } from './title-years.ts';

/** Endings of agency names; a line above the title is taken into it only when it ends so. */
const AGENCY_ENDING =
  /(?:政府|[局委会办室厅部署院镇乡区县市省州盟旗处队所站社馆场司库行台校园站团联协庄港关湖岛城]|街道|中心|公司|集团|学校|大学|中学|小学|幼儿园|税务|气象|监狱|系统|机关|本级|垦区|兵团|[第一二三四五六七八九十\d]师|农场|广电|大队|基地|管委|苏木|科|组|校)(?:[（(][^（()）]{1,20}[）)])?$/;

/** Words of sentences and of the navigation of sites, none of names. */
const NO_NAME =
  /公开(?!办|中心|处|科|室|领导|服务)|目录|指南|专栏|栏目|年报|年度|报告|首页|网站|导航|政策|解读|通知|公告|位置|下载|返回|附件|标题|编制|公布|发布|报送|上报|汇总|撰写|制作|形成|根据|按照|依据|要求|认真|现将|特此|通过|以下|如下|关于|所属|下属|做好|开展|印发|转发|[了我该，。；、：:,;!?！？"“”《》<>»|/=]|^(?:本(?!溪)|各|全(?:[省市区县旗镇乡]|州(?!县))|[一二三四五六七八九十]{1,3}[是、.．]|\d)/;

/** Whether a text has words that no name has. */
export const hasNoName = (text: string): boolean => NO_NAME.test(text);

const LONGEST_NAME = 50;

/** Whether a text can be the name of an agency, by its ending and by having no words of anything else. */
export const isAgencyName = (name: string): boolean =>
  name.length >= 2 && name.length <= LONGEST_NAME && AGENCY_ENDING.test(name) && !hasNoName(name);

const HANDED_IN = /关于(?:报送|上报|呈报|呈送|公布|发布|公开)?/;

/**
 * The agency in what stands before 政府信息公开 in a title: before or behind 关于, years and 年度 taken away. Empty where
 * what is left is not the name of one agency.
 */
export function agencyIn(before: string): string {
  const names = before
    .split(HANDED_IN)
    .map(bareName)
    .filter(name => name !== '');
  const [name = ''] = names;
  if (names.length !== 1 || !isAgencyName(wholeName(name))) return '';
  return wholeName(name);
}

const bareName = (text: string): string =>
  text
    .replaceAll(YEAR_MARK, '')
    .replace(/(?:年度?|的|[-—_·•]){1,12}$/, '')
    .replace(/^(?:年度|[-—_·•:：]){1,12}/, '')
    .replace(/^（?\)?|[（(]$/g, '')
    .replace(/^[（(][）)]/, '');

/** 云岭县人民 is left where the words 政府信息公开 took its 政府. */
const wholeName = (name: string): string => (name.endsWith('人民') ? `${name}政府` : name);
