import type { Decoration } from './decoration.ts';
import { wordsInstead } from './words-instead.ts';

/** A further decoration is its file and its line here. */
export const DECORATIONS: readonly Decoration[] = [wordsInstead];
