import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { CHINA, synthesizeApp } from '../support/stack/synthesize-app.ts';

/** The engine that validates the template takes seconds to load, and more where other tests run beside it. */
const SLOW = 120_000;
const ACM = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b';

describe('cdk-nag and the resource schemas of CloudFormation', () => {
  it.each([
    ['the defaults', {}],
    [
      'a domain and a relay',
      { region: 'ap-east-1', domainName: 'a.example.cn', certificate: ACM, mailTransport: 'smtp', smtpSecret: 's' },
    ],
    ['China', CHINA],
  ])(
    'find nothing with %s',
    async (_name, settings) => {
      await expect(synthesizeApp(settings, { checked: true })).resolves.toBeDefined();
    },
    SLOW,
  );

  it('would find something: an open bucket', () => {
    const stack = new Stack(new App(), 'Open');
    new Bucket(stack, 'Bucket');
    const { violations } = new AwsSolutionsChecks(stack).validateScope(stack);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual(['AwsSolutions-S1', 'AwsSolutions-S10']);
  });
});

it(
  'says in a sentence which settings are wrong',
  async () => {
    const outdir = mkdtempSync(join(tmpdir(), 'gongkai-synth-'));
    const context = JSON.stringify({ region: 'cn-north-1', mailTransport: 'fax' });
    const env = { ...process.env, CDK_CONTEXT_JSON: context, CDK_OUTDIR: outdir };
    const cwd = join(import.meta.dirname, '..', '..');
    try {
      const synthesis = promisify(execFile)(process.execPath, ['infra/app.ts'], { cwd, env });
      await expect(synthesis).rejects.toMatchObject({
        code: 1,
        stderr: 'The settings are wrong:\nmailTransport is neither ses nor smtp: "fax"\n',
      });
    } finally {
      rmSync(outdir, { recursive: true });
    }
  },
  SLOW,
);
