import type { ReadingNotice } from '../../../record/record.ts';

/** What is told of a document whose tracked changes, so many, were taken as accepted. */
export function tellChanges(count: number): readonly ReadingNotice[] {
  if (count === 0) return [];
  return [{ kind: 'tracked-changes', detail: '文件中留有未处理的修订，已按接受全部修订后的内容读取。', count }];
}
