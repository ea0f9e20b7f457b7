import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { Engines } from '../../../engines.ts';

/** Memory the engine may ever take, in bytes; a real report needs 20 MB. */
const MEMORY_LIMIT = 192 * 1024 * 1024;
/** An engine that has grown beyond this is not kept: WebAssembly memory never shrinks. */
const MEMORY_KEPT = 96 * 1024 * 1024;

/** The engine did not start: what was handed in is not `pdfium.wasm`. No file is to blame. */
export class PdfEngineMissingError extends Error {
  override readonly name = 'PdfEngineMissingError';
  constructor(cause: unknown) {
    super('The PDF engine did not start; pdfium.wasm must be handed in', { cause });
  }
}

export interface Pdfium {
  readonly api: WrappedPdfiumModule;
  /** The engine's memory as it is now; it moves when it grows. */
  readonly memory: () => DataView;
  /** Whether a document has asked for more memory than it may have. */
  readonly exhausted: () => boolean;
}

/** By who loads it: one engine for each way of loading. */
const kept = new WeakMap<Engines['pdfium'], Promise<Pdfium>>();

/**
 * Lends the PDFium engine to `work`, one per process, started when first needed. An engine that has thrown or has grown
 * large is thrown away, because its memory can no longer be trusted.
 */
export async function withPdfium<Result>(load: Engines['pdfium'], work: (pdfium: Pdfium) => Result): Promise<Result> {
  const current = kept.get(load) ?? start(load);
  kept.set(load, current);
  try {
    const pdfium = await current;
    const result = work(pdfium);
    if (pdfium.exhausted() || pdfium.memory().byteLength > MEMORY_KEPT) kept.delete(load);
    return result;
  } catch (error) {
    kept.delete(load);
    throw error;
  }
}

async function start(load: Engines['pdfium']): Promise<Pdfium> {
  const api = await load()
    .then(wasmBinary => init({ wasmBinary, print: () => {}, printErr: () => {} }))
    .catch((cause: unknown) => {
      throw new PdfEngineMissingError(cause);
    });
  const { wasmExports } = api.pdfium;
  const memory = memoryOf(wasmExports);
  const exhausted = limit(memory);
  api.PDFiumExt_Init();
  let view = new DataView(memory.buffer);
  const current = () => {
    if (view.buffer !== memory.buffer) view = new DataView(memory.buffer);
    return view;
  };
  return { api: { ...api, ...directly(wasmExports) }, memory: current, exhausted };
}

/** Called for every character or line of a page. */
const HOT = [
  'FPDFText_GetUnicode',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_GetTextObject',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetCharBox',
  'FPDFText_GetMatrix',
  'FPDFText_GetFontSize',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFPageObj_GetMarkedContentID',
  'FPDFText_GetFillColor',
  'FPDFText_GetStrokeColor',
  'FPDFTextObj_GetFont',
  'FPDFPageObj_CountMarks',
  'FPDFPageObj_GetMark',
  'FPDFPageObj_SetIsActive',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetStrokeWidth',
  'FPDFPageObj_HasTransparency',
  'FPDFFormObj_GetObject',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetStrokeColor',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_GetClipPath',
  'FPDFClipPath_CountPaths',
  'FPDFClipPath_CountPathSegments',
  'FPDFClipPath_GetPathSegment',
  'FPDFPageObjMark_GetName',
  'FPDF_StructElement_CountChildren',
  'FPDF_StructElement_GetChildMarkedContentID',
  'FPDF_StructElement_GetChildAtIndex',
  'FPDF_StructElement_GetType',
  'FPDF_StructElement_GetAttributeCount',
  'FPDF_StructElement_GetAttributeAtIndex',
  'FPDF_StructElement_Attr_GetNumberValue',
  'FPDFPath_CountSegments',
  'FPDFPath_GetPathSegment',
  'FPDFPath_GetDrawMode',
  'FPDFPathSegment_GetType',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetClose',
] as const;

/** The wrapper around the engine costs more than these functions; they take numbers only and need none. */
function directly(exports: object): Partial<Pick<WrappedPdfiumModule, (typeof HOT)[number]>> {
  const byName: Readonly<Record<string, unknown>> = { ...exports };
  return Object.fromEntries(HOT.flatMap(name => (typeof byName[name] === 'function' ? [[name, byName[name]]] : [])));
}

/** The part of `WebAssembly.Memory` used here; Node's types do not name it. */
interface GrowingMemory {
  readonly buffer: ArrayBuffer;
  grow: (pages: number) => number;
}

function memoryOf(exports: object): GrowingMemory {
  if ('memory' in exports && isGrowingMemory(exports.memory)) return exports.memory;
  throw new Error('The PDF engine does not export its memory');
}

function isGrowingMemory(memory: unknown): memory is GrowingMemory {
  return typeof memory === 'object' && memory !== null && 'buffer' in memory && 'grow' in memory;
}

/** The engine itself would grow to 2 GB; beyond our limit it gets no more, and stops. */
function limit(memory: GrowingMemory): () => boolean {
  const grow = memory.grow.bind(memory);
  let exhausted = false;
  memory.grow = pages => {
    const allowed = memory.buffer.byteLength + pages * 65536 <= MEMORY_LIMIT;
    exhausted ||= !allowed;
    if (!allowed) throw new RangeError('The document needs more memory than it may have');
    return grow(pages);
  };
  return () => exhausted;
}
