import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { build } from 'esbuild';
import type { checkReport } from '../../functions/domain/check/check-report.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** What a worker of a browser offers and the domain may use; neither `process`, `Buffer` nor `require` is among it. */
const WORKER = { TextDecoder, TextEncoder, URL, atob, btoa, performance, setTimeout, clearTimeout };

/**
 * The check as a browser would load it: bundled with all readers, every package and nothing of Node's, in a realm that
 * knows only what a browser's worker knows.
 */
export async function loadBrowserCheck(): Promise<typeof checkReport> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['functions/domain/check/check-report.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'check',
    platform: 'browser',
    target: 'es2024',
    logLevel: 'silent',
    // An IIFE has no address; the engine asks for it only where it would load its own wasm.
    define: { 'import.meta.url': '"https://gongkai.example/check.js"' },
  });
  const scope: Record<string, unknown> = { ...WORKER, location: new URL('https://gongkai.example/check.js') };
  const context = createContext(Object.assign(scope, { self: scope, importScripts: () => {} }));
  new Script(outputFiles[0]?.text ?? '').runInContext(context);
  return new Script('check.checkReport').runInContext(context);
}
