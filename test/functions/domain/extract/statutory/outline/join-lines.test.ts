import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../../../../functions/domain/extract/statutory/outline/join-lines.ts';

const lines = (...texts: readonly string[]) =>
  joinLines(texts.map((text, at) => ({ kind: 'text', text, at: { line: at + 1 }, unit: 'line' }))).map(
    passage => passage.text,
  );

describe('lines of text', () => {
  it('that reach the edge go on in the next, across empty lines and page numbers', () => {
    expect(
      lines(
        '全县水利系统围绕防汛抗旱和农村饮水安全主动公开信息，',
        '及时回应群众关切的问题，并把办事指南逐项列出来供查阅',
        '',
        '- 2 -',
        '，方便群众办事。',
        '（二）依申请公开。全年收到申请四件，均在法定期限内办结',
        '并答复。',
      ),
    ).toEqual([
      '全县水利系统围绕防汛抗旱和农村饮水安全主动公开信息，及时回应群众关切的问题，并把办事指南逐项列出来供查阅，方便群众办事。',
      '（二）依申请公开。全年收到申请四件，均在法定期限内办结并答复。',
    ]);
  });

  it('as long as paragraphs are paragraphs', () => {
    const long = '全年主动公开水库调度信息。'.repeat(20);
    expect(lines(long, long, '一、短句。')).toEqual([long, long, '一、短句。']);
  });
});
