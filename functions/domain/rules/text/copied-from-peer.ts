import { FORM_NOTICE } from '../../form/form-notice.ts';
import { sectionName } from '../../form/section-name.ts';
import { sectionText } from '../../record/texts.ts';
import { breaksWhere, defineRule, unchecked } from '../rule.ts';
import type { PeerText } from '../subject.ts';
import { longestSharedPassage } from './similarity/longest-shared-passage.ts';
import { similarity } from './similarity/similarity.ts';

/** More candidates than this are not compared: the index returns the likeliest first. */
const MOST_CANDIDATES = 20;

/** 内容雷同 between agencies of one year. The index names possible copies; here they are compared exactly. */
export const copiedFromPeer = defineRule({
  id: 'copied-from-peer',
  group: 'text',
  severity: 'warning',
  title: '内容与其他机关的报告雷同',
  explanation:
    '总体情况或者存在的问题除数字和机关名称外，与同一年度另一机关的报告几乎相同。谁照抄谁由人工判断；照抄的报告不能反映本机关的实际。',
  basis: `${FORM_NOTICE}第（四）部分（内容雷同、敷衍塞责的，追究责任）`,
  inForce: { from: 2019 },
  thresholds: { leastSimilarity: 0.9, leastCharacters: 150 },
  judge: (subject, { leastSimilarity, leastCharacters }) => {
    const { record, peers } = subject;
    if (peers === null) return unchecked('没有与其他机关的报告比较。');
    const found = peers.similarTexts.slice(0, MOST_CANDIDATES).flatMap(peer => {
      const own = withoutName(sectionText(record, peer.section), record.agencyName);
      const theirs = withoutName(textOf(peer), peer.agencyName);
      if (Math.min(own.length, theirs.length) < leastCharacters) return [];
      const alike = similarity(own, theirs);
      return alike < leastSimilarity ? [] : [{ peer, alike, passage: longestSharedPassage(own, theirs).slice(0, 120) }];
    });
    return breaksWhere(
      found.map(({ peer, alike, passage }) => ({
        message: `${sectionName(peer.section)}除数字外与${peer.agencyName}同一年度的报告有${Math.floor(alike * 100)}%相同，例如“${passage.slice(0, 40)}…”。这样的文字不能反映本机关的实际。`,
        quote: passage,
        key: `${peer.section} ${peer.agencyName}`,
      })),
    );
  },
  remedy: '请按本机关的实际情况重写这一部分；如果是对方照抄，请向主管部门说明。',
  examples: {
    holds: [
      {},
      {
        peers: {
          similarTexts: [
            { agencyName: '青禾县水务局', section: 'problems', paragraphs: ['水库公示更新偏慢。'.repeat(20)] },
          ],
        },
      },
    ],
    breaks: [
      {
        texts: { problems: sharedText('青禾县林业局', 31) },
        peers: {
          similarTexts: [
            { agencyName: '青禾县水务局', section: 'problems', paragraphs: [sharedText('青禾县水务局', 9)] },
          ],
        },
      },
    ],
  },
});

const textOf = ({ paragraphs }: PeerText): string => paragraphs.join('').replaceAll(/\s+/g, '');

const withoutName = (text: string, name: string): string => (name === '' ? text : text.replaceAll(name, '本机关'));

function sharedText(name: string, count: number): string {
  return (
    `${name}全年公示事项${count}条，对照公众的需要还有三点不足：一是公示的附件多为扫描件，检索不便；二是基层站点的公开栏由专人张贴的不多，` +
    '更换往往要等到月底；三是业务科室对哪些事项应当主动公开拿不准，报送前反复询问。改进的办法：附件一律改为电子文本，站点指定一名同志每周更换公开栏，' +
    '把常见事项列成清单发给各科室对照，清单每半年修订一次，修订情况在内部通报。'
  );
}
