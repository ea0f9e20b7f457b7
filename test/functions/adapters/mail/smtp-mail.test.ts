import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { LetterRefusedError } from '../../../../functions/adapters/mail/letter-refused-error.ts';
import { smtpMail } from '../../../../functions/adapters/mail/smtp-mail.ts';

describe('letters over SMTP', () => {
  const received: string[] = [];
  const logins: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    onAuth: ({ username, password }, _session, done) => {
      logins.push(`${username}:${password}`);
      done(null, { user: username });
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', chunk => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  beforeAll(() => new Promise<void>(ready => void server.listen(0, '127.0.0.1', () => ready())));
  afterAll(() => new Promise<void>(closed => server.close(() => closed())));

  const letter = {
    to: ['reviewer@example.org', 'second@example.org'],
    subject: '【年报核验】白鹭区民政局2024年年报',
    html: '<p>总计为 31，应为 13。</p>',
    text: '总计为 31，应为 13。',
    replyTo: ['shencha@example.org'],
    thread: 'bailu-mzj.2024.organ',
    attachments: [{ name: '问题清单.csv', type: 'text/csv', text: '\uFEFF"序号"\r\n' }],
  };

  it('reach the relay with both bodies, logged in', async () => {
    const { port } = server.server.address() as AddressInfo;
    await smtpMail('office@example.org', '年报平台', async () => `smtp://user:secret@127.0.0.1:${port}`).send(
      letter,
      'run.agency',
    );
    const mail = await simpleParser(received[0] ?? '');
    expect(logins).toEqual(['user:secret']);
    expect(mail.subject).toBe(letter.subject);
    expect(mail.html).toContain('应为 13');
    expect(mail.text).toContain('应为 13');
    expect(mail.from?.value).toEqual([{ name: '年报平台', address: 'office@example.org' }]);
    expect(mail).toMatchObject({
      messageId: '<run.agency@example.org>',
      inReplyTo: '<bailu-mzj.2024.organ@example.org>',
      references: '<bailu-mzj.2024.organ@example.org>',
      replyTo: { value: [{ address: 'shencha@example.org' }] },
      attachments: [{ filename: '问题清单.csv' }],
    });
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('list')).toMatchObject({ id: { name: 'reports.example.org' } });
    expect([mail.to].flat().flatMap(to => to?.value.map(({ address }) => address))).toEqual(letter.to);
  });

  it('cannot be bent by a line break in the subject', async () => {
    const { port } = server.server.address() as AddressInfo;
    const subject = '主题\r\nBcc: everybody@example.org';
    await smtpMail('office@example.org', '年报平台', async () => `smtp://127.0.0.1:${port}`).send(
      { ...letter, subject },
      'run.agency',
    );
    const mail = await simpleParser(received[1] ?? '');
    expect(mail.bcc).toBeUndefined();
  });

  it('fail loudly where there is no relay', async () => {
    await expect(
      smtpMail('office@example.org', '年报平台', async () => 'smtp://127.0.0.1:1').send(letter, 'run.agency'),
    ).rejects.toThrow();
  });

  it.each([
    ['the recipient in passing', 'RCPT', 451, false],
    ['the recipient for good', 'RCPT', 550, true],
    ['the text in passing', 'DATA', 452, false],
    ['the text for good', 'DATA', 554, true],
    ['the sender, which the operator mends', 'MAIL', 553, false],
    ['the login, which the operator mends', 'AUTH', 535, false],
  ] as const)('know whether a refusal passes: %s', async (_, at, responseCode, isForGood) => {
    const refuse = Object.assign(new Error('no'), { responseCode });
    const relay = new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      hideSTARTTLS: true,
      onAuth: (_login, _session, done) => (at === 'AUTH' ? done(refuse) : done(null, { user: 'x' })),
      onMailFrom: (_address, _session, done) => done(at === 'MAIL' ? refuse : null),
      onRcptTo: (_address, _session, done) => done(at === 'RCPT' ? refuse : null),
      onData: (stream, _session, done) =>
        stream.on('data', () => undefined).on('end', () => done(at === 'DATA' ? refuse : null)),
    });
    await new Promise<void>(ready => void relay.listen(0, '127.0.0.1', () => ready()));
    onTestFinished(() => new Promise<void>(closed => relay.close(() => closed())));
    const { port } = relay.server.address() as AddressInfo;
    const mail = smtpMail('office@example.org', '年报平台', async () => `smtp://user:secret@127.0.0.1:${port}`);
    const error = await mail.send(letter, 'run.agency').then(
      () => undefined,
      (failure: unknown) => failure,
    );
    expect(error).toBeInstanceOf(Error);
    expect(error instanceof LetterRefusedError).toBe(isForGood);
  });

  it('look the address of the relay up again where it is not reached', async () => {
    const { port } = server.server.address() as AddressInfo;
    const addresses = ['smtp://127.0.0.1:1', `smtp://127.0.0.1:${port}`];
    const mail = smtpMail('office@example.org', '年报平台', async () => addresses.shift() ?? '');
    await expect(mail.send(letter, 'run.agency')).rejects.not.toBeInstanceOf(LetterRefusedError);
    expect(await mail.send(letter, 'run.agency')).toEqual([]);
  });
});
