import { expect, it } from 'vitest';
import { markupOf } from '../../../../../functions/domain/markup/html.ts';
import { narrative } from '../../../../../functions/domain/pages/report/narrative.ts';

it('a sub-heading is told from a paragraph', () => {
  const markup = markupOf(narrative(['（一）主动公开情况', '（二）依申请公开。全年收到3件。', ' ', '一是加强。']));
  expect(markup).toBe('<h3>（一）主动公开情况</h3>\n<p>（二）依申请公开。全年收到3件。</p>\n<p>一是加强。</p>\n');
});
