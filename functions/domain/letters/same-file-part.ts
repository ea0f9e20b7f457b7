import type { LetterPart } from './composing/letter-content.ts';

const MOST_NAMED = 5;

/** Says that the very same file came as other reports too, named by agency and year; nothing where it did not. */
export function sameFilePart(others: readonly string[]): readonly LetterPart[] {
  if (others.length === 0) return [];
  const named = others.slice(0, MOST_NAMED).join('、');
  const text = `这份文件与作为${named}${others.length > MOST_NAMED ? '等' : ''}报送的文件完全相同（SHA-256 一致）。一份文件不会同时是两份报告，请确认是否传错。`;
  return [{ kind: 'outcome', tone: 'bad', text }];
}
