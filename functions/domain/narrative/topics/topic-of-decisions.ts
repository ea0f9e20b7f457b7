import { type Phrase, PUBLISHING, THING } from './phrase.ts';
import type { Topic } from './topics.ts';

/** Licences, penalties, coercion as decisions made, not as items published; null for the latter. */
export function topicOfDecision(topic: Topic, phrase: Phrase, around: string): Topic | null {
  const { left, right, unit, context } = phrase;
  if (unit === '条' || unit === '篇' || !THING.test(unit ?? '')) return null;
  if (/信息|清单|目录|案例|结果|培训|听证|申请/.test(around.slice(-12) + right)) return null;
  if (topic === 'procurement.projects') return topic;
  if (/决定/.test(left + right) || context === 'decisions') return topic;
  if (PUBLISHING.test((left + right).replaceAll('信息公开', ''))) return null;
  return /作出|做出|办理|办结|实施|执行|下达|处理|查处|查办|采取|立案|核发|审批/.test(left) ? topic : null;
}
