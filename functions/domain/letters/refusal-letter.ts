import type { Agency } from '../agency/agency.ts';
import { beijingMinute } from '../calendar/beijing-time.ts';
import type { Site } from '../pages/site.ts';
import { maskPersonalData } from '../personal-data/mask-personal-data.ts';
import type { Refusal } from '../refusal.ts';
import { composeLetter } from './composing/compose-letter.ts';
import type { Letter } from './letter.ts';

export interface RefusalLetter {
  readonly agency: Agency;
  /** Key of the upload. */
  readonly key: string;
  readonly fileName: string;
  readonly refusal: Pick<Refusal, 'code' | 'message'>;
  /** ISO 8601 UTC. */
  readonly uploadedAt: string;
  /** Mail addresses of the reviewers in charge: whom to ask. */
  readonly reviewers: readonly string[];
  readonly site: Site;
}

const MOST_NAMED = 3;

/** To the agency: why its file was not taken and what to do. */
export function writeRefusal({ agency, refusal, uploadedAt, reviewers, site, ...given }: RefusalLetter): Letter {
  const [fileName, key] = [maskPersonalData(given.fileName), maskPersonalData(given.key)];
  return composeLetter({
    to: [agency.contact],
    replyTo: reviewers,
    repliesTo: '审核人员',
    subject: `【未受理】${agency.name}报送的文件“${fileName}”`,
    title: '报送的文件未被受理',
    site,
    parts: [
      { kind: 'outcome', tone: 'bad', text: refusal.message },
      {
        kind: 'facts',
        rows: [
          ['机关', agency.name],
          ['文件', fileName],
          ['存放位置', key],
          ['报送时间', `${beijingMinute(uploadedAt)}（北京时间）`],
          ['原因代码', refusal.code],
        ],
      },
      {
        kind: 'paragraph',
        text: '该文件没有公布，此前已公布的报告不受影响。请按上述原因处理后重新上传，无需另行申请。',
      },
      {
        kind: 'paragraph',
        text: `处理中有困难的，请联系${reviewers.length === 0 ? '政务公开主管部门' : `审核人员：${reviewers.slice(0, MOST_NAMED).join('、')}`}。`,
      },
    ],
  });
}
