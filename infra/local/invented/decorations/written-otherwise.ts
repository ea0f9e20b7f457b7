import { writeNumeral } from '../../../../functions/domain/writing/chinese-numerals.ts';
import { plain, redraw, textOf } from '../print/document.ts';
import { WRITTEN_FORMATS } from '../write-report.ts';
import { decorateFigures, isPrintedCount } from './decorate-figures.ts';
import type { Decoration } from './decoration.ts';

/** Remarks and marks in the line of the figure: 22（其中修订16件）, 22*. */
const inlineNotes = decorateFigures('inline-notes', WRITTEN_FORMATS, isPrintedCount, ({ printed, value }, random) => ({
  drawn: plain(
    `${textOf(printed)}${random.pick([
      `（其中修订${random.whole(0, value)}件）`,
      '（含上年结转）',
      '（注1）',
      '[1]',
      '【注】',
      '*',
      '※',
      '①',
      `，其中网络申请${random.whole(0, value)}件`,
    ])}`,
  ),
}));

/** Units that say nothing new: 22件, 22 件次. */
const unitsBeside = decorateFigures('units-beside', WRITTEN_FORMATS, isPrintedCount, ({ printed }, random) => ({
  drawn: plain(`${textOf(printed)}${random.pick(['件', '件次', '宗', '个', '项', '人次'])}`),
}));

/** 二十二 in place of 22; 一 may be taken for a stroke and is left out. */
const numerals = decorateFigures(
  'numerals',
  WRITTEN_FORMATS.filter(format => format !== 'txt'),
  figure => isPrintedCount(figure) && figure.value > 1,
  ({ value }) => ({ drawn: plain(writeNumeral(value)) }),
);

/** Words and marks where nothing happened. */
const silentCells = decorateFigures(
  'silent-cells',
  WRITTEN_FORMATS,
  figure => isPrintedCount(figure) && figure.value === 0,
  (_, random) => ({ drawn: plain(random.pick(['/', '—', '--', '无', '不涉及', '不适用', '未发生'])), truth: null }),
);

/** Characters without width inside a number, as editors and web pages leave them. */
const invisibleCharacters = decorateFigures(
  'invisible-characters',
  WRITTEN_FORMATS.filter(format => format !== 'pdf' && format !== 'ofd'),
  isPrintedCount,
  ({ printed }, random) => ({
    drawn: redraw(printed, text => [...text].join(random.pick(['\u200b', '\u00ad', '\u2060', '\ufeff']))),
  }),
);

/** Rough numbers, ranges and fractions are words, and no numbers. */
const roughNumbers = decorateFigures('rough-numbers', WRITTEN_FORMATS, isPrintedCount, ({ value }, random) => ({
  drawn: plain(random.pick([`约${value}`, `${value}余`, `${value}/0`, `${value}-${value + 9}`, `${value}左右`])),
  truth: null,
}));

export const WRITTEN_OTHERWISE: readonly Decoration[] = [
  inlineNotes,
  unitsBeside,
  numerals,
  silentCells,
  invisibleCharacters,
  roughNumbers,
];
