import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../infra/bundle-functions.ts';
import { FUNCTIONS } from '../../infra/constructs/flow-function.ts';

let folder: string;
beforeAll(async () => {
  folder = await bundleFunctions({ smtp: false });
});
afterAll(() => rmSync(folder, { recursive: true }));

const bytesOf = (name: string) =>
  readdirSync(join(folder, name)).reduce((sum, file) => sum + statSync(join(folder, name, file)).size, 0);

/** Runs a program in a process of its own, with nothing of the project in reach. */
const run = (program: string, cwd: string) =>
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd, encoding: 'utf8', env: {} });

describe('the bundles', () => {
  it('load one by one and each export a handler, without doing anything', () => {
    const program = FUNCTIONS.map(
      name => `console.log('${name}', typeof (await import('${join(folder, name, 'index.mjs')}')).handler);`,
    ).join('');
    expect(run(program, folder).trim().split('\n')).toEqual(FUNCTIONS.map(name => `${name} function`));
  });

  // 600 kB is what `npm run bench` aims at; the rule catalogue, which grows, is in three of them.
  it.each(FUNCTIONS.filter(name => name !== 'extract'))('keep %s small', name => {
    expect(bytesOf(name)).toBeLessThan(900_000);
  });

  it('give extract, and only extract, the engine for PDF', () => {
    const holders = FUNCTIONS.filter(name => existsSync(join(folder, name, 'pdfium.wasm')));
    expect(holders).toEqual(['extract']);
  });

  it('hold what speaks to a mail relay only where letters go through one', async () => {
    const relayed = await bundleFunctions({ smtp: true });
    try {
      const speaking = (where: string) =>
        readdirSync(join(where, 'post')).filter(file => file.startsWith('smtp-mail-'));
      expect(speaking(folder)).toEqual([]);
      const [file] = speaking(relayed);
      const program = `console.log(typeof (await import('./post/${file}')).smtpMail('a@b.example', async () => 'smtp://127.0.0.1:9').send)`;
      expect(run(program, relayed).trim()).toBe('function');
    } finally {
      rmSync(relayed, { recursive: true });
    }
  }, 120_000);
});
