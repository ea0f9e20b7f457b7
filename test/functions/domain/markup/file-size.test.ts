import { expect, it } from 'vitest';
import { fileSize } from '../../../../functions/domain/markup/file-size.ts';

it('the size of a file is told in the unit that suits it', () => {
  expect([820, 12_595, 1_468_006].map(fileSize)).toEqual(['820 字节', '12.3 KB', '1.4 MB']);
});
