import type { Drawn } from '../../compose-cell.ts';
import type { ColourTable } from './colour-table.ts';
import type { TextGatherer } from './gather-text.ts';
import { depthOf, type Group } from './group.ts';

/** What words set for the whole document, wherever they stand. */
export interface Head {
  readonly text: TextGatherer;
  /** Character sets of the fonts by their number. */
  readonly charsets: Map<number, number>;
  readonly colours: ColourTable;
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

/** Text lifted by so many half points stands off its line. */
const LIFTED = 6;

function lifted({ lift, ...drawn }: Drawn, halfPoints: number): Drawn {
  if (Math.abs(halfPoints) < LIFTED) return drawn;
  return { ...drawn, lift: halfPoints > 0 ? 'raised' : 'lowered' };
}

const struck = ({ struck: before, ...drawn }: Drawn, on: boolean): Drawn => (on ? { ...drawn, struck: true } : drawn);

function mixed(place: Group['place'], colours: ColourTable, channel: number, value = 0): Partial<Group> {
  if (place === 'colours') colours.mix(channel, value);
  return {};
}

/** Words that put a colour behind text: white may then be seen on it. */
const GROUNDS = ['clcbpat', 'cbpat', 'chcbpat', 'highlight', 'cb'];
const shaded: Change = (_, value, head) => {
  if (value !== 0 && !head.colours.isWhite(value ?? 0)) head.colours.isShaded = true;
  return {};
};

const isOn = (value: number | undefined): boolean => value !== 0;

/** Words that set something for the rest of their group. */
const CHANGES: ReadonlyMap<string, Change> = new Map(
  Object.entries<Change>({
    uc: (_, value) => ({ substitutes: Math.max(0, Math.min(value ?? 1, 20)) }),
    colortbl: () => ({ place: 'colours' }),
    red: ({ place }, value, head) => mixed(place, head.colours, 0, value),
    green: ({ place }, value, head) => mixed(place, head.colours, 1, value),
    blue: ({ place }, value, head) => mixed(place, head.colours, 2, value),
    cf: (_, value, head) => ({ white: !head.colours.isShaded && head.colours.isWhite(value ?? 0) }),
    ...Object.fromEntries(GROUNDS.map(word => [word, shaded])),
    v: (_, value) => ({ hidden: isOn(value) }),
    deleted: (_, value, head) => {
      head.changes += isOn(value) ? 1 : 0;
      return { deleted: isOn(value) };
    },
    revised: (_, value, head) => {
      head.changes += isOn(value) ? 1 : 0;
      return {};
    },
    super: ({ drawn }) => ({ drawn: { ...drawn, lift: 'raised' } }),
    sub: ({ drawn }) => ({ drawn: { ...drawn, lift: 'lowered' } }),
    nosupersub: ({ drawn: { lift, ...drawn } }) => ({ drawn }),
    up: ({ drawn }, value) => ({ drawn: lifted(drawn, value ?? LIFTED) }),
    dn: ({ drawn }, value) => ({ drawn: lifted(drawn, -(value ?? LIFTED)) }),
    strike: ({ drawn }, value) => ({ drawn: struck(drawn, isOn(value)) }),
    striked: ({ drawn }, value) => ({ drawn: struck(drawn, isOn(value)) }),
    fs: ({ drawn }, value) => ({ drawn: value === undefined ? drawn : { ...drawn, size: value / 2 } }),
    rtlch: ({ drawn }) => ({ drawn: { ...drawn, direction: 'rtl' } }),
    ltrch: ({ drawn: { direction, ...drawn } }) => ({ drawn }),
    shp: () => ({ floating: true }),
    field: () => ({ inField: true }),
    plain: () => ({ hidden: false, deleted: false, white: false, font: undefined, drawn: {} }),
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
      interrupted: head.text.take().pieces,
      boxDepth: depthOf(group),
      inTable: false,
      depth: 0,
    }),
  }),
);
