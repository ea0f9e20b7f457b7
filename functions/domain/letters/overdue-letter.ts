import { chineseDate } from '../calendar/beijing-time.ts';
import type { Site } from '../pages/site.ts';
import { commaSeparated } from './composing/comma-separated.ts';
import { composeLetter } from './composing/compose-letter.ts';
import type { LetterPart } from './composing/letter-content.ts';
import type { Attachment, Letter } from './letter.ts';

/** A report that has not come, or whose errors were not mended in time. */
export interface OpenMatter {
  /** 青禾县林业局. */
  readonly name: string;
  readonly contact: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly deadline: string;
  readonly daysLate: number;
}

export interface OverdueLetter {
  readonly year: number;
  readonly missing: readonly OpenMatter[];
  /** Reports with errors whose time to mend them is over. */
  readonly unmended: readonly (OpenMatter & { readonly errors: number })[];
  readonly reviewers: readonly string[];
  readonly site: Site;
}

/** More names than this are in the attached table only. */
const MOST_LISTED = 100;

/** To reviewers: whose report is missing, and whose errors were not mended in time; the longest first. */
export function writeOverdue({ year, missing, unmended, reviewers, site }: OverdueLetter): Letter {
  const counted = [
    missing.length > 0 ? `${missing.length} 个机关未报送` : '',
    unmended.length > 0 ? `${unmended.length} 份报告逾期未改正` : '',
  ]
    .filter(text => text !== '')
    .join('，');
  return composeLetter({
    to: reviewers,
    thread: `overdue.${year}`,
    subject: `【逾期名单】${year}年年报：${counted}`,
    title: `${year}年年报逾期名单：${counted}`,
    site,
    parts: [
      { kind: 'outcome', tone: 'bad', text: `${counted}。名单每周发送一次，收到报告或改正之后不再列出。` },
      ...listed('截止日已过、本平台仍未收到', missing, ({ daysLate }) => `已逾期 ${daysLate} 天`),
      ...listed('告知的错误逾期未改正', unmended, ({ errors, daysLate }) => `错误 ${errors} 处，已逾期 ${daysLate} 天`),
    ],
    attachments: [table(missing, unmended)],
  });
}

function listed<T extends OpenMatter>(
  title: string,
  matters: readonly T[],
  tell: (matter: T) => string,
): readonly LetterPart[] {
  if (matters.length === 0) return [];
  const rest = matters.length > MOST_LISTED ? [`另有 ${matters.length - MOST_LISTED} 个，见附件“逾期名单.csv”`] : [];
  const items = matters
    .slice(0, MOST_LISTED)
    .map(matter => `${matter.name}：${chineseDate(matter.deadline)}截止，${tell(matter)}（${matter.contact}）`);
  return [
    { kind: 'heading', text: `${title}（${matters.length} 个）` },
    { kind: 'list', items: [...items, ...rest] },
  ];
}

const table = (missing: OverdueLetter['missing'], unmended: OverdueLetter['unmended']): Attachment => ({
  name: '逾期名单.csv',
  type: 'text/csv',
  text: commaSeparated([
    ['机关', '事项', '截止日', '逾期天数', '错误数', '联系邮箱'],
    ...missing.map(each => [each.name, '未报送', each.deadline, String(each.daysLate), '', each.contact]),
    ...unmended.map(each => [
      each.name,
      '未改正',
      each.deadline,
      String(each.daysLate),
      String(each.errors),
      each.contact,
    ]),
  ]),
});
