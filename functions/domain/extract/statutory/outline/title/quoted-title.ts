import { squeeze } from '../../labels/label-key.ts';
import type { Item } from '../text-item.ts';
import { type ReportTitle, readTitle } from './read-title.ts';

const LONGEST_QUOTED_IN = 1000;
const MOST_CELLS = 60;
const MOST_ENDS = 6;
const BETWEEN = /[《》〈〉“”"'「」。，；：,;:！!？?…\n]/;
/** What sentences say before they name the report they begin. */
const ANNOUNCED =
  /^.{0,40}(?:公布|发布|编制(?:了|完成|形成)?|形成了?|撰写了?|起草了?|印发|(?:现|特|予以|向社会)公开|以下[为是]|制作了?)(?:的|了)?/;
const ANNOUNCING = /^(?:现|特)?(?:将|就|把)/;
/** A notice about reports, no report. */
const OF_NOTICE = /^(?:的?(?:编制|报送|发布|公布))?(?:工作)?(?:有关|的?(?:通知|格式|意见|要求|函|质量|规范|编制))/;

/** The title that a sentence before the first heading announces or quotes, or a cell of a table holds; it names a year. */
export function quotedTitle(items: readonly Item[]): ReportTitle | undefined {
  let weak: ReportTitle | undefined;
  for (const item of items) {
    const texts = item.kind === 'text' ? [item.text] : item.table.cells.slice(0, MOST_CELLS).map(cell => cell.text);
    for (const title of texts.flatMap(titlesIn)) {
      if (title.agencyName !== '') return title;
      weak ??= title;
    }
  }
  return weak;
}

function titlesIn(text: string): readonly ReportTitle[] {
  return text
    .slice(0, LONGEST_QUOTED_IN)
    .split(BETWEEN)
    .flatMap(clause => titlesOfClause(squeeze(clause)));
}

function titlesOfClause(clause: string): readonly ReportTitle[] {
  return endsIn(clause).flatMap(end => {
    if (OF_NOTICE.test(clause.slice(end))) return [];
    const title = readTitle(clause.slice(0, end).replace(ANNOUNCED, '').replace(ANNOUNCING, ''));
    return title === undefined || title.year === null ? [] : [title];
  });
}

/** Where in a clause a title may end. */
const endsIn = (clause: string): readonly number[] =>
  [...clause.matchAll(/报告|年报/g)].slice(0, MOST_ENDS).map(({ index }) => index + 2);
