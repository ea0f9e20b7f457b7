import { describe, expect, it } from 'vitest';
import { mailAddress } from '../../../../functions/domain/agency/mail-address.ts';
import { parseAgencyRegister } from '../../../../functions/domain/agency/parse-agency-register.ts';
import { composeLetter } from '../../../../functions/domain/letters/composing/compose-letter.ts';
import { inventedSite } from '../../../support/invented-site.ts';

const TAKEN = [
  ["o'neil@b.cn", "o'neil@b.cn"],
  [' xxgk+nb@Lanxi.GOV.cn ', 'xxgk+nb@lanxi.gov.cn'],
  ['office@政务.中国', 'office@xn--zfr164b.xn--fiqs8s'],
  ['a.b_c@sub.b-c.example', 'a.b_c@sub.b-c.example'],
  ['a@例子。中国', 'a@xn--fsqu00a.xn--fiqs8s'],
] as const;
const REFUSED = [
  '张三@政务.中国',
  'ａ@b.cn',
  'a@b',
  'a@127.0.0.1',
  'a@[127.0.0.1]',
  'a@b..cn',
  'a..b@b.cn',
  '.a@b.cn',
  'a b@b.cn',
  '@b.cn',
  'b.cn',
  '',
  'a@b.cn,c@d.cn',
  'a@b.cn\r\nBcc: c@d.cn',
  '张三 <a@b.cn>',
  `${'a'.repeat(65)}@b.cn`,
  `a@${'b.'.repeat(130)}cn`,
  'a@b.cn:25',
  'a@b.cn/x',
  'a@user@b.cn',
];
const heading = 'id,name,kind,level,region,regionName,scopes,contact';
const register = (contact: string) =>
  parseAgencyRegister(`${heading}\nx1,甲局,county-department,county,330000,甲县,organ,"${contact}"\n`);

describe('the one rule for mail addresses', () => {
  it.each(TAKEN)('takes %j as %s, at import as at sending', (given, address) => {
    expect(mailAddress(given)).toEqual({ address });
    expect(register(given)).toMatchObject({ problems: [], agencies: [{ contact: address }] });
    const letter = composeLetter({ to: [given], subject: '', title: '', parts: [], site: inventedSite });
    expect(letter.to).toEqual([address]);
  });

  it.each(REFUSED)('refuses %j with a sentence, at import as at sending', given => {
    expect(mailAddress(given)).toMatchObject({ problem: expect.stringMatching(/邮箱/) });
    expect(register(given).problems).toMatchObject([{ message: expect.stringContaining('contact') }]);
    expect(composeLetter({ to: [given], subject: '', title: '', parts: [], site: inventedSite }).to).toEqual([]);
  });

  it('says what to do about a name in Chinese in front of the @', () => {
    expect(register('张三@政务.中国').problems[0]?.message).toBe(
      'contact 中的 张三@政务.中国 不能使用：@ 前面只能用英文字母、数字和常用符号，请换一个邮箱',
    );
  });
});
