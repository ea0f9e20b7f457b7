import type { FormYear } from '../../form/editions/editions.ts';
import { isOfOtherForm, nameOfFigure } from '../../form/figure-name.ts';
import { FORM_NOTICE } from '../../form/form-notice.ts';
import { fullWordOf } from '../../form/word-of.ts';
import { countAt } from '../../record/certain-figures.ts';
import { evidenceOfLastYear } from '../evidence.ts';
import { type Break, breaksWhere, defineRule, notApplicable, unchecked } from '../rule.ts';
import type { Subject } from '../subject.ts';

const STOCK = fullWordOf('disclosure.*.inForce');
const ISSUED = fullWordOf('disclosure.*.issued');
const REPEALED = fullWordOf('disclosure.*.repealed');

const BLOCKS = ['regulations', 'normativeDocuments'] as const;

/** Table 2: what was issued this year and not repealed is in force; what is repealed must have been there. */
export const stockBelowFlow = defineRule({
  id: 'stock-below-flow',
  group: 'balance',
  severity: 'error',
  title: '现行有效件数与制发、废止件数矛盾',
  formula: `${STOCK} ≥ ${ISSUED} － ${REPEALED}；${REPEALED} ≤ 上年${STOCK} ＋ ${ISSUED}`,
  explanation: '本年制发而没有废止的文件必然现行有效，废止的文件必然原来就有。不满足时至少有一个数填错。',
  basis: `《中华人民共和国政府信息公开条例》第二十条第（一）项；${FORM_NOTICE}表二`,
  inForce: { from: 2021 },
  judge: subject => {
    const blocks = BLOCKS.filter(block => countsStock(block, subject.record.forms[block]));
    if (blocks.length === 0) return notApplicable('本报告的规章、规范性文件没有按列出现行有效件数的格式填写。');
    const results = blocks.map(block => judgeBlock(block, subject));
    const breaks = results.filter(result => result !== undefined).flat();
    return results.includes(undefined) && breaks.length === 0
      ? unchecked('有关数字未能可靠识别，不作判断。')
      : breaksWhere(breaks);
  },
  remedy: '请对照文件目录核对制发、废止和现行有效三个数，改正后重新上传。',
  examples: {
    holds: [
      {},
      { figures: { 'disclosure.normativeDocuments.repealed': 9, 'disclosure.normativeDocuments.inForce': 0 } },
    ],
    breaks: [
      { figures: { 'disclosure.normativeDocuments.inForce': 1 } },
      { figures: { 'disclosure.normativeDocuments.repealed': 10, 'disclosure.normativeDocuments.inForce': 0 } },
    ],
  },
});

/** Whether the edition the block is printed in counts what is in force: the trial form did not. */
const countsStock = (block: string, form: FormYear | undefined): boolean =>
  form !== undefined && !isOfOtherForm(`disclosure.${block}.inForce`, { [block]: form });

function judgeBlock(block: (typeof BLOCKS)[number], { record, previous }: Subject): readonly Break[] | undefined {
  const paths = ['inForce', 'issued', 'repealed'].map(column => `disclosure.${block}.${column}`);
  const [inForce, issued, repealed] = paths.map(path => countAt(record, path));
  if (inForce === undefined || issued === undefined || repealed === undefined) return undefined;
  const name = `表二“${nameOfFigure(paths[0] ?? '', record.forms)?.row}”`;
  const breaks: Break[] = [];
  if (inForce < issued - repealed)
    breaks.push({
      message: `${name}：本年制发${issued}件、废止${repealed}件，现行有效却只有${inForce}件，至少应有${issued - repealed}件。`,
      figures: paths,
    });
  const stock = previous?.figures[paths[0] ?? ''];
  // What was in force last year is not known where words stand in its cell.
  if (stock?.kind === 'words' && breaks.length === 0 && repealed > issued) return undefined;
  if (previous !== null && stock?.kind === 'number' && repealed > stock.value + issued)
    breaks.push({
      message: `${name}：本年废止${repealed}件，多于上年现行有效${stock.value}件与本年制发${issued}件之和。`,
      figures: [paths[2] ?? '', paths[1] ?? ''],
      evidence: evidenceOfLastYear(previous, [paths[0] ?? '']),
    });
  return breaks;
}
