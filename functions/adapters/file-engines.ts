import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Engines } from '../domain/extract/engines.ts';

/** Engines as files: beside the code where it is bundled, in their package where it runs from source. */
export const fileEngines: Engines = {
  pdfium: async () => {
    const beside = new URL('pdfium.wasm', import.meta.url);
    const inPackage = () => createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
    const { buffer, byteOffset, byteLength } = await readFile(existsSync(beside) ? beside : inPackage());
    return buffer.slice(byteOffset, byteOffset + byteLength);
  },
};
