import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { pages, sitePath } from '../functions/domain/locations.ts';

const ROOT = join(import.meta.dirname, '..');
const ENTRIES = { page: 'check-page', worker: 'check-worker', inPage: 'run-job' } as const;
const PDFIUM = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');

/** Engines of 2021; what newer methods need is loaded where they are lacking. */
const TARGETS = ['chrome90', 'edge90', 'firefox89', 'safari16.4'];

/**
 * Bundles the programs of the check page into `folder`: files of hashed names, gzipped, and `programs.json`, which names
 * the files and the paths of the entries. Packages that only Node loads on demand are left out.
 */
export async function bundleBrowser(folder: string): Promise<void> {
  const built = join(folder, 'built');
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: Object.values(ENTRIES).map(name => `functions/browser/${name}.ts`),
    outdir: built,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: TARGETS,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
    write: false,
  });
  await mkdir(folder, { recursive: true });
  const wasm = await readFile(PDFIUM);
  const engine = `pdfium-${createHash('sha256').update(wasm).digest('hex').slice(0, 8)}.wasm`;
  const files = new Map<string, Uint8Array>([[engine, wasm]]);
  for (const { path, contents } of outputFiles) files.set(basename(path), contents);
  for (const [name, contents] of files) await writeFile(join(folder, name), gzipSync(contents, { level: 9 }));
  const entries = Object.entries(ENTRIES).map(([key, name]) => [key, pathOf(entryOf(metafile, name))]);
  const programs = { ...Object.fromEntries(entries), pdfium: pathOf(engine) };
  await writeFile(join(folder, 'programs.json'), JSON.stringify({ programs, files: [...files.keys()] }));
}

/** The programs in a folder that is gone afterwards. */
export async function withBrowserBundle(use: (folder: URL) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-check-'));
  try {
    await bundleBrowser(folder);
    await use(pathToFileURL(`${folder}/`));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const pathOf = (file: string): string => sitePath(pages.checkProgram(file));

function entryOf({ outputs }: Metafile, name: string): string {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === `functions/browser/${name}.ts`);
  if (found === undefined) throw new Error(`No program was made of ${name}`);
  return basename(found[0]);
}
