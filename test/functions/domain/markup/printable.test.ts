import { expect, it } from 'vitest';
import { printable, printableLine } from '../../../../functions/domain/markup/printable.ts';

it('printable text holds nothing invisible', () => {
  expect(printable('甲\u2066乙\u00AD丙\u0085丁\n\t𠮷')).toBe('甲乙丙丁\n\t𠮷');
  expect(printableLine(' 甲\r\nBcc: 乙\u2028丙\u202E ')).toBe('甲 Bcc: 乙 丙');
});
