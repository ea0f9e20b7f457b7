import { describe, expect, it } from 'vitest';
import { composeCell } from '../../../../../../functions/domain/extract/compose-cell.ts';
import type { ParagraphProperties } from '../../../../../../functions/domain/extract/readers/doc/read-paragraph-properties.ts';
import { readParagraphs } from '../../../../../../functions/domain/extract/readers/doc/read-paragraphs.ts';
import type { WordStyle } from '../../../../../../functions/domain/extract/readers/doc/read-styles.ts';
import type { WordLooks } from '../../../../../../functions/domain/extract/readers/doc/word-looks.ts';

const view = (...bytes: readonly number[]) => new DataView(Uint8Array.from(bytes).buffer);
const NOTHING = view();
/** Modifiers as they are stored. */
const STRUCK = [0x37, 0x08, 1];
const HIDDEN = [0x3c, 0x08, 1];
const RAISED = [0x48, 0x2a, 1];
const LIFTED = [0x45, 0x48, 6, 0];
const SMALL = [0x43, 0x4a, 12, 0];
const TINY = [0x43, 0x4a, 2, 0];
const WHITE = [0x70, 0x68, 255, 255, 255, 0];
const SPECIAL = [0x55, 0x08, 1];
const SYMBOL = [0x09, 0x6a, 3, 0, 0x31, 0xf0];
const FONT = [0x4f, 0x4a, 3, 0];

/** A paragraph of runs, each with its modifiers; the style of its paragraph is of 10.5 points. */
function paragraphOf(
  runs: readonly (readonly [text: string, modifiers?: readonly number[]])[],
  styled: WordLooks = {},
) {
  const style: WordStyle = { name: '', looks: { size: 21, ...styled }, list: 0, level: 0 };
  const properties: ParagraphProperties = {
    style,
    depth: 1,
    endsRow: false,
    endsInnerCell: false,
    endsInnerRow: false,
    layout: undefined,
    list: 0,
    level: 0,
  };
  const text = `${runs.map(([run]) => run).join('')}\x07`;
  let from = 0;
  const characterRuns = [...runs, ['\x07'] as const].map(([run, modifiers = []]) => {
    const formatted = { from, properties: modifiers.length === 0 ? NOTHING : view(...modifiers) };
    from += run.length * 2;
    return formatted;
  });
  const unseen: string[] = [];
  const [paragraph] = readParagraphs({
    pieces: [{ from: 0, text, width: 2 }],
    characterRuns,
    paragraphRuns: [],
    propertiesOf: () => properties,
    styleOf: () => style,
    symbolFonts: new Set([3]),
    numberOf: () => '',
    onChange: () => undefined,
    onUnseen: told => unseen.push(told),
  });
  if (paragraph === undefined) throw new Error('no paragraph');
  return { paragraph, unseen, cell: composeCell(paragraph.pieces ?? [], paragraph.unreadable) };
}
const cellOf = (...runs: Parameters<typeof paragraphOf>[0]) => paragraphOf(runs).cell;

describe('a cell of a binary Word file', () => {
  it('is read without note marks, raised by script, by place or by size', () => {
    for (const mark of [RAISED, LIFTED]) expect(cellOf(['37'], ['1', mark])).toMatchObject({ text: '37', note: '1' });
    expect(cellOf(['37'], ['[1]', SMALL])).toMatchObject({ text: '37', note: '[1]' });
    expect(cellOf(['37'], ['1', SMALL])).toMatchObject({ text: '37', doubts: ['sizes'] });
  });

  it('is read without what is struck out or hidden, and its hidden text is kept apart', () => {
    expect(cellOf(['12', STRUCK], ['37'])).toEqual({ text: '37' });
    expect(cellOf(['12', STRUCK])).toMatchObject({ text: '12', doubts: ['struck'] });
    const { cell, unseen } = paragraphOf([['12', HIDDEN], ['37'], ['9', TINY]]);
    expect([cell.text, unseen]).toEqual(['37', ['12', '9']]);
  });

  it('is doubtful where text is white: the ground is not known', () => {
    expect(cellOf(['37', WHITE])).toMatchObject({ text: '37', doubts: ['faint'] });
  });

  it('has looks of its style, which modifiers turn off', () => {
    expect(paragraphOf([['37']], { struck: true }).cell.doubts).toEqual(['struck']);
    expect(paragraphOf([['37', [0x37, 0x08, 0]]], { struck: true }).cell).toEqual({ text: '37' });
    expect(paragraphOf([['37', [0x37, 0x08, 0x81]]], { struck: true }).cell).toEqual({ text: '37' });
  });

  it('is unread with pictures, drawings and symbols', () => {
    expect(cellOf(['\x01', SPECIAL])).toEqual({ text: '', unreadable: ['picture'] });
    expect(cellOf(['3'], ['\x08', SPECIAL])).toEqual({ text: '3', unreadable: ['drawing'] });
    expect(cellOf(['3'], ['(', [...SPECIAL, ...SYMBOL]])).toEqual({ text: '3', unreadable: ['symbol'] });
    expect(cellOf(['3'], ['l', FONT])).toMatchObject({ unreadable: ['symbol'] });
    expect(cellOf(['\uf031'])).toMatchObject({ unreadable: ['glyph'] });
  });

  it('shows the results of fields, and is unread with a field that has none', () => {
    expect(cellOf(['\x13', SPECIAL], [' =1+2 '], ['\x14', SPECIAL], ['3'], ['\x15', SPECIAL])).toEqual({ text: '3' });
    expect(cellOf(['\x13', SPECIAL], [' SYMBOL 49 \\f "Wingdings" '], ['\x15', SPECIAL])).toEqual({
      text: '',
      unreadable: ['formula'],
    });
    expect(cellOf(['3'], ['\x13', SPECIAL], [' XE "甲" '], ['\x15', SPECIAL])).toEqual({ text: '3' });
  });
});
