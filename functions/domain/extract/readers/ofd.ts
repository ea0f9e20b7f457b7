import type { ReadingNotice } from '../../record/record.ts';
import { isRefusal } from '../../refusal.ts';
import { blocksOfPages } from '../layout/blocks-of-pages.ts';
import { withoutOverlays } from '../layout/lines/find-overlays.ts';
import type { Reader } from '../reader.ts';
import { type OfdContent, readPages } from './ofd/read-pages.ts';
import { judgeText } from './pdf/guards/judge-text.ts';

/** OFD (GB/T 33190-2016), the national fixed layout format: read like a PDF, by where its text and lines stand. */
export const read: Reader = async bytes => {
  const content = readPages(bytes);
  if (isRefusal(content)) return content;
  const { pages, images, unseen } = content;
  const refused = judgeText({ pages, images });
  return refused ?? { blocks: blocksOfPages(withoutOverlays(pages)), notices: noticesOf(content), unseen };
};

function noticesOf({ composites, others }: OfdContent): readonly ReadingNotice[] {
  const ignored = (detail: string, count: number): readonly ReadingNotice[] =>
    count === 0 ? [] : [{ kind: 'ignored-content', detail, count }];
  return [
    ...ignored('文件中的复合图元没有读取。', composites),
    ...ignored('文件里有多份文档，只读取了第一份，其余没有读取。', others),
  ];
}
