import type { PageBox } from './page-box.ts';
import type { PageObject } from './page-objects.ts';
import type { Shape } from './read-drawings.ts';

/** A page of the engine and what is known of it. */
export interface OpenPage {
  readonly handle: number;
  /** The engine's text of the page. */
  readonly textPage: number;
  /** The visible part of the page in its own coordinates. */
  readonly area: PageBox;
  /** Quarter turns with the clock by which the page is shown. */
  readonly rotation: number;
  readonly objects: readonly PageObject[];
  /** The objects that annotations became. */
  readonly flattened: readonly PageObject[];
  readonly shapes: readonly Shape[];
  /** It holds more than is listed here. */
  readonly isCrowded: boolean;
}
