import { expect, it } from 'vitest';
import { basisInYear } from '../../../../functions/domain/rules/basis-in-year.ts';

const BASIS = '《中华人民共和国政府信息公开条例》第四十九条；国办公开办函〔2021〕30号第（四）项（内容应当准确）';

it('a report is judged by the notice of its year', () => {
  expect(basisInYear(BASIS, 2023)).toBe(BASIS);
  expect(basisInYear(BASIS, null)).toBe(BASIS);
  expect(basisInYear(BASIS, 2020)).toBe(
    '《中华人民共和国政府信息公开条例》第四十九条；国办公开办函〔2019〕60号（内容应当准确）',
  );
  expect(basisInYear(BASIS, 2019)).toContain('国办公开办函〔2019〕60号（2019年度鼓励使用）');
});
