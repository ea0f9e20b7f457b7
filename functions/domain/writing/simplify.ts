/** Traditional characters that turn up in reports (mirrors in traditional script), each followed by its simplified form. */
const PAIRS =
  '範范規规許许罰罚處处強强業业費费購购採采項项數数製制發发廢废現现開开關关係系內内機机沒没補补確确訪访舉举報报訴诉類类請请複复復复無无當当議议結结轉转辦办繼继續续總总計计屬属於于國国執执詢询務务' +
  '過过護护權权穩稳維维糾纠審审訟讼經经後后問问題题進进體体況况動动條条額额單单萬万團团組组織织對对減减認认獲获繳缴納纳產产與与資资訊讯門门戶户個个場场間间為为決决書书圖图網网頁页會会態态環环設设' +
  '區区縣县鄉乡鎮镇廳厅應应還还並并達达遞递郵邮電电話话號号億亿兩两餘余從从來来實实構构據据佔占較较長长約约種种參参責责檢检職职統统聞闻視视頻频讀读眾众稱称證证碼码帳账銀银軍军聯联繫系記记錄录歲岁' +
  '辭辞東东術术價价觀观廣广陽阳陰阴歡欢漢汉華华馬马鳥鸟魚鱼龍龙臺台灣湾駕驾駛驶親亲員员際际臨临時时滿满樓楼棟栋鐵铁錢钱運运輸输財财貨货買买賣卖選选檔档館馆閱阅覽览標标準准壓压歷历師师學学醫医藥药' +
  '療疗險险勞劳聽听陳陈張张劉刘楊杨趙赵黃黄吳吴孫孙羅罗鄭郑謝谢韓韩馮冯鄧邓蕭萧蔣蒋葉叶蘇苏呂吕盧卢賈贾譚谭陸陆鄒邹賀贺顧顾龔龚湯汤賴赖龐庞顏颜嚴严溫温盡尽';

/** Simplified form by traditional form. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[2 * at] ?? '', PAIRS[2 * at + 1] ?? '']),
);

const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

/** The text with its traditional characters simplified; of the same length. */
export const simplify = (text: string): string =>
  text.replace(TRADITIONAL, character => SIMPLIFIED.get(character) ?? character);
