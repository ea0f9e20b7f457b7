import { bytesOfLatin1 } from '../../../bytes/latin1.ts';
import { type MarkedParagraph, MOST_PARAGRAPHS } from '../flow/nest-tables.ts';
import { changeGroup, type Head } from './change-group.ts';
import { defineRows, type RowDefinitions } from './define-rows.ts';
import { PRINTED_SIGNS, PRINTED_WORDS, SILENT_DESTINATIONS, SPEAKING_DESTINATIONS } from './destinations.ts';
import { gatherText } from './gather-text.ts';
import { BODY, depthOf, type Group, isShown, rowDepthOf } from './group.ts';
import { readTokens, type Token } from './read-tokens.ts';

export interface RtfText {
  readonly paragraphs: readonly MarkedParagraph[];
  /** How many groups were left open at the end. */
  readonly openGroups: number;
  readonly changes: number;
}

const DEEPEST = 500;
/** A report has some ten thousand; pictures add one a line. */
const MOST_TOKENS = 1_000_000;
const SPACE = 0x20;

interface Machine extends Head {
  group: Group;
  readonly outer: Group[];
  readonly rows: RowDefinitions;
  readonly paragraphs: MarkedParagraph[];
  substitutesLeft: number;
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

function meetSign(machine: Machine, sign: string): void {
  if (sign === '*') machine.group = { ...machine.group, optional: true };
  else if (sign === '\\' || sign === '{' || sign === '}') meetText(machine, bytesOfLatin1(sign));
  else if (sign === '\r' || sign === '\n') meetWord(machine, 'par', undefined);
  else if (isShown(machine.group)) machine.text.add(PRINTED_SIGNS.get(sign) ?? '');
}

function meetWord(machine: Machine, word: string, value: number | undefined): void {
  const { group } = machine;
  if (group.optional) {
    const speaks = SPEAKING_DESTINATIONS.has(word) && (word !== 'ud' || group.place === 'twice');
    machine.group = { ...group, optional: false, silent: group.silent || !speaks };
  }
  if (SILENT_DESTINATIONS.has(word)) machine.group = { ...machine.group, silent: true };
  if (machine.group.silent) return;
  const changed = changeGroup(machine.group, word, value, machine);
  if (changed !== undefined) machine.group = changed;
  else if (!machine.rows.meet(word, value, rowDepthOf(machine.group)) && isShown(machine.group)) {
    meetShownWord(machine, word, value);
  }
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
  } else text.add(PRINTED_WORDS.get(word) ?? '');
}

function endParagraph({ group, paragraphs }: Machine, shown: string): void {
  paragraphs.push({ lines: shown.split('\n'), depth: depthOf(group) });
}
