import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { CHECK_PROGRAMS } from '../functions/domain/check/check-page.ts';
import { bundleBrowser } from './bundle-browser.ts';
import { FUNCTIONS, type FunctionName } from './constructs/flow-function.ts';

const ROOT = join(import.meta.dirname, '..');

/**
 * What the AWS clients load on demand outside Lambda only: ways to find credentials, which Lambda puts into the
 * environment, and the name of the browser. Left in, they are a fifth of a bundle.
 */
const NEVER_LOADED = [
  ...['ini', 'login', 'process', 'sso', 'web-identity'].map(kind => `@aws-sdk/credential-provider-${kind}`),
  '@smithy/credential-provider-imds',
  'bowser',
];

/** What speaks to a mail relay and finds its address; left out where letters go through SES. */
const RELAY = ['smtp-mail.ts', 'relay-address.ts'].map(file => join(ROOT, 'functions', 'adapters', 'mail', file));

/** The table of formats loads these on demand; other functions look only names up in it and never load one. */
const READERS = 'functions/domain/extract/readers/';

/** Files a function opens at run time, beside its code. */
const BESIDE: Partial<Record<FunctionName, readonly string[]>> = {
  extract: [createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')],
};

/** Packages of CommonJS ask for Node's own modules through `require`, which an ES module does not have. */
const REQUIRE = `import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);`;

/**
 * Bundles all functions with everything they import, one folder each, under a new temporary folder. One run of esbuild
 * parses what they share only once; what is imported on demand stays in files of its own and costs nothing at the start.
 */
export async function bundleFunctions({ smtp }: { readonly smtp: boolean }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bundles-'));
  try {
    const built = join(folder, 'built');
    const metafile = await bundle(built, smtp ? NEVER_LOADED : [...NEVER_LOADED, ...RELAY]);
    await Promise.all(FUNCTIONS.map(name => layOut(name, join(folder, name), metafile)));
    await bundleBrowser(join(folder, 'listings', CHECK_PROGRAMS));
    await rm(built, { recursive: true });
    return folder;
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
}

async function bundle(outdir: string, external: string[]): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: FUNCTIONS.map(name => ({ in: `functions/${name}.ts`, out: name })),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.mjs' },
    external,
    banner: { js: REQUIRE },
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
  });
  return metafile;
}

/** Puts the entry file of a function as `index.mjs` together with what it imports, at once or on demand. */
async function layOut(name: FunctionName, folder: string, { outputs }: Metafile): Promise<void> {
  await mkdir(folder);
  const entry = Object.keys(outputs).find(path => basename(path) === `${name}.mjs`) ?? '';
  const reached = new Set([entry]);
  const isNeeded = (path: string) => name === 'extract' || outputs[path]?.entryPoint?.startsWith(READERS) !== true;
  for (const path of reached)
    for (const { path: imported, external } of outputs[path]?.imports ?? [])
      if (!external && isNeeded(imported)) reached.add(imported);
  await Promise.all([
    ...[...reached].map(path =>
      copyFile(join(ROOT, path), join(folder, path === entry ? 'index.mjs' : basename(path))),
    ),
    ...(BESIDE[name] ?? []).map(file => copyFile(file, join(folder, basename(file)))),
  ]);
}
