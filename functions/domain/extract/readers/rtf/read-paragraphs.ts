import { type MarkedParagraph, MOST_PARAGRAPHS } from '../flow/nest-tables.ts';
import { defineRows, type RowDefinitions } from './define-rows.ts';
import { PRINTED_SIGNS, PRINTED_WORDS, SILENT_DESTINATIONS, SPEAKING_DESTINATIONS } from './destinations.ts';
import { gatherText, type TextGatherer } from './gather-text.ts';
import { readTokens, type Token } from './read-tokens.ts';

export interface RtfText {
  readonly paragraphs: readonly MarkedParagraph[];
  /** How many groups were left open at the end. */
  readonly openGroups: number;
  readonly changes: number;
}

/** What a group sets and its end takes back. */
interface Group {
  readonly silent: boolean;
  /** Began with `\*`: silent if its word is not known. */
  readonly optional: boolean;
  /** Number of signs that stand for a `\u` character in programs that cannot print it. */
  readonly substitutes: number;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly font: number | undefined;
  readonly inTable: boolean;
  readonly depth: number;
  /** Inside `\\nesttableprops`, which defines a row of an inner table. */
  readonly definesInnerRow: boolean;
  readonly place: 'body' | 'fonts' | 'listText' | 'twice';
  /** Depth of the cell a text box is anchored in. */
  readonly boxDepth: number;
  /** Text of the paragraph that a text box interrupts. */
  readonly interrupted: string | undefined;
}

const BODY: Group = {
  silent: false,
  optional: false,
  substitutes: 1,
  hidden: false,
  deleted: false,
  font: undefined,
  inTable: false,
  depth: 0,
  definesInnerRow: false,
  place: 'body',
  boxDepth: 0,
  interrupted: undefined,
};

const DEEPEST = 500;
/** A report has some ten thousand; pictures add one a line. */
const MOST_TOKENS = 1_000_000;
const SPACE = 0x20;

interface Machine {
  group: Group;
  readonly outer: Group[];
  readonly text: TextGatherer;
  readonly rows: RowDefinitions;
  readonly charsets: Map<number, number>;
  readonly paragraphs: MarkedParagraph[];
  page: number | undefined;
  defaultFont: number | undefined;
  substitutesLeft: number;
  changes: number;
}

/** The paragraphs of the body in order, as they show: tracked changes accepted. Null where there is more than reason allows. */
export function readParagraphs(bytes: Uint8Array): RtfText | null {
  const machine: Machine = {
    group: BODY,
    outer: [],
    text: gatherText(() => machine.page),
    rows: defineRows(),
    charsets: new Map(),
    paragraphs: [],
    page: undefined,
    defaultFont: undefined,
    substitutesLeft: 0,
    changes: 0,
  };
  let tokens = 0;
  for (const token of readTokens(bytes)) {
    tokens += 1;
    if (tokens > MOST_TOKENS || machine.outer.length > DEEPEST) return null;
    if (machine.paragraphs.length > MOST_PARAGRAPHS) return null;
    meetToken(machine, token);
  }
  const rest = machine.text.take();
  if (rest.trim() !== '') machine.paragraphs.push({ lines: rest.split('\n'), depth: 0 });
  return { paragraphs: machine.paragraphs, openGroups: machine.outer.length, changes: machine.changes };
}

function meetToken(machine: Machine, token: Token): void {
  if (token.kind === 'open') {
    machine.substitutesLeft = 0;
    machine.outer.push(machine.group);
    machine.group = { ...machine.group, optional: false, interrupted: undefined };
  } else if (token.kind === 'close') closeGroup(machine);
  else if (token.kind === 'text') meetText(machine, token.bytes);
  else if (machine.substitutesLeft > 0) machine.substitutesLeft -= 1;
  else if (token.kind === 'sign') meetSign(machine, token.sign);
  else meetWord(machine, token.word, token.value);
}

function closeGroup(machine: Machine): void {
  machine.substitutesLeft = 0;
  const { interrupted } = machine.group;
  if (interrupted !== undefined) {
    const rest = machine.text.take();
    if (rest.trim() !== '') endParagraph(machine, rest);
    machine.text.add(interrupted);
  }
  machine.group = machine.outer.pop() ?? BODY;
}

function meetText(machine: Machine, bytes: Uint8Array): void {
  const skipped = Math.min(machine.substitutesLeft, bytes.length);
  machine.substitutesLeft -= skipped;
  const { font = machine.defaultFont, place } = machine.group;
  if (!isShown(machine.group)) return;
  let start = skipped;
  // A list number is set off by blanks that belong to the layout.
  if (place === 'listText' && machine.text.last() === '') while (bytes[start] === SPACE) start += 1;
  machine.text.addBytes(bytes.subarray(start), machine.charsets.get(font ?? -1));
}

function isShown({ silent, hidden, deleted, place }: Group): boolean {
  return !silent && !hidden && !deleted && place !== 'fonts' && place !== 'twice';
}

function meetSign(machine: Machine, sign: string): void {
  if (sign === '*') machine.group = { ...machine.group, optional: true };
  else if (sign === '\\' || sign === '{' || sign === '}') meetText(machine, Buffer.from(sign, 'latin1'));
  else if (sign === '\r' || sign === '\n') meetWord(machine, 'par', undefined);
  else if (isShown(machine.group)) machine.text.add(PRINTED_SIGNS[sign] ?? '');
}

function meetWord(machine: Machine, word: string, value: number | undefined): void {
  const { group } = machine;
  if (group.optional) {
    const speaks = SPEAKING_DESTINATIONS.has(word) && (word !== 'ud' || group.place === 'twice');
    machine.group = { ...group, optional: false, silent: group.silent || !speaks };
  }
  if (SILENT_DESTINATIONS.has(word)) machine.group = { ...machine.group, silent: true };
  if (machine.group.silent) return;
  const change = CHANGES[word];
  if (change !== undefined) machine.group = { ...machine.group, ...change(machine.group, value, machine) };
  else if (!machine.rows.meet(word, value, rowDepthOf(machine.group)) && isShown(machine.group)) {
    meetShownWord(machine, word, value);
  }
}

type Change = (group: Group, value: number | undefined, machine: Machine) => Partial<Group>;

const isOn = (value: number | undefined): boolean => value !== 0;

/** Words that set something for the rest of their group. */
const CHANGES: Readonly<Record<string, Change | undefined>> = {
  uc: (_, value) => ({ substitutes: Math.max(0, Math.min(value ?? 1, 20)) }),
  v: (_, value) => ({ hidden: isOn(value) }),
  deleted: (_, value, machine) => {
    machine.changes += isOn(value) ? 1 : 0;
    return { deleted: isOn(value) };
  },
  revised: (_, value, machine) => {
    machine.changes += isOn(value) ? 1 : 0;
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
  fcharset: ({ font }, value, machine) => {
    if (font !== undefined && value !== undefined && machine.charsets.size < 10_000) machine.charsets.set(font, value);
    return {};
  },
  deff: (_, value, machine) => {
    machine.defaultFont = value;
    return {};
  },
  ansicpg: (_, value, machine) => {
    machine.page = value;
    return {};
  },
  shptxt: (group, _, machine) => ({
    interrupted: machine.text.take(),
    boxDepth: depthOf(group),
    inTable: false,
    depth: 0,
  }),
};

function depthOf({ inTable, depth, boxDepth }: Group): number {
  return Math.max(depth, inTable ? 1 : 0, boxDepth);
}

/** Depth of the table whose rows are being defined or ended. */
function rowDepthOf(group: Group): number {
  return group.definesInnerRow ? Math.max(2, depthOf(group)) : 1;
}

function meetShownWord(machine: Machine, word: string, value: number | undefined): void {
  const { group, text, paragraphs, rows } = machine;
  if (word === 'u') {
    text.add(String.fromCharCode((value ?? 0) & 0xffff));
    machine.substitutesLeft = group.substitutes;
  } else if (word === 'par' || word === 'sect') endParagraph(machine, text.take());
  else if (word === 'cell' || word === 'nestcell') {
    const depth = Math.max(depthOf(group), word === 'cell' ? 1 : 2);
    paragraphs.push({ lines: text.take().split('\n'), depth, ends: 'cell' });
  } else if (word === 'row' || word === 'nestrow') {
    const depth = rowDepthOf(group);
    const rest = text.take();
    if (rest.trim() !== '') paragraphs.push({ lines: rest.split('\n'), depth, ends: 'cell' });
    paragraphs.push({ lines: [], depth, ends: 'row', layout: rows.layout(depth) });
  } else if (word === 'tab' && group.place === 'listText') {
    // The tab after a list number is layout; after a Chinese mark nobody would type one.
    text.add(/[\w.)]/.test(text.last()) ? ' ' : '');
  } else text.add(PRINTED_WORDS[word] ?? '');
}

function endParagraph({ group, paragraphs }: Machine, shown: string): void {
  paragraphs.push({ lines: shown.split('\n'), depth: depthOf(group) });
}
