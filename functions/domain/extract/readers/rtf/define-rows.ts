import type { CellMerge, RowLayout } from '../flow/nest-tables.ts';

/** Keeps the row definitions of the moment, one for each depth of nesting (`\trowd` … `\cellx`). */
export interface RowDefinitions {
  /** Takes a control word that bears on rows; false for any other. */
  readonly meet: (word: string, value: number | undefined, depth: number) => boolean;
  readonly layout: (depth: number) => RowLayout | undefined;
}

interface Definition {
  left: number;
  edges: number[];
  merges: CellMerge[];
  next: { withLeft: boolean; withAbove: boolean };
}

const MOST_CELLS = 1000;

export function defineRows(): RowDefinitions {
  const definitions = new Map<number, Definition>();
  return {
    meet: (word, value, depth) => {
      if (word === 'trowd') definitions.set(depth, blankDefinition());
      const definition = definitions.get(depth);
      return word === 'trowd' || (definition !== undefined && extend(definition, word, value ?? 0));
    },
    layout: depth => {
      const definition = definitions.get(depth);
      if (definition === undefined || definition.edges.length === 0) return undefined;
      return { edges: [definition.left, ...definition.edges], merges: definition.merges };
    },
  };
}

function blankDefinition(): Definition {
  return { left: 0, edges: [], merges: [], next: { withLeft: false, withAbove: false } };
}

function extend(definition: Definition, word: string, value: number): boolean {
  if (word === 'trleft') definition.left = value;
  else if (word === 'clvmrg') definition.next.withAbove = true;
  else if (word === 'clmrg') definition.next.withLeft = true;
  else if (word === 'cellx') {
    if (definition.edges.length < MOST_CELLS) {
      definition.edges.push(value);
      definition.merges.push(definition.next);
    }
    definition.next = { withLeft: false, withAbove: false };
  } else return false;
  return true;
}
