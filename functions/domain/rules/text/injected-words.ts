import { sentencesOf } from '../../record/texts.ts';
import { type Break, breaksWhere, defineRule } from '../rule.ts';

/** What intruders plant on government pages: brands of gambling, pornography, forged papers. */
const SPAM =
  /新葡京|葡京(?:娱乐|赌场)|皇冠(?:体育|娱乐)|威尼斯人(?:娱乐|官网)|太阳城(?:娱乐|官网)|(?:永利|银河|金沙|澳门)(?:娱乐城|赌场|国际娱乐|娱乐(?!场|业|产|服|活))|开元棋牌|棋牌(?:平台|下载)|真人(?:荷官|视讯|百家乐)|百家乐(?!园)|时时彩(?!排)|北京赛车(?:pk|开奖|计划)|六合彩(?!虹)|体育投注(?!站)|投注平台|在线赌场|博彩(?:网|平台|公司)|亚博(?:体育|娱乐|官网|app)|乐鱼体育|开云体育|米兰体育|bet365|188bet|betway|kaiyun(?:sports|体育|app)|成人(?:视频|影片|电影|网站|小说)|黄色(?:网站|视频)|色情(?:网站|视频|直播)|无码(?:视频|影片)|裸聊|约炮|援交(?:妹|女|服务)|(?:专业|低价|优惠|诚信)代开发票|刻章办证|办证刻章|传奇私服/i;
/** 南亚博览会, 支援交通, a tax bureau's 代开发票: words that hold such brands, or serve honest ends, are left alone. */
/** Sentences that tell of fighting such things. */
const FIGHTING = /打击|查处|整治|严禁|禁止|取缔|案件|侦破|防范|清理|治理|举报|处罚|破获|反赌|扫黄/;
const LINK = /(?:https?:\/\/|www\.)([a-z0-9.-]{1,100})/gi;
/** Endings of addresses that an agency may well name. */
const USUAL_LINK = /(?:^|\.)(?:cn|com|net|org|gov|edu|tv|info|mobi|asia|wang|ltd|xn--[a-z0-9]+)\.?$/;

/** A page that was broken into, or text that came from one. */
export const injectedWords = defineRule({
  id: 'injected-words',
  group: 'text',
  severity: 'error',
  title: '疑似被植入不良信息',
  explanation:
    '文字中出现赌博、色情等推广用语或可疑的境外链接，多半是网页被篡改或从被篡改的网页复制而来，公布会造成恶劣影响。',
  basis: '《中华人民共和国网络安全法》第四十七条；政府网站发展指引（国办发〔2017〕47号）',
  inForce: { from: 2019 },
  judge: ({ record }) =>
    breaksWhere(
      sentencesOf(record)
        .flatMap(({ text }): Break[] => {
          const words = text.replaceAll(/\s+/g, '');
          const spam = FIGHTING.test(words) ? undefined : SPAM.exec(words)?.[0];
          const link = [...text.matchAll(LINK)].find(([, host]) => isForeign(host ?? ''))?.[0];
          const found = spam ?? link;
          return found === undefined
            ? []
            : [{ message: `文字中出现“${found}”，疑似被植入的不良信息。`, quote: text.slice(0, 200), key: found }];
        })
        .slice(0, 5),
    ),
  remedy: '请立即检查来源网页和文件是否被篡改，清除后重新上传。',
  examples: {
    holds: [
      {},
      { texts: { other: '配合公安机关打击博彩平台，未收取信息处理费。网站：http://www.qinghe.example.cn。' } },
      {
        texts: { other: '参加中国—南亚博览会，支援交通建设，办理代开发票业务，巡查金沙娱乐场所，网址www.qinghe.tv。' },
      },
    ],
    breaks: [
      { texts: { other: '未收取信息处理费。澳门新葡京官网欢迎您。' } },
      { texts: { other: '未收取信息处理费，详见http://win.lucky.bet/。' } },
    ],
  },
});

const isForeign = (host: string): boolean => /\.[a-z]{2,}\.?$/i.test(host) && !USUAL_LINK.test(host.toLowerCase());
