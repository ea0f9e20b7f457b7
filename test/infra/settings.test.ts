import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../infra/settings.ts';
import { CHINA } from '../support/stack/synthesize-app.ts';

const ACM = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b';

describe('the settings', () => {
  it('have a default for everything outside China', () => {
    expect(readSettings({})).toMatchObject({
      partition: 'aws',
      region: undefined,
      domain: undefined,
      mail: { transport: 'ses' },
      publication: 'publish',
      logRetention: 180,
    });
  });

  it('take lists as text, as the command line gives them', () => {
    const { reviewers } = readSettings({ reviewers: 'a@bailu.example, b@bailu.example' });
    expect(reviewers).toEqual(['a@bailu.example', 'b@bailu.example']);
  });

  it('know the China partition by its region, where letters go through a relay', () => {
    expect(readSettings(CHINA)).toMatchObject({
      partition: 'aws-cn',
      domain: { name: CHINA.domainName, certificate: CHINA.certificate },
      mail: { transport: 'smtp', secret: 'gongkai/relay' },
    });
  });

  it.each([
    ['a region that is none', { region: 'Beijing' }, /region is not a region.*Beijing/],
    [
      'a domain with a scheme',
      { domainName: 'https://a.example', certificate: ACM },
      /domainName is not a domain name/,
    ],
    ['a domain without a certificate', { domainName: 'a.example' }, /domainName is set but certificate is not/],
    ['a certificate without a domain', { certificate: ACM }, /certificate is set but domainName is not/],
    [
      'a certificate CloudFront cannot use',
      { domainName: 'a.example', certificate: 'ASCA' },
      /ACM certificate in us-east-1/,
    ],
    [
      'China without a domain',
      { region: 'cn-north-1', smtpSecret: 's' },
      /domainName and certificate are needed in China/,
    ],
    [
      'China with an ACM certificate',
      { ...CHINA, certificate: 'arn:aws-cn:acm:cn-north-1:1:certificate/a' },
      /IAM server certificate/,
    ],
    ['China with SES', { ...CHINA, mailTransport: 'ses' }, /mailTransport must be smtp/],
    ['a relay without a secret', { mailTransport: 'smtp' }, /smtpSecret is needed/],
    ['a transport nobody knows', { mailTransport: 'fax' }, /mailTransport is neither ses nor smtp.*fax/],
    ['a reviewer who has no address', { reviewers: 'a@bailu.example,nobody' }, /reviewers.*not a mail address.*nobody/],
    ['no reviewer at all', { reviewers: [] }, /reviewers names nobody/],
    ['a site code of the wrong length', { siteIdCode: '123' }, /siteIdCode is not ten digits/],
    ['a publication nobody knows', { publication: 'hold' }, /publication is neither publish nor hold-errors/],
    ['a rule nobody knows', { rules: { rules: { nonsense: { severity: 'off' } } } }, /rules cannot be used.*nonsense/],
    ['a time CloudWatch cannot keep logs', { logRetentionDays: 100 }, /logRetentionDays is not a number of days/],
  ])('refuse %s', (_name, settings, message) => {
    expect(() => readSettings(settings)).toThrow(SettingsError);
    expect(() => readSettings(settings)).toThrow(message);
  });

  it('name every setting at fault at once', () => {
    expect(() => readSettings({ region: 'x', publication: 'y' })).toThrow(/region[^\n]*\n.*publication/);
  });

  it('take rule settings as an object or as JSON', () => {
    const rules = { rules: { 'unbalanced-applications': { severity: 'warning' } } };
    expect(readSettings({ rules }).rules).toBe(JSON.stringify(rules));
    expect(readSettings({ rules: JSON.stringify(rules) }).rules).toBe(JSON.stringify(rules));
    expect(readSettings({}).rules).toBeUndefined();
  });
});
