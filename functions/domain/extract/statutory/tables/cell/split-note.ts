import { foldWidth } from './fold-width.ts';

/** The text of a cell cut into what is written in it and the remark behind that. */
export interface NotedText {
  readonly body: string;
  /** As printed, on one line: （其中修订16件）, [1], *; null where there is none. */
  readonly note: string | null;
  /**
   * What the note does to a number before it: nothing, as a remark; it makes it a rough one (约, 左右); it may change it
   * (应为23, 减).
   */
  readonly effect: 'none' | 'rough' | 'changing';
}

const CLOSING: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '】': '【',
  '〕': '〔',
  '}': '{',
  '》': '《',
};
const MARKS = /[*※†‡§#☆★△▲\u2070-\u207f\u00b9\u00b2\u00b3\u2460-\u2473\u2776-\u277f\u2780-\u2793]{1,4}$/;
const NUMBERED_NOTE = /注\d{0,2}$/;
/** A remark without brackets begins with one of these, behind a number and perhaps its unit. */
const REMARK = /其中|包括|包含|不含|含|另有|均为|均系|备注|注\d{0,2}[:.、 ]/;
const LONGEST_BODY = 24;

const ROUGH =
  /^(?:大约|约(?![定谈束见])|(?:左右|上下|以上|以下|以内|近|[余多][件条个]?)$|估[算计]|暂[定估计]|预[计估]|据?不完全统计|待(?:核|定|查|补|确认)|未核|概数|大概|可能|[>≥<≤~])/;
const CHANGING =
  /应[为是]|更正|改为|订正|勘误|原[为是]|实[为是]|有误|作废|[修核]正为|^[-+−]?(?:增|减|负|上升|下降|[万千百亿%‰])/;

const LONGEST = 300;
/** More remarks than these no cell has. */
const MOST = 4;

/**
 * Cuts the notes off the end of the text of a cell: bracketed remarks, note marks, a remark behind 其中 or 含. Text that
 * is nothing but brackets is no note.
 */
export function splitNote(text: string): NotedText {
  const whole = text.trim();
  if (whole.length > LONGEST) return { body: whole, note: null, effect: 'none' };
  const folded = foldWidth(whole);
  let end = folded.length;
  for (let count = 0; count < MOST; count++) {
    const start = startOfNote(folded.slice(0, end));
    if (start === undefined || folded.slice(0, start).trim() === '') break;
    end = folded.slice(0, start).trimEnd().length;
  }
  const cut = end === folded.length ? startOfRemark(folded) : end;
  const note = trimStart(whole.slice(cut));
  if (note === '') return { body: whole, note: null, effect: 'none' };
  const body = trimEnd(whole.slice(0, cut));
  return { body, note: oneLine(note), effect: effectOf(folded.slice(cut)) };
}

const oneLine = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trim())
    .join('');

const SEPARATORS = ' \n\t,，;；:：、';
const trimStart = (text: string): string =>
  [...text].slice([...text].findIndex(each => !SEPARATORS.includes(each))).join('');
const trimEnd = (text: string): string =>
  text.slice(0, [...text].findLastIndex(each => !SEPARATORS.includes(each)) + 1);

/** Where a remark begins that follows without a bracket, be it wrapped; the end of the text where there is none. */
function startOfRemark(folded: string): number {
  if (!folded.includes('\n')) return remarkIn(folded) ?? folded.length;
  const places = [...folded].flatMap((each, place) => (each === '\n' ? [] : [place]));
  const at = remarkIn(places.map(place => folded[place]).join(''));
  return at === undefined ? folded.length : (places[at] ?? folded.length);
}

function remarkIn(line: string): number | undefined {
  const at = line.slice(0, LONGEST_BODY + 4).search(REMARK);
  return at > 0 && at <= LONGEST_BODY ? at : undefined;
}

function startOfNote(text: string): number | undefined {
  const opening = CLOSING[text.at(-1) ?? ''];
  if (opening !== undefined) return openingOf(text, opening);
  return (MARKS.exec(text) ?? NUMBERED_NOTE.exec(text))?.index;
}

/** Where the bracket begins that the text ends with; undefined where it was never opened. */
function openingOf(text: string, opening: string): number | undefined {
  const closing = text.at(-1);
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === closing) depth++;
    if (text[at] === opening && --depth === 0) return at;
  }
  return undefined;
}

function effectOf(folded: string): NotedText['effect'] {
  const words = folded.replace(/[\s()[\]【】〔〕{}《》]/g, '');
  if (ROUGH.test(words)) return 'rough';
  return CHANGING.test(words) ? 'changing' : 'none';
}
