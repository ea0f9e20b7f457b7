import { latin1Of } from '../../bytes/latin1.ts';
import type { ReadingNotice } from '../../record/record.ts';
import { isRefusal, type Refusal } from '../../refusal.ts';
import { decodeText } from '../decode-text.ts';
import type { ReadContent } from '../document.ts';
import type { Reader } from '../reader.ts';
import { blocksOfHtml } from './html/blocks-of-html.ts';
import type { SheetFinder } from './html/styles-of-elements.ts';

/** Web pages as content systems and Word make them; what a browser would not show is left out. */
export const read: Reader = async bytes => readHtml(bytes);

/** Reads a page whose charset and linked style sheets may be told beside it; `sheetOf` finds a sheet by what a link says. */
export function readHtml(bytes: Uint8Array, charset?: string, sheetOf?: SheetFinder): ReadContent | Refusal {
  const declared = charset ?? declaredCharset(bytes);
  const decoded = decodeText(bytes, declared);
  if (isRefusal(decoded)) return decoded;
  const content = blocksOfHtml(decoded.text, sheetOf);
  if (isRefusal(content)) return content;
  const notices = [...mislabelled(declared, decoded.charset), ...trackedChanges(content.deletions)];
  return { blocks: content.blocks, notices, unseen: content.unseen };
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = latin1Of(bytes.subarray(0, 4096));
  return /charset\s{0,9}=\s{0,9}["']?([\w-]{2,20})/i.exec(head)?.[1]?.toLowerCase();
}

const CHINESE_CHARSETS: ReadonlySet<string> = new Set(['gb2312', 'gbk', 'gb18030', 'x-gbk']);

function mislabelled(declared: string | undefined, charset: string): readonly ReadingNotice[] {
  if (declared === undefined || familyOf(declared) === familyOf(charset)) return [];
  return [
    {
      kind: 'mislabelled-charset',
      detail: `网页标注的编码是 ${declared}，内容实际按 ${charset} 编码，部分浏览器打开会显示乱码。`,
    },
  ];
}

function familyOf(charset: string): string {
  if (charset === 'us-ascii') return 'utf-8';
  if (CHINESE_CHARSETS.has(charset)) return 'gb18030';
  return charset.replace(/^utf-?(8|16).*$/, 'utf-$1');
}

function trackedChanges(deletions: number): readonly ReadingNotice[] {
  if (deletions === 0) return [];
  return [{ kind: 'tracked-changes', detail: '网页中留有标为删除的文字，读取时已略去。', count: deletions }];
}
