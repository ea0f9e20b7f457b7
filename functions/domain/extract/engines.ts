/** Programs that readers run and the domain cannot load by itself: whoever calls hands them in. */
export interface Engines {
  /** `pdfium.wasm` of @embedpdf/pdfium; asked for when an engine is started, not before the first PDF comes. */
  readonly pdfium: () => Promise<ArrayBuffer>;
}
