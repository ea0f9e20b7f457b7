import { beijingMinute } from '../calendar/beijing-time.ts';
import type { Hold } from '../lifecycle/life.ts';
import { HOLD_REASONS, type PublicStanding } from '../lifecycle/public-standing.ts';
import type { LetterPart } from './composing/letter-content.ts';

/** The first sentence of a letter: what the public sees now. */
export function publicationPart(standing: PublicStanding): LetterPart {
  const { state, holds, instead, page, reason } = standing;
  const others = instead === null ? '' : `公众看到的是${beijingMinute(instead.uploadedAt)}报送的版本。`;
  if (page !== null && state === 'published')
    return holds.length === 0
      ? { kind: 'outcome', tone: 'good', text: '报告已公布。' }
      : { kind: 'outcome', tone: 'bad', text: `报告仍在公布，但复核发现它${reasonsOf(holds)}，请尽快处理。` };
  if (state === 'superseded')
    return { kind: 'outcome', tone: 'waiting', text: `本次报送的版本已被更新的版本更正。${others}` };
  if (state === 'withdrawn')
    return {
      kind: 'outcome',
      tone: 'bad',
      text: `报告已经撤下，不再公布。${reason === '' ? '' : `原因：${reason.replace(/。$/, '')}。`}${others}`,
    };
  const what = standing.isTakenDown ? '报告已从网站撤下，暂停公布' : '本次报送的版本没有公布，暂缓处理';
  return {
    kind: 'outcome',
    tone: 'bad',
    text: `${what}：${reasonsOf(holds)}。${others || '公众现在看不到这份报告。'}`,
  };
}

/** A word or two for the subject of a letter. */
export function publicationWord({ state, page, isTakenDown }: PublicStanding): string {
  if (page !== null && state === 'published') return '已公布';
  if (state === 'superseded') return '已被更正';
  if (state === 'withdrawn') return '已撤下';
  return isTakenDown ? '暂停公布' : '暂缓公布';
}

const reasonsOf = (holds: readonly Hold[]): string => holds.map(hold => HOLD_REASONS[hold]).join('；');
