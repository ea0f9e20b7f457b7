import { certainFigure, figuresByPath } from '../../record/certain-figures.ts';
import { type Figure, sameFigure } from '../../record/figure.ts';
import { spokenFigure } from '../../record/figure-text.ts';
import { listPlaces } from '../../record/places/list-places.ts';
import { placeName } from '../../record/places/place-name.ts';
import { breaksWhere, defineRule, notApplicable, unchecked } from '../rule.ts';

const MOST_NAMED = 5;

/** A corrected version changes what was published; reviewers see what, whatever else is wrong with it. */
export const restatedFigures = defineRule({
  id: 'restated-figures',
  group: 'years',
  severity: 'notice',
  isWitness: false,
  title: '更正了已公布的数字',
  explanation: '本次上传改动了此前已经公布的数字。更正本身并无不妥，审核人员需要知道改了哪些数。',
  basis: '《中华人民共和国政府信息公开条例》第六条（及时、准确地公开政府信息）',
  inForce: { from: 2019 },
  judge: ({ record, supersedes, known }) => {
    if (!known.supersedes) return unchecked('没有提供已公布的版本，没有比较。');
    if (supersedes === null) return notApplicable('没有更早公布的版本。');
    const changed = [...figuresByPath(record).keys()].flatMap(path => {
      const [before, now] = [supersedes.figures[path], certainFigure(record, path)];
      return before === undefined || now === undefined || sameFigure(before, now) ? [] : [{ path, before, now }];
    });
    if (changed.length === 0) return breaksWhere([]);
    const named = changed
      .slice(0, MOST_NAMED)
      .map(({ path, before, now }) => `${placeName(path, record)}由${spokenFigure(before)}改为${spokenFigure(now)}`);
    const paths = changed.map(({ path }) => path);
    const more = paths.length > MOST_NAMED ? `；另有${listPlaces(paths.slice(MOST_NAMED), record, 3)}` : '';
    const key = changed.map(({ path, before }) => `${path}=${keyOf(before)}`).join();
    return breaksWhere([{ message: `与已公布的版本相比：${named.join('；')}${more}。`, figures: paths, key }]);
  },
  remedy: '请审核人员确认更正是否有据；必要时应在报告中注明更正内容。',
  examples: {
    holds: [{ supersedes: { figures: { 'disclosure.licensing.decisions': 214 } } }],
    breaks: [{ supersedes: { figures: { 'disclosure.licensing.decisions': 241 } } }],
  },
});

/** The number, or what stands instead of one; decides whether a reviewer has seen this change. */
const keyOf = (figure: Figure): string => {
  if (figure.kind === 'number') return String(figure.value);
  return figure.kind === 'blank' ? 'null' : figure.printed;
};
