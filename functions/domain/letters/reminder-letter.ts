import type { Agency } from '../agency/agency.ts';
import { chineseDate } from '../calendar/beijing-time.ts';
import { uploadKey } from '../locations.ts';
import type { Site } from '../pages/site.ts';
import type { Scope } from '../record/record.ts';
import { SCOPE_NAMES } from '../record/scope-names.ts';
import { composeLetter } from './composing/compose-letter.ts';
import type { Letter } from './letter.ts';

export interface Reminder {
  readonly agency: Agency;
  readonly reviewers: readonly string[];
  readonly year: number;
  readonly scope: Scope;
  /** Last day, `YYYY-MM-DD`, and how many days are left. */
  readonly deadline: string;
  readonly daysLeft: number;
  readonly site: Site;
}

/** To an agency whose report has not come, a few days before the last one. */
export function writeReminder({ agency, reviewers, year, scope, deadline, daysLeft, site }: Reminder): Letter {
  const last = chineseDate(deadline);
  const left = daysLeft === 0 ? '今天截止' : `还有 ${daysLeft} 天`;
  return composeLetter({
    to: [agency.contact],
    replyTo: reviewers,
    repliesTo: '审核人员',
    thread: `${agency.id}.${year}.${scope}`,
    subject: `【提醒·${left}】${agency.name}${year}年年报尚未收到，${last}截止`,
    title: `${agency.name}${year}年年报尚未收到`,
    site,
    parts: [
      { kind: 'outcome', tone: 'waiting', text: `截至今天，本平台没有收到这份年报。报送截止日是${last}（${left}）。` },
      {
        kind: 'facts',
        rows: [
          ['机关', agency.name],
          ['年度', `${year}年（${SCOPE_NAMES[scope]}）`],
          ['截止日', last],
          ['上传位置', uploadKey(agency.id, year, '文件名')],
        ],
      },
      {
        kind: 'paragraph',
        text: '已经上传的，几分钟内会收到回执；没有收到回执的，请核对上传位置。截止日之后仍未收到的，会列入报送审核人员的名单。',
      },
    ],
  });
}
