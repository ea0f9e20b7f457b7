import type { TextGatherer } from './gather-text.ts';
import { depthOf, type Group } from './group.ts';

/** What words set for the whole document, wherever they stand. */
export interface Head {
  readonly text: TextGatherer;
  /** Character sets of the fonts by their number. */
  readonly charsets: Map<number, number>;
  /** Code page of the document. */
  page: number | undefined;
  defaultFont: number | undefined;
  /** Tracked changes met. */
  changes: number;
}

/** What the word makes of its group; undefined where it sets nothing. */
export function changeGroup(group: Group, word: string, value: number | undefined, head: Head): Group | undefined {
  const change = CHANGES.get(word);
  return change === undefined ? undefined : { ...group, ...change(group, value, head) };
}

type Change = (group: Group, value: number | undefined, head: Head) => Partial<Group>;

const isOn = (value: number | undefined): boolean => value !== 0;

/** Words that set something for the rest of their group. */
const CHANGES: ReadonlyMap<string, Change> = new Map(
  Object.entries<Change>({
    uc: (_, value) => ({ substitutes: Math.max(0, Math.min(value ?? 1, 20)) }),
    v: (_, value) => ({ hidden: isOn(value) }),
    deleted: (_, value, head) => {
      head.changes += isOn(value) ? 1 : 0;
      return { deleted: isOn(value) };
    },
    revised: (_, value, head) => {
      head.changes += isOn(value) ? 1 : 0;
      return {};
    },
    plain: () => ({ hidden: false, deleted: false, font: undefined }),
    pard: () => ({ inTable: false, depth: 0 }),
    intbl: () => ({ inTable: true }),
    itap: (_, value) => ({ depth: Math.max(0, Math.min(value ?? 1, 100)) }),
    fonttbl: () => ({ place: 'fonts' }),
    upr: () => ({ place: 'twice' }),
    nesttableprops: () => ({ definesInnerRow: true }),
    ud: () => ({ place: 'body' }),
    listtext: () => ({ place: 'listText' }),
    pntext: () => ({ place: 'listText' }),
    f: (_, value) => ({ font: value }),
    fcharset: ({ font }, value, head) => {
      if (font !== undefined && value !== undefined && head.charsets.size < 10_000) head.charsets.set(font, value);
      return {};
    },
    deff: (_, value, head) => {
      head.defaultFont = value;
      return {};
    },
    ansicpg: (_, value, head) => {
      head.page = value;
      return {};
    },
    shptxt: (group, _, head) => ({
      interrupted: head.text.take(),
      boxDepth: depthOf(group),
      inTable: false,
      depth: 0,
    }),
  }),
);
