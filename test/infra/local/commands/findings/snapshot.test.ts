import { describe, expect, it } from 'vitest';
import {
  compareSnapshots,
  readSnapshot,
  type SnapshotLine,
  writeSnapshot,
} from '../../../../../infra/local/commands/findings/snapshot.ts';

const line = (rule: string, more: Partial<SnapshotLine> = {}): SnapshotLine => ({
  file: '年报.txt',
  rule,
  severity: 'error',
  figures: ['applications.handledTotal.total=11'],
  expected: 11,
  message: '合计不符。',
  ...more,
});

describe('a snapshot of findings', () => {
  it('is read as it was written', () => {
    const lines = [line('unbalanced-applications'), line('missing-row', { expected: null, figures: [] })];
    expect(readSnapshot(writeSnapshot(lines))).toEqual(lines);
  });

  it('tells what came, what went, and what is worded, judged or counted otherwise', () => {
    const before = [line('kept'), line('gone'), line('reworded'), line('twice'), line('twice')];
    const after = [line('come'), line('reworded', { message: '合计与各项之和不符。' }), line('kept'), line('twice')];
    const { gone, come } = compareSnapshots(before, after);
    expect(gone.map(({ rule }) => rule)).toEqual(['gone', 'reworded', 'twice']);
    expect(come.map(({ rule }) => rule)).toEqual(['come', 'reworded']);
  });
});
