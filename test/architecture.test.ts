import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = (pattern: string) => globSync(pattern, { cwd: root }).map(file => file.replaceAll('\\', '/'));
const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

/** What a file imports: paths from the root for its own files, package names for the rest. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(IMPORT)].map(([, named, dynamic]) => {
    const target = named ?? dynamic ?? '';
    return target.startsWith('.') ? normalize(join(dirname(file), target)) : target;
  });
}

const packageOf = (target: string) =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
const isOwn = (target: string) => /^(functions|infra|test|events)\//.test(target);

/** The files beside the handlers that are none. */
const BESIDE = new Set(['functions/steps.ts', 'functions/ports.ts', 'functions/gather-subject.ts']);
const handlers = files('functions/*.ts').filter(file => !BESIDE.has(file));
const domain = files('functions/domain/**/*.ts');
const all = files('{functions,infra,test}/**/*.ts');

/** Libraries the domain may use: those that run in a browser as they run in Node, and nothing of Node's own. */
const DOMAIN_PACKAGES = new Set([
  'valibot',
  '@valibot/to-json-schema',
  'csv-parse',
  'htmlparser2',
  'saxes',
  'numfmt',
  '@embedpdf/pdfium',
  '@noble/hashes',
  'pako',
]);

describe('the architecture', () => {
  it('finds the files it speaks of', () => {
    expect(domain.length).toBeGreaterThan(20);
    expect(handlers.length).toBeGreaterThan(5);
  });

  it.each(domain)('%s imports only the domain, the chain of steps and format libraries', file => {
    const foreign = importsOf(file).filter(target =>
      isOwn(target)
        ? !target.startsWith('functions/domain/') && target !== 'functions/steps.ts'
        : !DOMAIN_PACKAGES.has(packageOf(target)),
    );
    expect(foreign).toEqual([]);
  });

  it('keeps the clock, the environment and the network out of the domain', () => {
    const impure = domain.filter(file =>
      /\bprocess\.env\b|\bDate\.now\(|new Date\(\)|\bMath\.random\(|\bfetch\(/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(impure).toEqual([]);
  });

  it('lets no construct import an adapter', () => {
    const guilty = files('infra/*.ts')
      .concat(files('infra/constructs/**/*.ts'))
      .filter(file => importsOf(file).some(target => target.startsWith('functions/adapters/')));
    expect(guilty).toEqual([]);
  });

  it('lets nobody but tests import a handler', () => {
    const guilty = all.filter(
      file => !file.startsWith('test/') && importsOf(file).some(target => handlers.includes(target)),
    );
    expect(guilty).toEqual([]);
  });

  it('has no room with a name that says nothing', () => {
    expect(all.filter(file => /(^|\/)(utils?|helpers?|common|services?|shared|misc)(\/|\.ts$)/.test(file))).toEqual([]);
  });

  it('makes markup only in the escaping tag', () => {
    const guilty = files('functions/**/*.ts').filter(
      file =>
        !file.includes('/html') &&
        /[^l]`\s*<(?:!doctype|html|div|p|table|a|td|tr)\b/i.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(guilty).toEqual([]);
  });

  it.each(['functions', 'infra'])('finds the test of a file or room of %s at its path', top => {
    const sources = files(`${top}/**/*.{ts,js}`);
    const places = (name: string) => sources.filter(file => basename(file).replace(/\.[jt]s$/, '') === name);
    const strays = files(`test/${top}/**/*.test.ts`).filter(test => {
      const room = dirname(test).slice('test/'.length);
      const named = places(basename(test, '.test.ts'));
      return !existsSync(join(root, room)) || (named.length > 0 && !named.some(file => dirname(file) === room));
    });
    expect(strays).toEqual([]);
  });

  it('keeps nothing but tests in the mirrored folders', () => {
    expect(files('test/{functions,infra}/**/*.*').filter(file => !file.endsWith('.test.ts'))).toEqual([]);
  });
});
