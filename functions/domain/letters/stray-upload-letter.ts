import type { Uploaded } from '../../steps.ts';
import type { Agency } from '../agency/agency.ts';
import { beijingMinute } from '../calendar/beijing-time.ts';
import type { Site } from '../pages/site.ts';
import { maskPersonalData } from '../personal-data/mask-personal-data.ts';
import type { Refusal } from '../refusal.ts';
import { composeLetter } from './composing/compose-letter.ts';
import type { LetterPart } from './composing/letter-content.ts';
import type { Letter } from './letter.ts';

export interface StrayUpload {
  readonly upload: Uploaded['upload'];
  readonly refusal: Pick<Refusal, 'code' | 'message'>;
  /** What the key gives for the id of an agency; empty where it gives none. */
  readonly agencyId: string;
  /** Agencies that may be meant, the likeliest first. */
  readonly nearest: readonly Agency[];
  /** Mail addresses of those who look after the product. */
  readonly operators: readonly string[];
  readonly site: Site;
}

/** To the operators: a file that no registered agency can be told of, who put it there, and what they can do about it. */
export function writeStrayUpload({ upload, refusal, agencyId, nearest, operators, site }: StrayUpload): Letter {
  const key = maskPersonalData(upload.key);
  const id = maskPersonalData(agencyId);
  const isUnknown = refusal.code === 'unknown_agency';
  return composeLetter({
    to: operators,
    subject: isUnknown
      ? `【待处理】名录中没有机关编号“${id}”，文件未受理`
      : '【待处理】文件放错位置，未受理，无机关可通知',
    title: '一个文件未被受理，没有机关可以通知',
    site,
    parts: [
      {
        kind: 'outcome',
        tone: 'bad',
        text: isUnknown
          ? `上传桶里的文件写着机关编号“${id}”，名录中没有这个编号。报送人没有收到任何通知，请尽快处理。`
          : `上传桶里的文件不在“uploads/机关编号/年度/”之下，不知道是哪个机关的。报送人没有收到任何通知，请尽快处理。`,
      },
      {
        kind: 'facts',
        rows: [
          ['存放位置', key],
          ['对象版本', upload.version],
          ['报送时间', `${beijingMinute(upload.uploadedAt)}（北京时间）`],
          ['上传者', upload.actor ?? '未知'],
          ['来源地址', upload.sourceAddress ?? '未知'],
          ['原因代码', refusal.code],
        ],
      },
      ...likelyParts(nearest),
      { kind: 'heading', text: '怎么处理' },
      { kind: 'list', items: isUnknown ? [...WRONG_ID, ...NEW_AGENCY] : [WRONG_PLACE] },
    ],
  });
}

function likelyParts(nearest: readonly Agency[]): readonly LetterPart[] {
  if (nearest.length === 0) return [{ kind: 'paragraph', text: '名录中没有写法相近的编号。' }];
  return [
    { kind: 'paragraph', text: '名录中写法相近的编号：' },
    { kind: 'list', items: nearest.map(({ id, name, contact }) => `${id}（${name}，${contact}）`) },
  ];
}

const WRONG_ID = ['编号写错的：请通知该机关按正确编号的位置重新上传。'];
const NEW_AGENCY = [
  '机关确实没有登记的：请把它补入名录并导入（npm run agencies -- import 名录.csv），再运行 npm run agencies -- retake，此前退回的文件会重新受理，不必再传。',
];
const WRONG_PLACE = '请按上传者或来源地址找到报送人，告知正确的位置：uploads/机关编号/年度/文件名。';
