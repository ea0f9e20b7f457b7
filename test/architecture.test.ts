import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCircles } from './support/find-circles.ts';
import { importsOf, namesUsed, sourceFiles, sourceOf } from './support/sources.ts';

const root = join(import.meta.dirname, '..');

const isOwn = (target: string) => /^(functions|infra|test|events)\//.test(target);

/** The files beside the handlers that are none. */
const BESIDE = new Set(
  [
    'steps',
    'ports',
    'gather-subject',
    'publish-check-page',
    'keep-life',
    'show-report',
    'show-lists',
    'list-agency',
    'list-region',
    'rebuild-site',
    'decide-on',
    'hand-over',
    'deliver-letter',
    'resend-letter',
    'take-again',
    'reviewers-of',
    'same-file-reports',
    'keep-deadlines',
  ].map(name => `functions/${name}.ts`),
);
const handlers = sourceFiles('functions/*.ts').filter(file => !BESIDE.has(file));
const domain = sourceFiles('functions/domain/**/*.ts');
const all = sourceFiles('{functions,infra,test}/**/*.ts');

/** Packages the domain may use, as it imports them: those that run in a browser as in Node, and nothing of Node's own. */
const DOMAIN_PACKAGES = new Set([
  'valibot',
  '@valibot/to-json-schema',
  'csv-parse/browser/esm/sync',
  'css-select',
  'css-tree',
  'css-tree/generator',
  'css-tree/parser',
  'css-tree/walker',
  'domhandler',
  'htmlparser2',
  'saxes',
  'numfmt',
  '@embedpdf/pdfium',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  'pako',
]);

/** Rooms and files of the domain in the order of the flow; each may import those before it, and none behind it. */
const ORDER = [
  ...[
    'bytes',
    'writing',
    'refusal.ts',
    'form',
    'record',
    'personal-data',
    'locations.ts',
    'agency',
    'calendar',
    'identify',
    'extract',
    'narrative',
  ],
  ...['rules', 'validate', 'lifecycle', 'store', 'markup', 'pages', 'letters', 'check'],
];
const roomOf = (file: string) => file.split('/')[2] ?? '';

describe('the architecture', () => {
  it('finds the files it speaks of', () => {
    expect(domain.length).toBeGreaterThan(20);
    expect(handlers.length).toBeGreaterThan(5);
  });

  it.each(domain)('%s imports only the domain, the chain of steps and format libraries', file => {
    const foreign = importsOf(file).filter(target =>
      isOwn(target)
        ? !target.startsWith('functions/domain/') && target !== 'functions/steps.ts'
        : !DOMAIN_PACKAGES.has(target),
    );
    expect(foreign).toEqual([]);
  });

  it('uses nothing that Node has and a browser has not', () => {
    const ofNode = ['Buffer', 'process', 'require', 'global', '__dirname', '__filename', 'setImmediate'];
    const guilty = domain.flatMap(file =>
      ofNode.flatMap(name => (namesUsed(file).has(name) ? [`${file}: ${name}`] : [])),
    );
    expect(guilty).toEqual([]);
  });

  it('keeps the clock, the environment and the network out of the domain', () => {
    const impure = domain.filter(file =>
      /\bprocess\.env\b|\bDate\.now\(|new Date\(\)|\bMath\.random\(|\bfetch\(/.test(sourceOf(file)),
    );
    expect(impure).toEqual([]);
  });

  it('runs in no circle', () => {
    expect(findCircles(all, importsOf)).toEqual([]);
  });

  it('knows the place of every room of the domain in the flow', () => {
    expect([...new Set(domain.map(roomOf))].toSorted()).toEqual(ORDER.toSorted());
  });

  it('lets no arrow run back up the flow', () => {
    const upward = domain.flatMap(file =>
      importsOf(file)
        .filter(target => target.startsWith('functions/domain/'))
        .filter(target => ORDER.indexOf(roomOf(target)) > ORDER.indexOf(roomOf(file)))
        .map(target => `${file} → ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('keeps files short: half of them have at most sixty lines', () => {
    const lengths = sourceFiles('functions/**/*.ts').map(file => sourceOf(file).split('\n').length - 1);
    const [median = 0] = lengths.toSorted((a, b) => a - b).slice(lengths.length / 2);
    expect(median).toBeLessThanOrEqual(60);
  });

  it('lets no construct import an adapter', () => {
    const guilty = sourceFiles('infra/*.ts')
      .concat(sourceFiles('infra/constructs/**/*.ts'))
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
    const guilty = sourceFiles('functions/**/*.ts').filter(
      file => !file.includes('/html') && /[^l]`\s*<(?:!doctype|html|div|p|table|a|td|tr)\b/i.test(sourceOf(file)),
    );
    expect(guilty).toEqual([]);
  });

  it.each(['functions', 'infra'])('finds the test of a file or room of %s at its path', top => {
    const sources = sourceFiles(`${top}/**/*.{ts,js}`);
    const places = (name: string) => sources.filter(file => basename(file).replace(/\.[jt]s$/, '') === name);
    const strays = sourceFiles(`test/${top}/**/*.test.ts`).filter(test => {
      const room = dirname(test).slice('test/'.length);
      const named = places(basename(test, '.test.ts'));
      return !existsSync(join(root, room)) || (named.length > 0 && !named.some(file => dirname(file) === room));
    });
    expect(strays).toEqual([]);
  });

  it('keeps nothing but tests in the mirrored folders', () => {
    expect(sourceFiles('test/{functions,infra}/**/*.*').filter(file => !file.endsWith('.test.ts'))).toEqual([]);
  });

  it('measures no time in tests: budgets are counted in steps', () => {
    const clock = /\bperformance\.|\bDate\.now\(|\bhrtime\b|\bcpuUsage\(/;
    const others = sourceFiles('test/**/*.test.ts').filter(file => file !== 'test/architecture.test.ts');
    const timed = others.filter(file => clock.test(sourceOf(file)));
    expect(timed).toEqual([]);
  });
});
