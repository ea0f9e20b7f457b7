import { bytesOfLatin1 } from '../../../bytes/latin1.ts';
import { composeText } from '../../compose-cell.ts';
import { type MarkedParagraph, MOST_PARAGRAPHS } from '../flow/nest-tables.ts';
import { changeGroup, type Head } from './change-group.ts';
import { colourTable } from './colour-table.ts';
import { defineRows, type RowDefinitions } from './define-rows.ts';
import { PRINTED_SIGNS, PRINTED_WORDS, SILENT_DESTINATIONS, SPEAKING_DESTINATIONS } from './destinations.ts';
import { gatherText } from './gather-text.ts';
import { BODY, depthOf, type Group, isSeen, isShown, rowDepthOf } from './group.ts';
import { type RtfToken, readTokens } from './read-tokens.ts';

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
const SEMICOLON = 0x3b;
/** Fonts of this character set hold pictures in place of letters. */
const SYMBOL_CHARSET = 2;

interface Machine extends Head {
  group: Group;
  readonly outer: Group[];
  readonly rows: RowDefinitions;
  readonly paragraphs: MarkedParagraph[];
  substitutesLeft: number;
  /** The instruction of a field was met, and no text since. */
  resultMissing: boolean;
}

/** The paragraphs of the body in order, as they show: tracked changes accepted. Null where there is more than reason allows. */
export function readParagraphs(bytes: Uint8Array): RtfText | null {
  const machine: Machine = {
    group: BODY,
    outer: [],
    text: gatherText(() => machine.page),
    rows: defineRows(),
    charsets: new Map(),
    colours: colourTable(),
    paragraphs: [],
    page: undefined,
    defaultFont: undefined,
    substitutesLeft: 0,
    resultMissing: false,
    changes: 0,
  };
  let tokens = 0;
  for (const token of readTokens(bytes)) {
    tokens += 1;
    if (tokens > MOST_TOKENS || machine.outer.length > DEEPEST) return null;
    if (machine.paragraphs.length > MOST_PARAGRAPHS) return null;
    meetToken(machine, token);
  }
  const rest = shownOf(machine.text.take());
  if (isFilled(rest)) machine.paragraphs.push({ ...rest, depth: 0 });
  return { paragraphs: machine.paragraphs, openGroups: machine.outer.length, changes: machine.changes };
}

function meetToken(machine: Machine, token: RtfToken): void {
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
  const { interrupted, inField } = machine.group;
  if (inField && machine.outer.at(-1)?.inField === false) endField(machine);
  if (interrupted !== undefined) {
    const rest = shownOf(machine.text.take());
    if (isFilled(rest)) endParagraph(machine, rest);
    for (const { text, ...drawn } of interrupted) machine.text.add(text, drawn);
  }
  machine.group = machine.outer.pop() ?? BODY;
}

function meetText(machine: Machine, bytes: Uint8Array): void {
  const skipped = Math.min(machine.substitutesLeft, bytes.length);
  machine.substitutesLeft -= skipped;
  const { font = machine.defaultFont, place } = machine.group;
  if (place === 'colours') for (const byte of bytes) if (byte === SEMICOLON) machine.colours.end();
  if (!isSeen(machine.group)) return;
  let start = skipped;
  // A list number is set off by blanks that belong to the layout.
  if (place === 'listText' && machine.text.last() === '') while (bytes[start] === SPACE) start += 1;
  const charset = machine.charsets.get(font ?? -1);
  if (charset === SYMBOL_CHARSET && bytes.subarray(start).some(byte => byte > SPACE))
    machine.text.addUnreadable('symbol');
  machine.text.addBytes(bytes.subarray(start), charset, machine.group.drawn);
  machine.resultMissing = false;
}

function meetSign(machine: Machine, sign: string): void {
  if (sign === '*') machine.group = { ...machine.group, optional: true };
  else if (sign === '\\' || sign === '{' || sign === '}') meetText(machine, bytesOfLatin1(sign));
  else if (sign === '\r' || sign === '\n') meetWord(machine, 'par', undefined);
  else if (isSeen(machine.group)) machine.text.add(PRINTED_SIGNS.get(sign) ?? '', machine.group.drawn);
}

function meetWord(machine: Machine, word: string, value: number | undefined): void {
  const { group } = machine;
  if (isShown(group)) meetPicturesAndFields(machine, word);
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
    if (isSeen(group)) text.add(String.fromCharCode((value ?? 0) & 0xffff), group.drawn);
    machine.resultMissing = false;
    machine.substitutesLeft = group.substitutes;
  } else if (word === 'par' || word === 'sect') endParagraph(machine, shownOf(text.take()));
  else if (word === 'cell' || word === 'nestcell') {
    const depth = Math.max(depthOf(group), word === 'cell' ? 1 : 2);
    paragraphs.push({ ...shownOf(text.take()), depth, ends: 'cell' });
  } else if (word === 'row' || word === 'nestrow') {
    const depth = rowDepthOf(group);
    const rest = shownOf(text.take());
    if (isFilled(rest)) paragraphs.push({ ...rest, depth, ends: 'cell' });
    paragraphs.push({ lines: [], depth, ends: 'row', layout: rows.layout(depth) });
  } else if (word === 'tab' && group.place === 'listText') {
    // The tab after a list number is layout; after a Chinese mark nobody would type one.
    text.add(/[\w.)]/.test(text.last()) ? ' ' : '', group.drawn);
  } else text.add(PRINTED_WORDS.get(word) ?? '', group.drawn);
}

/** A picture in the line, and a field whose result is not in the file: drawn, and not to be read. */
function meetPicturesAndFields(machine: Machine, word: string): void {
  if ((word === 'pict' || word === 'shppict') && !machine.group.floating) machine.text.addUnreadable('picture');
  else if (word === 'field') machine.resultMissing = false;
  else if (word === 'fldinst') machine.resultMissing = true;
}

function endField(machine: Machine): void {
  if (machine.resultMissing) machine.text.addUnreadable('formula');
  machine.resultMissing = false;
}

type Shown = Pick<MarkedParagraph, 'lines' | 'pieces' | 'unreadable'>;

function shownOf({ pieces, unreadable }: ReturnType<Machine['text']['take']>): Shown {
  return { lines: composeText(pieces).split('\n'), pieces, ...(unreadable.length === 0 ? {} : { unreadable }) };
}

const isFilled = ({ lines, unreadable }: Shown): boolean =>
  unreadable !== undefined || lines.some(line => line.trim() !== '');

function endParagraph({ group, paragraphs }: Machine, shown: Shown): void {
  paragraphs.push({ ...shown, depth: depthOf(group) });
}
