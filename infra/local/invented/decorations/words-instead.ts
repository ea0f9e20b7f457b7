import { pathsOf } from '../invented-report.ts';
import { plain } from '../print/document.ts';
import { WRITTEN_FORMATS } from '../write-report.ts';
import type { Decoration } from './decoration.ts';

/** Words in place of a figure: 约214件, 暂未统计. */
export const wordsInstead: Decoration = {
  name: 'words-instead',
  formats: WRITTEN_FORMATS,
  decorate: (report, random) => {
    const filled = pathsOf(report).filter(path => (report.values.get(path) ?? 0) > 0);
    const [first, ...others] = filled;
    if (first === undefined) return null;
    const path = random.pick([first, ...others]);
    const words = random.pick([
      `约${report.values.get(path)}件`,
      `${report.values.get(path)}余件`,
      '暂未统计',
      '见附件',
    ]);
    return {
      ...report,
      overprints: new Map([...report.overprints, [path, plain(words)]]),
      truth: new Map([...report.truth, [path, null]]),
    };
  },
};
