/** Lines of a page that belong to the web site, the printer or the word processor and not to the report. */

const LONGEST = 160;

const ABOVE_TEXT =
  /发布(?:时间|日期|机构|单位)|(?:信息|文章|稿件)?来源\s{0,9}[:：]|浏览(?:次数|量|人次)|点击(?:数|率|次数|量|收听)|阅读(?:次数|量|字号)|访问量|字\s{0,9}[号体]\s{0,9}[:：]|字体大小|索\s{0,9}引\s{0,9}号|文\s{0,9}号\s{0,9}[:：]|发文(?:日期|字号|机关)|成文日期|公开(?:日期|形式|方式|时限)|主题(?:词|分类)|当前位置|您(?:现在|当前)?(?:的位置|所在)|打印|分享(?:到|至)?\s{0,9}[:：]?$|关闭窗口|责任编辑|保护视力|信息分类|时\s{0,9}效|生成日期|^\s{0,9}(?:https?:\/\/|www\.)/;

const BELOW_TEXT =
  /^[\s【[（(]{0,9}(?:打印|关闭|收藏|返回|我要纠错|纠错|分享|上一[篇条页]|下一[篇条页]|相关(?:链接|文档|稿件|阅读|信息|新闻|解读)|扫一扫|扫描二维码|用微信扫|责任编辑|责编|编辑\s{0,9}[:：]|(?:信息|文章)?来源\s{0,9}[:：]|浏览次数|主办(?:单位)?\s{0,9}[:：]|承办(?:单位)?\s{0,9}[:：]|版权所有|网站(?:标识码|地图|声明|总?访问)|友情链接|联系我们|关于我们|备案序?号|.{0,2}ICP备|.{0,2}公网安备|技术支持|您是第|Copyright|建议(?:您)?使用)/i;

const SITE_DATE = /^\D{0,8}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\D{0,4}$/;

/** A line between title and text that the web site put there: source, date, counters, font size. */
export function isAboveText(text: string): boolean {
  return text.length <= LONGEST && !text.includes('。') && (ABOVE_TEXT.test(text) || SITE_DATE.test(text.trim()));
}

/** A line that begins the foot of a web page; nothing after it belongs to the report. */
export function isBelowText(text: string): boolean {
  return text.length <= LONGEST && !/。./.test(text) && BELOW_TEXT.test(text);
}

const DASHED_NUMBER = /^\s*[-—–－·•.]{1,2}\s*\d{1,3}\s*[-—–－·•.]{1,2}\s*$/;
const NAMED_NUMBER =
  /^\s*第\s*\d{1,3}\s*页(?:\s*(?:[,，/／]\s*)?共\s*\d{1,3}\s*页)?\s*$|^\s*\d{1,3}\s*[/／]\s*\d{1,3}\s*$/;

/** A page number that cannot be a figure: between dashes, or with 页. */
export function isPageNumber(text: string): boolean {
  return text.length < 30 && (DASHED_NUMBER.test(text) || NAMED_NUMBER.test(text));
}
